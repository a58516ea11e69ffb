using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Exercises.Mutation;

static partial class LoopForms
{
    public static (Matrix<double> W1, Matrix<double> B1, Matrix<double> W2, Matrix<double> B2) InitialParameters(Matrix<double> normal1, Matrix<double> normal2)
    {
        var (W1, W2) = (normal1.Clone(), normal2.Clone());
        for (var i = 0; i < W1.RowCount; i++)
        {
            for (var h = 0; h < W1.ColumnCount; h++)
                W1[i, h] /= Math.Sqrt(W1.RowCount);
        }

        for (var h = 0; h < W2.RowCount; h++)
            W2[h, 0] /= Math.Sqrt(W2.RowCount);
        return (W1, Matrix<double>.Build.Dense(1, W1.ColumnCount), W2, Matrix<double>.Build.Dense(1, 1));
    }

    public static Matrix<double> OutputDelta(Matrix<double> y, Matrix<double> t)
    {
        var delta = Matrix<double>.Build.Dense(y.RowCount, 1);
        for (var n = 0; n < y.RowCount; n++)
            delta[n, 0] = y[n, 0] - t[n, 0];
        return delta;
    }

    public static Matrix<double> OutputBiasGradient(Matrix<double> delta2)
    {
        var sum = 0.0;
        for (var n = 0; n < delta2.RowCount; n++)
            sum += delta2[n, 0];
        return Matrix<double>.Build.Dense(1, 1, sum / delta2.RowCount);
    }

    public static Matrix<double> HiddenDelta(Matrix<double> delta2, Matrix<double> W2, Matrix<double> z1)
    {
        var delta1 = Matrix<double>.Build.Dense(z1.RowCount, z1.ColumnCount);
        for (var n = 0; n < z1.RowCount; n++)
        {
            for (var h = 0; h < z1.ColumnCount; h++)
                delta1[n, h] = delta2[n, 0] * W2[h, 0] * (1 - z1[n, h] * z1[n, h]);
        }

        return delta1;
    }

    public static Matrix<double> OutputWeightGradient(Matrix<double> z1, Matrix<double> delta2)
    {
        var gradient = Matrix<double>.Build.Dense(z1.ColumnCount, 1);
        for (var n = 0; n < z1.RowCount; n++)
        {
            for (var h = 0; h < z1.ColumnCount; h++)
                gradient[h, 0] += z1[n, h] * delta2[n, 0];
        }

        return gradient / z1.RowCount;
    }

    public static Matrix<double> HiddenWeightGradient(Matrix<double> X, Matrix<double> delta1)
    {
        var gradient = Matrix<double>.Build.Dense(X.ColumnCount, delta1.ColumnCount);
        for (var n = 0; n < X.RowCount; n++)
        {
            for (var j = 0; j < X.ColumnCount; j++)
            {
                for (var h = 0; h < delta1.ColumnCount; h++)
                    gradient[j, h] += X[n, j] * delta1[n, h];
            }
        }

        return gradient / X.RowCount;
    }

    public static Matrix<double> HiddenBiasGradient(Matrix<double> delta1)
    {
        var gradient = Matrix<double>.Build.Dense(1, delta1.ColumnCount);
        for (var n = 0; n < delta1.RowCount; n++)
        {
            for (var h = 0; h < delta1.ColumnCount; h++)
                gradient[0, h] += delta1[n, h] / delta1.RowCount;
        }

        return gradient;
    }

    public static Matrix<double> NumericGradient(Matrix<double> W, Func<Matrix<double>, double> loss)
    {
        var (gradient, moved) = (W.Clone(), W.Clone());
        for (var i = 0; i < W.RowCount; i++)
        {
            for (var j = 0; j < W.ColumnCount; j++)
            {
                moved[i, j] = W[i, j] + 1e-5;
                var above = loss(moved);
                moved[i, j] = W[i, j] - 1e-5;
                var below = loss(moved);
                moved[i, j] = W[i, j];
                gradient[i, j] = (above - below) / 2e-5;
            }
        }

        return gradient;
    }
}
