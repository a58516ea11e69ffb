using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Exercises.Mutation;

static partial class LoopForms
{
    public static Matrix<double> Sigmoid(Matrix<double> a)
    {
        var y = Matrix<double>.Build.Dense(a.RowCount, a.ColumnCount);
        for (var n = 0; n < a.RowCount; n++)
        {
            if (a[n, 0] >= 0)
                y[n, 0] = 1 / (1 + Math.Exp(-a[n, 0]));
            else
                y[n, 0] = Math.Exp(a[n, 0]) / (1 + Math.Exp(a[n, 0]));
        }

        return y;
    }

    public static double BinaryCrossEntropy(Matrix<double> y, Matrix<double> t)
    {
        var sum = 0.0;
        for (var n = 0; n < y.RowCount; n++)
        {
            var p = Math.Min(Math.Max(y[n, 0], 1e-8), 1 - 1e-8);
            if (t[n, 0] == 1)
                sum -= Math.Log(p);
            else
                sum -= Math.Log(1 - p);
        }

        return sum / y.RowCount;
    }

    public static Matrix<double> WeightGradient(Matrix<double> X, Matrix<double> y, Matrix<double> t)
    {
        var gradient = Matrix<double>.Build.Dense(X.ColumnCount, 1);
        for (var j = 0; j < X.ColumnCount; j++)
        {
            for (var n = 0; n < X.RowCount; n++)
                gradient[j, 0] += X[n, j] * (y[n, 0] - t[n, 0]) / X.RowCount;
        }

        return gradient;
    }

    public static double BiasGradient(Matrix<double> y, Matrix<double> t)
    {
        var sum = 0.0;
        for (var n = 0; n < y.RowCount; n++)
            sum += y[n, 0] - t[n, 0];
        return sum / y.RowCount;
    }

    public static Matrix<double> Descend(Matrix<double> W, Matrix<double> dW, double learningRate)
    {
        var stepped = W.Clone();
        for (var i = 0; i < W.RowCount; i++)
        {
            for (var j = 0; j < W.ColumnCount; j++)
                stepped[i, j] -= learningRate * dW[i, j];
        }

        return stepped;
    }

    public static double Accuracy(Matrix<double> y, Matrix<double> t)
    {
        var wrong = 0.0;
        for (var n = 0; n < y.RowCount; n++)
        {
            if (y[n, 0] >= 0.5 && t[n, 0] == 0 || y[n, 0] < 0.5 && t[n, 0] == 1)
                wrong++;
        }

        return 1 - wrong / y.RowCount;
    }
}
