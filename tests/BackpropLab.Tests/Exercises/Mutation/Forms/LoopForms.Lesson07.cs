using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Exercises.Mutation;

static partial class LoopForms
{
    public static Matrix<double> Softmax(Matrix<double> a)
    {
        var y = Matrix<double>.Build.Dense(a.RowCount, a.ColumnCount);
        for (var n = 0; n < a.RowCount; n++)
        {
            var largest = a[n, 0];
            for (var k = 1; k < a.ColumnCount; k++)
            {
                if (a[n, k] > largest)
                    largest = a[n, k];
            }

            var sum = 0.0;
            for (var k = 0; k < a.ColumnCount; k++)
            {
                y[n, k] = Math.Exp(a[n, k] - largest);
                sum += y[n, k];
            }

            for (var k = 0; k < a.ColumnCount; k++)
                y[n, k] /= sum;
        }

        return y;
    }

    public static double CrossEntropy(Matrix<double> y, Matrix<double> t)
    {
        var sum = 0.0;
        for (var n = 0; n < y.RowCount; n++)
        {
            for (var k = 0; k < y.ColumnCount; k++)
            {
                if (t[n, k] == 1)
                    sum -= Math.Log(y[n, k]);
            }
        }

        return sum / y.RowCount;
    }

    public static Matrix<double> SoftmaxJacobian(Matrix<double> y)
    {
        var jacobian = Matrix<double>.Build.Dense(y.ColumnCount, y.ColumnCount);
        for (var i = 0; i < y.ColumnCount; i++)
        {
            for (var j = 0; j < y.ColumnCount; j++)
                jacobian[i, j] = i == j ? y[0, i] * (1 - y[0, i]) : -y[0, i] * y[0, j];
        }

        return jacobian;
    }

    public static Matrix<double> SoftmaxWeightGradient(Matrix<double> X, Matrix<double> y, Matrix<double> t)
    {
        var gradient = Matrix<double>.Build.Dense(X.ColumnCount, y.ColumnCount);
        for (var n = 0; n < X.RowCount; n++)
        {
            for (var j = 0; j < X.ColumnCount; j++)
            {
                for (var k = 0; k < y.ColumnCount; k++)
                    gradient[j, k] += X[n, j] * (y[n, k] - t[n, k]) / X.RowCount;
            }
        }

        return gradient;
    }

    public static Matrix<double> SoftmaxBiasGradient(Matrix<double> y, Matrix<double> t)
    {
        var gradient = Matrix<double>.Build.Dense(1, y.ColumnCount);
        for (var n = 0; n < y.RowCount; n++)
        {
            for (var k = 0; k < y.ColumnCount; k++)
                gradient[0, k] += (y[n, k] - t[n, k]) / y.RowCount;
        }

        return gradient;
    }

    public static Matrix<double> SoftmaxDelta(Matrix<double> y, Matrix<double> t)
    {
        var delta = y.Clone();
        for (var n = 0; n < y.RowCount; n++)
        {
            for (var k = 0; k < y.ColumnCount; k++)
            {
                if (t[n, k] == 1)
                    delta[n, k] -= 1;
            }
        }

        return delta;
    }
}
