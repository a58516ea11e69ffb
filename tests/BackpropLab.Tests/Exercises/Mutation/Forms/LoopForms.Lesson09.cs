using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Exercises.Mutation;

static partial class LoopForms
{
    public static Matrix<double> LeakyRelu(Matrix<double> a, double slope)
    {
        var z = a.Clone();
        for (var n = 0; n < a.RowCount; n++)
        {
            for (var h = 0; h < a.ColumnCount; h++)
            {
                if (a[n, h] < 0)
                    z[n, h] *= slope;
            }
        }

        return z;
    }

    public static Matrix<double> DecayedGradient(Matrix<double> X, Matrix<double> delta, Matrix<double> W, double decay, int trainingRows)
    {
        var gradient = W * 0;
        for (var j = 0; j < W.RowCount; j++)
        {
            for (var h = 0; h < W.ColumnCount; h++)
            {
                for (var n = 0; n < X.RowCount; n++)
                    gradient[j, h] += X[n, j] * delta[n, h] / X.RowCount;
                gradient[j, h] += decay * W[j, h] / trainingRows;
            }
        }

        return gradient;
    }

    public static (int Best, int Last) EarlyStop(Matrix<double> losses, int patience)
    {
        var (best, lowest) = (0, losses[0, 0]);
        for (var epoch = 0; epoch < losses.RowCount; epoch++)
        {
            if (losses[epoch, 0] < lowest)
            {
                best = epoch;
                lowest = losses[epoch, 0];
            }

            if (epoch - best >= patience)
                return (best, epoch);
        }

        return (best, losses.RowCount - 1);
    }

    public static Matrix<double> PredictedClasses(Matrix<double> y)
    {
        var predicted = Matrix<double>.Build.Dense(y.RowCount, 1);
        for (var n = 0; n < y.RowCount; n++)
        {
            var best = 0;
            for (var k = 1; k < y.ColumnCount; k++)
            {
                if (y[n, k] > y[n, best])
                    best = k;
            }

            predicted[n, 0] = best;
        }

        return predicted;
    }

    public static Matrix<double> Confusion(int[] actual, int[] predicted, int classes)
    {
        var counts = Matrix<double>.Build.Dense(classes, classes);
        for (var row = 0; row < classes; row++)
        {
            for (var column = 0; column < classes; column++)
            {
                for (var n = 0; n < actual.Length; n++)
                {
                    if (actual[n] == row && predicted[n] == column)
                        counts[row, column]++;
                }
            }
        }

        return counts;
    }

    public static Matrix<double> HeWeights(Matrix<double> normal)
    {
        var weights = normal.Clone();
        for (var i = 0; i < normal.RowCount; i++)
        {
            for (var h = 0; h < normal.ColumnCount; h++)
                weights[i, h] *= Math.Sqrt(2.0 / normal.RowCount);
        }

        return weights;
    }
}
