using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Tests.Exercises.Answers;

// Lesson 9, in loops and in the verbs of matrices.
static partial class WrongAnswers
{
    public static IEnumerable<Answer> OfLesson09()
    {
        yield return Answer.To("9.1", (Matrix a, double slope) => a.Map(v => Math.Max(slope, v)));
        yield return Answer.To("9.1", (Matrix a, double slope) => a.Map(v => Math.Min(v, slope * v)));
        yield return Answer.To("9.1", (Matrix a, double slope) => a.Map(v => v > 0 ? v : 0));
        yield return Answer.To("9.1", (Matrix a, double slope) => a.Map(v => v > 0 ? v : v / slope));
        yield return Answer.To("9.1", (Matrix a, double slope) => a.Map(v => v > slope ? v : slope * v));
        yield return Answer.To("9.1", (Matrix a, double slope) => a.Map(v => v > 0 ? 1 : slope * v));
        yield return Answer.To("9.1", (Matrix a, double slope) => a.Map(v => v > 0 ? v : v + slope));
        yield return Answer.To("9.1", (Matrix a, double slope) => a.Map(v => v > 0 ? v : (1 - slope) * v));
        yield return Answer.To("9.1", (Matrix a, double slope) => a.Map(v => Math.Max(v, 0) + slope * v));
        yield return Answer.To("9.1", (Matrix a, double slope) => a.Map(v => slope * Math.Max(v, 0)));
        yield return Answer.To("9.1", (Matrix a, double slope) => a.Map(v => (double)(int)(v > 0 ? v : slope * v)));
        yield return Answer.To("9.1", (Matrix a, double slope) => a.PointwiseAbs());
        yield return Answer.To("9.1", (Matrix a, double slope) =>
        {
            a.MapInplace(v => v > 0 ? v : slope * v);
            return a;
        });
        yield return Answer.To("9.1", (Matrix a, double slope) =>
        {
            var z = a.Clone();
            for (var n = 0; n < a.RowCount; n++)
            {
                for (var h = 1; h < a.ColumnCount; h++)
                    z[n, h] = a[n, h] > 0 ? a[n, h] : slope * a[n, h];
            }

            return z;
        });
        yield return Answer.To("9.1", (Matrix a, double slope) =>
        {
            var z = Zeros(a.RowCount, a.ColumnCount);
            for (var n = 0; n < a.RowCount; n++)
            {
                for (var h = 0; h < a.ColumnCount; h++)
                {
                    if (a[n, h] < 0)
                        z[n, h] = slope * a[n, h];
                }
            }

            return z;
        });
        yield return Answer.To("9.1", (Matrix a, double slope) =>
        {
            for (var n = 0; n < a.RowCount; n++)
            {
                for (var h = 0; h < a.ColumnCount; h++)
                {
                    if (a[n, h] <= 0)
                        return slope * a;
                }
            }

            return a;
        });
        yield return Answer.To("9.2", (Matrix normal) => 2 / normal.RowCount * normal);
        yield return Answer.To("9.2", (Matrix normal) => normal / Math.Sqrt(2.0 / normal.RowCount));
        yield return Answer.To("9.2", (Matrix normal) => normal * Math.Sqrt(normal.RowCount / 2.0));
        yield return Answer.To("9.2", (Matrix normal) => normal * Math.Sqrt(2) / normal.RowCount);
        yield return Answer.To("9.2", (Matrix normal) => normal * 2 / Math.Sqrt(normal.RowCount));
        yield return Answer.To("9.2", (Matrix normal) => normal * Math.Pow(2.0 / normal.RowCount, 2));
        yield return Answer.To("9.2", (Matrix normal) => normal * Math.Sqrt(2.0 / (normal.RowCount * normal.ColumnCount)));
        yield return Answer.To("9.2", (Matrix normal) => normal * Math.Sqrt(6.0 / normal.RowCount));
        yield return Answer.To("9.2", (Matrix normal) => normal + Math.Sqrt(2.0 / normal.RowCount));
        yield return Answer.To("9.2", (Matrix normal) => -normal * Math.Sqrt(2.0 / normal.RowCount));
        yield return Answer.To("9.2", (Matrix normal) => normal.T() * Math.Sqrt(2.0 / normal.RowCount));
        yield return Answer.To("9.2", (Matrix normal) => normal.Times(normal) * Math.Sqrt(2.0 / normal.RowCount));
        yield return Answer.To("9.2", (Matrix normal) => normal * Math.Sqrt(2.0 / 64));
        yield return Answer.To("9.2", (Matrix normal) =>
        {
            normal.Multiply(Math.Sqrt(2.0 / normal.RowCount), normal);
            return normal;
        });
        yield return Answer.To("9.3", (Matrix X, Matrix delta, Matrix W, double decay, int trainingRows) => X.T() * delta / X.RowCount + 1 / trainingRows * decay * W);
        yield return Answer.To("9.3", (Matrix X, Matrix delta, Matrix W, double decay, int trainingRows) => X.T() * delta / trainingRows + decay / trainingRows * W);
        yield return Answer.To("9.3", (Matrix X, Matrix delta, Matrix W, double decay, int trainingRows) => X.T() * delta / X.RowCount + decay * trainingRows * W);
        yield return Answer.To("9.3", (Matrix X, Matrix delta, Matrix W, double decay, int trainingRows) => X.T() * delta / X.RowCount + decay / trainingRows);
        yield return Answer.To("9.3", (Matrix X, Matrix delta, Matrix W, double decay, int trainingRows) => X.T() * delta / X.RowCount + W / trainingRows);
        yield return Answer.To("9.3", (Matrix X, Matrix delta, Matrix W, double decay, int trainingRows) => X.T() * delta / X.RowCount + decay / trainingRows * W.T());
        yield return Answer.To("9.3", (Matrix X, Matrix delta, Matrix W, double decay, int trainingRows) => X.T() * delta / X.RowCount + decay / trainingRows * delta);
        yield return Answer.To("9.3", (Matrix X, Matrix delta, Matrix W, double decay, int trainingRows) => X.T() * delta / X.RowCount + decay / trainingRows * W * W);
        yield return Answer.To("9.3", (Matrix X, Matrix delta, Matrix W, double decay, int trainingRows) => X * delta / X.RowCount + decay / trainingRows * W);
        yield return Answer.To("9.3", (Matrix X, Matrix delta, Matrix W, double decay, int trainingRows) => delta.T() * X / X.RowCount + decay / trainingRows * W.T());
        yield return Answer.To("9.3", (Matrix X, Matrix delta, Matrix W, double decay, int trainingRows) => X.T() * delta / X.RowCount - 2 * decay / trainingRows * W);
        yield return Answer.To("9.3", (Matrix X, Matrix delta, Matrix W, double decay, int trainingRows) => X.T() * delta + decay * W);
        yield return Answer.To("9.3", (Matrix X, Matrix delta, Matrix W, double decay, int trainingRows) => X.T() * delta / X.ColumnCount + decay / trainingRows * W);
        yield return Answer.To("9.3", (Matrix X, Matrix delta, Matrix W, double decay, int trainingRows) => decay / trainingRows * W);
        yield return Answer.To("9.3", (Matrix X, Matrix delta, Matrix W, double decay, int trainingRows) => X.T() * delta / X.RowCount + decay / trainingRows * W.PointwiseAbs());
        yield return Answer.To("9.3", (Matrix X, Matrix delta, Matrix W, double decay, int trainingRows) => X.T() * delta / (X.RowCount + decay / trainingRows * W.RowCount));
        yield return Answer.To("9.3", (Matrix X, Matrix delta, Matrix W, double decay, int trainingRows) => X.T() * delta / X.RowCount + decay / (trainingRows * X.RowCount) * W);
        yield return Answer.To("9.3", (Matrix X, Matrix delta, Matrix W, double decay, int trainingRows) =>
        {
            W.Multiply(decay / trainingRows, W);
            return X.T() * delta / X.RowCount + W;
        });
        yield return Answer.To("9.3", (Matrix X, Matrix delta, Matrix W, double decay, int trainingRows) =>
        {
            var dW = Zeros(W.RowCount, W.ColumnCount);
            for (var n = 0; n < X.RowCount; n++)
                dW += X.RowAt(n).T() * delta.RowAt(n) / X.RowCount + decay / trainingRows * W;
            return dW;
        });
        yield return Answer.To("9.3", (Matrix X, Matrix delta, Matrix W, double decay, int trainingRows) =>
        {
            var dW = Zeros(W.RowCount, W.ColumnCount);
            for (var n = 0; n < X.RowCount; n++)
                dW = X.RowAt(n).T() * delta.RowAt(n) / X.RowCount;
            return dW + decay / trainingRows * W;
        });
        yield return Answer.To("9.3", (Matrix X, Matrix delta, Matrix W, double decay, int trainingRows) =>
        {
            var dW = X.T() * delta / X.RowCount;
            for (var i = 1; i < W.RowCount; i++)
            {
                for (var j = 0; j < W.ColumnCount; j++)
                    dW[i, j] += decay / trainingRows * W[i, j];
            }

            return dW;
        });
        yield return Answer.To("9.4", (Matrix losses, int patience) =>
        {
            var (best, waited) = (0, 0);
            for (var epoch = 1; epoch < losses.RowCount; epoch++)
            {
                if (losses[epoch, 0] < losses[best, 0])
                    best = epoch;
                else
                    waited++;
                if (waited == patience)
                    return (best, epoch);
            }

            return (best, losses.RowCount - 1);
        });
        yield return Answer.To("9.4", (Matrix losses, int patience) =>
        {
            var (best, waited) = (0, 0);
            for (var epoch = 1; epoch < losses.RowCount; epoch++)
            {
                if (losses[epoch, 0] < losses[best, 0])
                    (best, waited) = (epoch, 0);
                else
                    waited++;
                if (waited > patience)
                    return (best, epoch);
            }

            return (best, losses.RowCount - 1);
        });
        yield return Answer.To("9.4", (Matrix losses, int patience) =>
        {
            var (best, waited) = (0, 0);
            for (var epoch = 1; epoch < losses.RowCount; epoch++)
            {
                if (losses[epoch, 0] < losses[best, 0])
                    (best, waited) = (epoch, 0);
                else
                    waited++;
                if (waited == patience)
                    return (best, epoch);
            }

            return (best, losses.RowCount);
        });
        yield return Answer.To("9.4", (Matrix losses, int patience) =>
        {
            var (best, waited) = (0, 0);
            for (var epoch = 1; epoch < losses.RowCount; epoch++)
            {
                if (losses[epoch, 0] < losses[best, 0])
                    (best, waited) = (epoch, 0);
                else
                    waited++;
                if (waited == patience)
                    return (best, epoch - patience);
            }

            return (best, losses.RowCount - 1);
        });
        yield return Answer.To("9.4", (Matrix losses, int patience) =>
        {
            var (best, waited) = (0, 0);
            for (var epoch = 1; epoch < losses.RowCount; epoch++)
            {
                if (losses[epoch, 0] <= losses[best, 0])
                    (best, waited) = (epoch, 0);
                else
                    waited++;
                if (waited == patience)
                    return (epoch, best);
            }

            return (losses.RowCount - 1, best);
        });
        yield return Answer.To("9.4", (Matrix losses, int patience) =>
        {
            var (best, waited) = (0, 0);
            for (var epoch = 0; epoch <= losses.RowCount; epoch++)
            {
                if (losses[epoch, 0] < losses[best, 0])
                    (best, waited) = (epoch, 0);
                else
                    waited++;
                if (waited == patience)
                    return (best, epoch);
            }

            return (best, losses.RowCount - 1);
        });
        yield return Answer.To("9.4", (Matrix losses, int patience) =>
        {
            var (best, waited) = (0, 0);
            for (var epoch = 0; epoch < losses.RowCount; epoch++)
            {
                if (losses[epoch, 0] < losses[best, 0])
                    (best, waited) = (epoch, 0);
                else
                    waited++;
                if (waited == patience)
                    return (best, epoch);
            }

            return (best, losses.RowCount - 1);
        });
        yield return Answer.To("9.4", (Matrix losses, int patience) => (losses.Column(0).MinimumIndex(), Math.Min(losses.Column(0).MinimumIndex() + patience, losses.RowCount - 1)));
        yield return Answer.To("9.4", (Matrix losses, int patience) => (losses.Column(0).MaximumIndex(), losses.RowCount - 1));
        yield return Answer.To("9.4", (Matrix losses, int patience) => (losses.Row(0).MinimumIndex(), losses.RowCount - 1));
        yield return Answer.To("9.4", (Matrix losses, int patience) => (patience, losses.RowCount - 1));
        yield return Answer.To("9.4", (Matrix losses, int patience) => (0, losses.RowCount - 1));
        yield return Answer.To("9.4", (Matrix losses, int patience) => ((int)losses.Column(0).Minimum(), losses.RowCount - 1));
        yield return Answer.To("9.4", (Matrix losses, int patience) =>
        {
            for (var epoch = 1; epoch < losses.RowCount; epoch++)
            {
                if (losses[epoch, 0] > losses[epoch - 1, 0])
                    return (epoch - 1, epoch);
            }

            return (losses.RowCount - 1, losses.RowCount - 1);
        });
        yield return Answer.To("9.4", (Matrix losses, int patience) =>
        {
            var (best, epoch, waited) = (0, 1, 0);
            while (waited < patience)
            {
                if (losses[epoch, 0] < losses[best, 0])
                    (best, waited) = (epoch, 0);
                else
                    waited++;
                epoch++;
            }

            return (best, epoch - 1);
        });
        yield return Answer.To("9.5", (Matrix y) => Matrix<double>.Build.Dense(1, y.RowCount, (_, n) => y.Row(n).MaximumIndex()));
        yield return Answer.To("9.5", (Matrix y) => Matrix<double>.Build.Dense(y.RowCount, 1, (n, _) => y.Row(n).MaximumIndex() - 1));
        yield return Answer.To("9.5", (Matrix y) => Matrix<double>.Build.Dense(y.RowCount, 1, (n, _) => y.Column(n).MaximumIndex()));
        yield return Answer.To("9.5", (Matrix y) => Matrix<double>.Build.Dense(y.RowCount, 1, (n, _) => y.Row(n).AbsoluteMinimumIndex()));
        yield return Answer.To("9.5", (Matrix y) => Matrix<double>.Build.Dense(y.RowCount, 1, (n, _) => y[n, 0] >= 0.5 ? 0 : 1));
        yield return Answer.To("9.5", (Matrix y) => y.Map(Math.Round));
        yield return Answer.To("9.5", (Matrix y) =>
        {
            var classes = Zeros(y.RowCount, 1);
            for (var n = 0; n < y.RowCount; n++)
            {
                for (var k = 0; k < y.ColumnCount; k++)
                {
                    if (y[n, k] >= y[n, (int)classes[n, 0]])
                        classes[n, 0] = k;
                }
            }

            return classes;
        });
        yield return Answer.To("9.5", (Matrix y) =>
        {
            var classes = Zeros(y.RowCount, 1);
            for (var n = 0; n < y.RowCount; n++)
            {
                for (var k = 0; k < y.ColumnCount - 1; k++)
                {
                    if (y[n, k] > y[n, (int)classes[n, 0]])
                        classes[n, 0] = k;
                }
            }

            return classes;
        });
        yield return Answer.To("9.5", (Matrix y) =>
        {
            var classes = Zeros(y.RowCount, 1);
            for (var n = 1; n < y.RowCount; n++)
                classes[n, 0] = y.Row(n).MaximumIndex();
            return classes;
        });
        yield return Answer.To("9.5", (Matrix y) =>
        {
            var classes = Zeros(y.RowCount, 1);
            for (var n = 0; n < y.RowCount; n++)
            {
                for (var k = 1; k < y.ColumnCount; k++)
                {
                    if (y[n, k] > y[n, k - 1])
                        classes[n, 0] = k;
                }
            }

            return classes;
        });
        yield return Answer.To("9.5", (Matrix y) =>
        {
            var (classes, largest) = (Zeros(y.RowCount, 1), 0.0);
            for (var n = 0; n < y.RowCount; n++)
            {
                for (var k = 0; k < y.ColumnCount; k++)
                {
                    if (y[n, k] > largest)
                        (largest, classes[n, 0]) = (y[n, k], k);
                }
            }

            return classes;
        });
        yield return Answer.To("9.5", (Matrix y) =>
        {
            var classes = Zeros(y.RowCount, 1);
            for (var n = 0; n < y.RowCount; n++)
            {
                for (var k = 0; k < y.ColumnCount; k++)
                {
                    if (y[n, k] > 0.5)
                        classes[n, 0] = k;
                }
            }

            return classes;
        });
        yield return Answer.To("9.5", (Matrix y) =>
        {
            var classes = Zeros(y.RowCount, 1);
            for (var n = 0; n < y.RowCount; n++)
            {
                for (var k = 0; k <= y.ColumnCount; k++)
                {
                    if (y[n, k] > y[n, (int)classes[n, 0]])
                        classes[n, 0] = k;
                }
            }

            return classes;
        });
        yield return Answer.To("9.6", (int[] actual, int[] predicted, int classes) =>
        {
            var counts = Zeros(classes, classes);
            for (var n = 0; n < actual.Length; n++)
                counts[actual[n], predicted[n]] = 1;
            return counts;
        });
        yield return Answer.To("9.6", (int[] actual, int[] predicted, int classes) =>
        {
            var counts = Zeros(classes, classes);
            for (var n = 1; n < actual.Length; n++)
                counts[actual[n], predicted[n]]++;
            return counts;
        });
        yield return Answer.To("9.6", (int[] actual, int[] predicted, int classes) =>
        {
            var counts = Zeros(classes, classes);
            for (var n = 0; n < actual.Length - 1; n++)
                counts[actual[n], predicted[n]]++;
            return counts;
        });
        yield return Answer.To("9.6", (int[] actual, int[] predicted, int classes) =>
        {
            var counts = Zeros(classes, classes);
            for (var n = 0; n < classes; n++)
                counts[actual[n], predicted[n]]++;
            return counts;
        });
        yield return Answer.To("9.6", (int[] actual, int[] predicted, int classes) =>
        {
            var counts = Zeros(classes, classes);
            for (var n = 0; n <= actual.Length; n++)
                counts[actual[n], predicted[n]]++;
            return counts;
        });
        yield return Answer.To("9.6", (int[] actual, int[] predicted, int classes) =>
        {
            var counts = Zeros(classes, classes);
            for (var n = 0; n < actual.Length; n++)
                counts[actual[n] - 1, predicted[n] - 1]++;
            return counts;
        });
        yield return Answer.To("9.6", (int[] actual, int[] predicted, int classes) =>
        {
            var counts = Zeros(classes + 1, classes + 1);
            for (var n = 0; n < actual.Length; n++)
                counts[actual[n], predicted[n]]++;
            return counts;
        });
        yield return Answer.To("9.6", (int[] actual, int[] predicted, int classes) =>
        {
            var counts = Zeros(classes, classes);
            for (var n = 0; n < actual.Length; n++)
                counts[actual[n], predicted[n]] += n;
            return counts;
        });
        yield return Answer.To("9.6", (int[] actual, int[] predicted, int classes) =>
        {
            var counts = Zeros(classes, classes);
            foreach (var n in Enumerable.Range(0, actual.Length))
            {
                counts[actual[n], predicted[n]]++;
                return counts;
            }

            return counts;
        });
        yield return Answer.To("9.6", (int[] actual, int[] predicted, int classes) =>
        {
            var counts = Zeros(classes, classes);
            for (var n = 0; n < actual.Length; n++)
            {
                if (actual[n] == predicted[n])
                    counts[actual[n], predicted[n]]++;
            }

            return counts;
        });
        yield return Answer.To("9.6", (int[] actual, int[] predicted, int classes) =>
        {
            var counts = Zeros(classes, classes);
            foreach (var i in actual)
            {
                foreach (var j in predicted)
                    counts[i, j]++;
            }

            return counts;
        });
        yield return Answer.To("9.6", (int[] actual, int[] predicted, int classes) => Counts(classes, predicted.Zip(actual)) / actual.Length);
        yield return Answer.To("9.6", (int[] actual, int[] predicted, int classes) => Counts(classes, predicted.Zip(predicted)));
        yield return Answer.To("9.6", (int[] actual, int[] predicted, int classes) => 100 * Counts(classes, actual.Zip(predicted)) / actual.Length);
        yield return Answer.To("9.6", (int[] actual, int[] predicted, int classes) => Counts(actual.Length, actual.Zip(predicted)));
        yield return Answer.To("9.6", (int[] actual, int[] predicted, int classes) => Matrix<double>.Build.Dense(classes, classes, (i, j) => actual.Count(k => k == i) * predicted.Count(k => k == j)));
        yield return Answer.To("9.6", (int[] actual, int[] predicted, int classes) =>
        {
            Array.Sort(actual);
            Array.Sort(predicted);
            return Counts(classes, actual.Zip(predicted));
        });
    }
}
