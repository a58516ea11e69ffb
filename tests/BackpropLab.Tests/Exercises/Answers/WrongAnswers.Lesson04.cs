#pragma warning disable CS0162 // A return inside of a loop is one of the mistakes.

using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Tests.Exercises.Answers;

static partial class WrongAnswers
{
    public static IEnumerable<Answer> OfLesson04()
    {
        yield return Answer.To("4.1", (Matrix X, int[] order, int start, int batchSize) => X.SubMatrix(start, Math.Min(batchSize, X.RowCount - start), 0, X.ColumnCount));
        yield return Answer.To("4.1", (Matrix X, int[] order, int start, int batchSize) => X.SubMatrix(start, batchSize, 0, X.ColumnCount));
        yield return Answer.To("4.1", (Matrix X, int[] order, int start, int batchSize) => Rows(X, order.Take(batchSize)));
        yield return Answer.To("4.1", (Matrix X, int[] order, int start, int batchSize) => Rows(X, order.Skip(start)));
        yield return Answer.To("4.1", (Matrix X, int[] order, int start, int batchSize) => Rows(X, order.Skip(start * batchSize).Take(batchSize)));
        yield return Answer.To("4.1", (Matrix X, int[] order, int start, int batchSize) => Rows(X, order.Skip(start + 1).Take(batchSize)));
        yield return Answer.To("4.1", (Matrix X, int[] order, int start, int batchSize) => Rows(X, order.Skip(start - 1).Take(batchSize)));
        yield return Answer.To("4.1", (Matrix X, int[] order, int start, int batchSize) => Rows(X, order.Skip(start).Take(batchSize - 1)));
        yield return Answer.To("4.1", (Matrix X, int[] order, int start, int batchSize) => Rows(X, order.Skip(start).Take(batchSize + 1)));
        yield return Answer.To("4.1", (Matrix X, int[] order, int start, int batchSize) => Rows(X, order.Skip(start).Take(batchSize).Order()));
        yield return Answer.To("4.1", (Matrix X, int[] order, int start, int batchSize) => Rows(X, order.Skip(start).Take(batchSize).Reverse()));
        yield return Answer.To("4.1", (Matrix X, int[] order, int start, int batchSize) => Rows(X, order[start..batchSize]));
        yield return Answer.To("4.1", (Matrix X, int[] order, int start, int batchSize) => Rows(X, order[start..(start + batchSize)]));
        yield return Answer.To("4.1", (Matrix X, int[] order, int start, int batchSize) => Rows(X, Enumerable.Range(start, batchSize).Select(i => order[i])));
        yield return Answer.To("4.1", (Matrix X, int[] order, int start, int batchSize) => Rows(X, order.Skip(start).Take(batchSize).Select(row => row - 1)));
        yield return Answer.To("4.1", (Matrix X, int[] order, int start, int batchSize) => Matrix<double>.Build.DenseOfColumnVectors(order.Skip(start).Take(batchSize).Select(row => X.Row(row))));
        yield return Answer.To("4.1", (Matrix X, int[] order, int start, int batchSize) => Rows(X, Enumerable.Repeat(order[start], Math.Min(batchSize, X.RowCount - start))));
        yield return Answer.To("4.1", (Matrix X, int[] order, int start, int batchSize) => X);
        yield return Answer.To("4.1", (Matrix X, int[] order, int start, int batchSize) => X.RowAt(order[start]));
        yield return Answer.To("4.1", (Matrix X, int[] order, int start, int batchSize) =>
        {
            var rows = Zeros(batchSize, X.ColumnCount);
            for (var i = 0; i < batchSize && start + i < X.RowCount; i++)
                rows.SetRow(i, X.Row(order[start + i]));
            return rows;
        });
        yield return Answer.To("4.1", (Matrix X, int[] order, int start, int batchSize) =>
        {
            var rows = Zeros(Math.Min(batchSize, X.RowCount - start), X.ColumnCount);
            for (var i = 0; i < rows.RowCount; i++)
            {
                for (var j = 1; j < rows.ColumnCount; j++)
                    rows[i, j] = X[order[start + i], j];
            }

            return rows;
        });
        yield return Answer.To("4.1", (Matrix X, int[] order, int start, int batchSize) =>
        {
            var rows = Zeros(Math.Min(batchSize, X.RowCount - start), X.ColumnCount);
            for (var i = 0; i < rows.RowCount - 1; i++)
                rows.SetRow(i, X.Row(order[start + i]));
            return rows;
        });
        yield return Answer.To("4.1", (Matrix X, int[] order, int start, int batchSize) =>
        {
            var rows = Zeros(Math.Min(batchSize, X.RowCount - start), X.ColumnCount);
            for (var i = 0; i < rows.RowCount; i++)
                rows.SetRow(i, X.Row(order[i]));
            return rows;
        });
        yield return Answer.To("4.2", (int samples, int batchSize) => samples / batchSize);
        yield return Answer.To("4.2", (int samples, int batchSize) => samples / batchSize + 1);
        yield return Answer.To("4.2", (int samples, int batchSize) => (int)Math.Ceiling((double)(samples / batchSize)));
        yield return Answer.To("4.2", (int samples, int batchSize) => (samples + batchSize) / batchSize);
        yield return Answer.To("4.2", (int samples, int batchSize) => samples % batchSize);
        yield return Answer.To("4.2", (int samples, int batchSize) => samples - batchSize);
        yield return Answer.To("4.2", (int samples, int batchSize) => batchSize / samples);
        yield return Answer.To("4.2", (int samples, int batchSize) => (int)Math.Round((double)samples / batchSize));
        yield return Answer.To("4.2", (int samples, int batchSize) => samples * batchSize);
        yield return Answer.To("4.2", (int samples, int batchSize) => samples + batchSize - 1 / batchSize);
        yield return Answer.To("4.2", (int samples, int batchSize) => (samples - 1) / batchSize);
        yield return Answer.To("4.2", (int samples, int batchSize) => Math.Max(1, samples / batchSize));
        yield return Answer.To("4.2", (int samples, int batchSize) => 18);
        yield return Answer.To("4.2", (int samples, int batchSize) =>
        {
            var updates = 0;
            for (var start = 0; start <= samples; start += batchSize)
                updates++;
            return updates;
        });
        yield return Answer.To("4.2", (int samples, int batchSize) =>
        {
            var updates = 0;
            for (var start = 0; start < samples; start++)
                updates++;
            return updates;
        });
        yield return Answer.To("4.3", (Matrix losses, Matrix rows) => losses.Column(0).Average());
        yield return Answer.To("4.3", (Matrix losses, Matrix rows) => losses.Column(0).Sum() / rows.Column(0).Sum());
        yield return Answer.To("4.3", (Matrix losses, Matrix rows) => losses.Times(rows).Column(0).Sum());
        yield return Answer.To("4.3", (Matrix losses, Matrix rows) => losses.Times(rows).Column(0).Sum() / losses.RowCount);
        yield return Answer.To("4.3", (Matrix losses, Matrix rows) => (losses * rows).Column(0).Sum() / rows.Column(0).Sum());
        yield return Answer.To("4.3", (Matrix losses, Matrix rows) => losses.Column(0) * rows.Column(0));
        yield return Answer.To("4.3", (Matrix losses, Matrix rows) => losses.PointwiseDivide(rows).Column(0).Average());
        yield return Answer.To("4.3", (Matrix losses, Matrix rows) => losses.Times(rows).Column(0).Sum() / (rows.Column(0).Sum() * losses.RowCount));
        yield return Answer.To("4.3", (Matrix losses, Matrix rows) => losses.Times(rows).Column(0).Sum() / (rows[0, 0] * losses.RowCount));
        yield return Answer.To("4.3", (Matrix losses, Matrix rows) => losses.Times(rows)[0, 0] / rows.Column(0).Sum());
        yield return Answer.To("4.3", (Matrix losses, Matrix rows) => losses.Column(0).Sum() * rows.Column(0).Sum() / rows.Column(0).Sum());
        yield return Answer.To("4.3", (Matrix losses, Matrix rows) => losses.Column(0).Sum() * rows.Column(0).Sum());
        yield return Answer.To("4.3", (Matrix losses, Matrix rows) =>
        {
            var (sum, count) = (0.0, 0.0);
            for (var m = 0; m < losses.RowCount; m++)
            {
                sum = losses[m, 0] * rows[m, 0];
                count += rows[m, 0];
            }

            return sum / count;
        });
        yield return Answer.To("4.3", (Matrix losses, Matrix rows) =>
        {
            var (sum, count) = (0.0, 0.0);
            for (var m = 0; m < losses.RowCount - 1; m++)
            {
                sum += losses[m, 0] * rows[m, 0];
                count += rows[m, 0];
            }

            return sum / count;
        });
        yield return Answer.To("4.3", (Matrix losses, Matrix rows) =>
        {
            var (sum, count) = (0.0, 0.0);
            for (var m = 1; m < losses.RowCount; m++)
                sum += losses[m, 0] * rows[m, 0];
            for (var m = 0; m < losses.RowCount; m++)
                count += rows[m, 0];
            return sum / count;
        });
        yield return Answer.To("4.4", (Matrix X, Matrix t, Matrix W, int[] order, int batchSize, double learningRate) => Trained(X, t, W, order, learningRate, X.RowCount, (x, error) => x.T() * error / x.RowCount));
        yield return Answer.To("4.4", (Matrix X, Matrix t, Matrix W, int[] order, int batchSize, double learningRate) => Trained(X, t, W, order, learningRate, batchSize, (x, error) => x.T() * error));
        yield return Answer.To("4.4", (Matrix X, Matrix t, Matrix W, int[] order, int batchSize, double learningRate) => Trained(X, t, W, order, learningRate, batchSize, (x, error) => x.T() * error / batchSize));
        yield return Answer.To("4.4", (Matrix X, Matrix t, Matrix W, int[] order, int batchSize, double learningRate) => Trained(X, t, W, order, learningRate, batchSize, (x, error) => x.T() * error / X.RowCount));
        yield return Answer.To("4.4", (Matrix X, Matrix t, Matrix W, int[] order, int batchSize, double learningRate) =>
        {
            for (var start = 0; start < X.RowCount; start += batchSize)
            {
                var x = Rows(X, order.Skip(start).Take(batchSize));
                W -= learningRate * (1 / x.RowCount) * x.T() * (Activation.Sigmoid.Apply(x * W) - Rows(t, order.Skip(start).Take(batchSize)));
            }

            return W;
        });
        yield return Answer.To("4.4", (Matrix X, Matrix t, Matrix W, int[] order, int batchSize, double learningRate) => Trained(X, t, W, order, learningRate, batchSize, (x, error) => -(x.T() * error) / x.RowCount));
        yield return Answer.To("4.4", (Matrix X, Matrix t, Matrix W, int[] order, int batchSize, double learningRate) => Trained(X, t, W, order, learningRate, batchSize, (x, error) => x * error / x.RowCount));
        yield return Answer.To("4.4", (Matrix X, Matrix t, Matrix W, int[] order, int batchSize, double learningRate) => Trained(X, t, W, order, 1, batchSize, (x, error) => x.T() * error / x.RowCount));
        yield return Answer.To("4.4", (Matrix X, Matrix t, Matrix W, int[] order, int batchSize, double learningRate) => Trained(X, t, W, [.. order.Order()], learningRate, batchSize, (x, error) => x.T() * error / x.RowCount));
        yield return Answer.To("4.4", (Matrix X, Matrix t, Matrix W, int[] order, int batchSize, double learningRate) => Trained(X, t, W, order, learningRate, 1, (x, error) => x.T() * error / x.RowCount));
        yield return Answer.To("4.4", (Matrix X, Matrix t, Matrix W, int[] order, int batchSize, double learningRate) => Trained(X, t, 0 * W, order, learningRate, batchSize, (x, error) => x.T() * error / x.RowCount));
        yield return Answer.To("4.4", (Matrix X, Matrix t, Matrix W, int[] order, int batchSize, double learningRate) => W);
        yield return Answer.To("4.4", (Matrix X, Matrix t, Matrix W, int[] order, int batchSize, double learningRate) =>
        {
            for (var start = 0; start < X.RowCount; start += batchSize)
            {
                var (x, target) = (Rows(X, order.Skip(start).Take(batchSize)), Rows(t, order.Skip(start).Take(batchSize)));
                W = W - learningRate * x.T() * (x * W - target) / x.RowCount;
            }

            return W;
        });
        yield return Answer.To("4.4", (Matrix X, Matrix t, Matrix W, int[] order, int batchSize, double learningRate) =>
        {
            for (var start = 0; start < X.RowCount; start += batchSize)
            {
                var (x, target) = (Rows(X, order.Skip(start).Take(batchSize)), t.SubMatrix(start, Math.Min(batchSize, X.RowCount - start), 0, 1));
                W = W - learningRate * x.T() * (Activation.Sigmoid.Apply(x * W) - target) / x.RowCount;
            }

            return W;
        });
        yield return Answer.To("4.4", (Matrix X, Matrix t, Matrix W, int[] order, int batchSize, double learningRate) =>
        {
            for (var start = 0; start < X.RowCount; start += batchSize)
            {
                var (x, target) = (Rows(X, order.Skip(start).Take(batchSize)), Rows(t, order.Skip(start).Take(batchSize)));
                W = W - learningRate * x.T() * (Activation.Sigmoid.Apply(x * W) - target) / x.RowCount;
                return W;
            }

            return W;
        });
        yield return Answer.To("4.4", (Matrix X, Matrix t, Matrix W, int[] order, int batchSize, double learningRate) =>
        {
            for (var start = 0; start + batchSize <= X.RowCount; start += batchSize)
            {
                var (x, target) = (Rows(X, order.Skip(start).Take(batchSize)), Rows(t, order.Skip(start).Take(batchSize)));
                W = W - learningRate * x.T() * (Activation.Sigmoid.Apply(x * W) - target) / x.RowCount;
            }

            return W;
        });
        yield return Answer.To("4.4", (Matrix X, Matrix t, Matrix W, int[] order, int batchSize, double learningRate) =>
        {
            for (var start = 0; start < X.RowCount; start++)
            {
                var (x, target) = (Rows(X, order.Skip(start).Take(batchSize)), Rows(t, order.Skip(start).Take(batchSize)));
                W = W - learningRate * x.T() * (Activation.Sigmoid.Apply(x * W) - target) / x.RowCount;
            }

            return W;
        });
        yield return Answer.To("4.4", (Matrix X, Matrix t, Matrix W, int[] order, int batchSize, double learningRate) =>
        {
            for (var start = 0; start < X.RowCount; start += batchSize)
            {
                var (x, target) = (Rows(X, order.Skip(start).Take(batchSize)), Rows(t, order.Skip(start).Take(batchSize)));
                var y = Activation.Sigmoid.Apply(x * W);
                W = W - learningRate * x.T() * (y - target).Times(y).Times(1 - y) / x.RowCount;
            }

            return W;
        });
        yield return Answer.To("4.4", (Matrix X, Matrix t, Matrix W, int[] order, int batchSize, double learningRate) =>
        {
            for (var start = 0; start < X.RowCount; start += batchSize)
            {
                var (x, target) = (Rows(X, order.Skip(start).Take(batchSize)), Rows(t, order.Skip(start).Take(batchSize)));
                W.Subtract(learningRate * x.T() * (Activation.Sigmoid.Apply(x * W) - target) / x.RowCount, W);
            }

            return W;
        });
    }

    static Matrix Rows(Matrix x, IEnumerable<int> rows) => Matrix<double>.Build.DenseOfRowVectors(rows.Select(x.Row));

    static Matrix Trained(Matrix X, Matrix t, Matrix W, int[] order, double learningRate, int batchSize, Func<Matrix, Matrix, Matrix> gradient)
    {
        for (var start = 0; start < X.RowCount; start += batchSize)
        {
            var x = Rows(X, order.Skip(start).Take(batchSize));
            W = W - learningRate * gradient(x, Activation.Sigmoid.Apply(x * W) - Rows(t, order.Skip(start).Take(batchSize)));
        }

        return W;
    }
}
