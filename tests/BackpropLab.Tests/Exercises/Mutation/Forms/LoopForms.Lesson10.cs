using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Exercises.Mutation;

static partial class LoopForms
{
    public static Matrix<double> KernelMatrix(Matrix<double> X, Matrix<double> S, double gamma)
    {
        var kernel = Matrix<double>.Build.Dense(X.RowCount, S.RowCount);
        for (var n = 0; n < X.RowCount; n++)
        {
            for (var m = 0; m < S.RowCount; m++)
            {
                var squares = 0.0;
                for (var j = 0; j < X.ColumnCount; j++)
                    squares += (X[n, j] - S[m, j]) * (X[n, j] - S[m, j]);
                kernel[n, m] = Math.Exp(-gamma * squares);
            }
        }

        return kernel;
    }

    public static Matrix<double> DecisionValues(Matrix<double> K, Matrix<double> alpha, Matrix<double> t, double b)
    {
        var values = Matrix<double>.Build.Dense(K.RowCount, 1);
        for (var n = 0; n < K.RowCount; n++)
        {
            values[n, 0] = b;
            for (var m = 0; m < K.ColumnCount; m++)
                values[n, 0] += alpha[m, 0] * t[m, 0] * K[n, m];
        }

        return values;
    }

    public static int ParameterTotal(int[] sizes)
    {
        var total = 0;
        for (var l = 0; l < sizes.Length - 1; l++)
            total += sizes[l] * sizes[l + 1] + sizes[l + 1];
        return total;
    }

    public static double SaturatedShare(Matrix<double> z, double limit)
    {
        var saturated = 0.0;
        for (var n = 0; n < z.RowCount; n++)
        {
            for (var h = 0; h < z.ColumnCount; h++)
            {
                if (z[n, h] > limit || z[n, h] < -limit)
                    saturated++;
            }
        }

        return saturated / z.RowCount / z.ColumnCount;
    }

    public static (Matrix<double> W, Matrix<double> B) Collapse(Matrix<double> W1, Matrix<double> b1, Matrix<double> W2, Matrix<double> b2)
    {
        var (W, b) = (Matrix<double>.Build.Dense(W1.RowCount, W2.ColumnCount), b2.Clone());
        for (var k = 0; k < W2.ColumnCount; k++)
        {
            for (var h = 0; h < W2.RowCount; h++)
            {
                b[0, k] += b1[0, h] * W2[h, k];
                for (var j = 0; j < W1.RowCount; j++)
                    W[j, k] += W1[j, h] * W2[h, k];
            }
        }

        return (W, b);
    }
}
