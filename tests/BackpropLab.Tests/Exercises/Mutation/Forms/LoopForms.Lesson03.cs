using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Exercises.Mutation;

static partial class LoopForms
{
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
