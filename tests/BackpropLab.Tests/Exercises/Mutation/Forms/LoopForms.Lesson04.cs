using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Exercises.Mutation;

static partial class LoopForms
{
    public static Matrix<double> Batch(Matrix<double> X, int[] order, int start, int batchSize)
    {
        var end = Math.Min(start + batchSize, order.Length);
        var rows = Matrix<double>.Build.Dense(end - start, X.ColumnCount);
        for (var k = start; k < end; k++)
        {
            for (var j = 0; j < X.ColumnCount; j++)
                rows[k - start, j] = X[order[k], j];
        }

        return rows;
    }

    public static int UpdatesPerEpoch(int samples, int batchSize)
    {
        var updates = samples / batchSize;
        if (samples % batchSize != 0)
            updates++;
        return updates;
    }

    public static double EpochLoss(Matrix<double> losses, Matrix<double> rows)
    {
        var (sum, count) = (0.0, 0.0);
        for (var k = 0; k < losses.RowCount; k++)
        {
            sum += losses[k, 0] * rows[k, 0];
            count += rows[k, 0];
        }

        return sum / count;
    }

    public static Matrix<double> Epoch(Matrix<double> X, Matrix<double> t, Matrix<double> W, int[] order, int batchSize, double learningRate)
    {
        var weights = W.Clone();
        for (var start = 0; start < order.Length; start += batchSize)
        {
            var end = Math.Min(start + batchSize, order.Length);
            var step = Matrix<double>.Build.Dense(W.RowCount, 1);
            for (var k = start; k < end; k++)
            {
                var a = 0.0;
                for (var j = 0; j < X.ColumnCount; j++)
                    a += X[order[k], j] * weights[j, 0];
                var error = 1 / (1 + Math.Exp(-a)) - t[order[k], 0];
                for (var j = 0; j < X.ColumnCount; j++)
                    step[j, 0] += error * X[order[k], j];
            }

            weights -= learningRate * step / (end - start);
        }

        return weights;
    }
}
