using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Tests.Exercises.Answers;

// 3.5 to 3.9: the gradients.
static partial class WrongAnswers
{
    public static IEnumerable<Answer> OfLesson03Gradients()
    {
        yield return Answer.To("3.5", (Matrix z1, Matrix delta2) => z1.TransposeThisAndMultiply(delta2) / z1.ColumnCount);
        yield return Answer.To("3.5", (Matrix z1, Matrix delta2) => z1.T() * delta2);
        yield return Answer.To("3.5", (Matrix z1, Matrix delta2) => delta2.T() * z1 / z1.RowCount);
        yield return Answer.To("3.5", (Matrix z1, Matrix delta2) => z1.T() * delta2 / z1.RowCount / z1.RowCount);
        yield return Answer.To("3.5", (Matrix z1, Matrix delta2) => 1 / z1.RowCount * z1.T() * delta2);
        yield return Answer.To("3.5", (Matrix z1, Matrix delta2) => z1.Times(delta2) / z1.RowCount);
        yield return Answer.To("3.5", (Matrix z1, Matrix delta2) => z1 * delta2.T() / z1.RowCount);
        yield return Answer.To("3.5", (Matrix z1, Matrix delta2) => (1 - z1.Times(z1)).T() * delta2 / z1.RowCount);
        yield return Answer.To("3.5", (Matrix z1, Matrix delta2) => -(z1.T() * delta2) / z1.RowCount);
        yield return Answer.To("3.5", (Matrix z1, Matrix delta2) => z1.T() * delta2 / (z1.RowCount * z1.ColumnCount));
        yield return Answer.To("3.5", (Matrix z1, Matrix delta2) => z1.T() * delta2.PointwiseAbs() / z1.RowCount);
        yield return Answer.To("3.5", (Matrix z1, Matrix delta2) => z1.MeanOverRows().T() * delta2.MeanOverRows());
        yield return Answer.To("3.5", (Matrix z1, Matrix delta2) => z1.MeanOverRows().T());
        yield return Answer.To("3.5", (Matrix z1, Matrix delta2) => z1.PointwiseTanh().T() * delta2 / z1.RowCount);
        yield return Answer.To("3.5", (Matrix z1, Matrix delta2) =>
        {
            var dW2 = Zeros(z1.ColumnCount, 1);
            for (var h = 0; h < z1.ColumnCount; h++)
            {
                for (var n = 0; n < z1.RowCount; n++)
                    dW2[h, 0] = z1[n, h] * delta2[n, 0] / z1.RowCount;
            }

            return dW2;
        });
        yield return Answer.To("3.5", (Matrix z1, Matrix delta2) =>
        {
            var dW2 = Zeros(z1.ColumnCount, 1);
            var sum = 0.0;
            for (var h = 0; h < z1.ColumnCount; h++)
            {
                for (var n = 0; n < z1.RowCount; n++)
                    sum += z1[n, h] * delta2[n, 0];
                dW2[h, 0] = sum / z1.RowCount;
            }

            return dW2;
        });
        yield return Answer.To("3.5", (Matrix z1, Matrix delta2) =>
        {
            var dW2 = Zeros(z1.ColumnCount, 1);
            for (var h = 0; h < z1.ColumnCount; h++)
            {
                for (var n = 0; n < z1.RowCount; n++)
                {
                    dW2[h, 0] += z1[n, h] * delta2[n, 0];
                    dW2[h, 0] /= z1.RowCount;
                }
            }

            return dW2;
        });
        yield return Answer.To("3.5", (Matrix z1, Matrix delta2) =>
        {
            var dW2 = Zeros(z1.RowCount, 1);
            for (var n = 0; n < z1.RowCount; n++)
            {
                for (var h = 0; h < z1.ColumnCount; h++)
                    dW2[n, 0] += z1[n, h] * delta2[n, 0] / z1.RowCount;
            }

            return dW2;
        });
        yield return Answer.To("3.6", (Matrix delta2) => delta2.ColumnSums().ToRowMatrix());
        yield return Answer.To("3.6", (Matrix delta2) => delta2.RowSums().ToRowMatrix() / delta2.RowCount);
        yield return Answer.To("3.6", (Matrix delta2) => delta2.MeanOverRows() / delta2.RowCount);
        yield return Answer.To("3.6", (Matrix delta2) => delta2);
        yield return Answer.To("3.6", (Matrix delta2) => delta2 / delta2.RowCount);
        yield return Answer.To("3.6", (Matrix delta2) => delta2.RowAt(0));
        yield return Answer.To("3.6", (Matrix delta2) => delta2.RowAt(delta2.RowCount - 1) / delta2.RowCount);
        yield return Answer.To("3.6", (Matrix delta2) => delta2.SumOverRows() / delta2.ColumnCount);
        yield return Answer.To("3.6", (Matrix delta2) => delta2.SumOverRows() / (delta2.RowCount - 1));
        yield return Answer.To("3.6", (Matrix delta2) => -delta2.MeanOverRows());
        yield return Answer.To("3.6", (Matrix delta2) => delta2.PointwiseAbs().MeanOverRows());
        yield return Answer.To("3.6", (Matrix delta2) => Matrix<double>.Build.Dense(1, 1));
        yield return Answer.To("3.6", (Matrix delta2) => Matrix<double>.Build.Dense(1, 1, double.NaN));
        yield return Answer.To("3.6", (Matrix delta2) => (Matrix)null!);
        yield return Answer.To("3.6", (Matrix delta2) =>
        {
            var db2 = Zeros(1, 1);
            for (var n = 0; n <= delta2.RowCount; n++)
                db2[0, 0] += delta2[n, 0] / delta2.RowCount;
            return db2;
        });
        yield return Answer.To("3.7", (Matrix X, Matrix delta1) => delta1.TransposeThisAndMultiply(X) / X.RowCount);
        yield return Answer.To("3.7", (Matrix X, Matrix delta1) => X.T() * delta1);
        yield return Answer.To("3.7", (Matrix X, Matrix delta1) => X * delta1 / X.RowCount);
        yield return Answer.To("3.7", (Matrix X, Matrix delta1) => X.Times(delta1) / X.RowCount);
        yield return Answer.To("3.7", (Matrix X, Matrix delta1) => -X.T() * delta1 / X.RowCount);
        yield return Answer.To("3.7", (Matrix X, Matrix delta1) => X.T() * delta1 / X.ColumnCount);
        yield return Answer.To("3.7", (Matrix X, Matrix delta1) => X.T() * delta1 / delta1.ColumnCount);
        yield return Answer.To("3.7", (Matrix X, Matrix delta1) => X.T() * delta1.Times(1 - delta1.Times(delta1)) / X.RowCount);
        yield return Answer.To("3.7", (Matrix X, Matrix delta1) => X.MeanOverRows().T() * delta1.MeanOverRows());
        yield return Answer.To("3.7", (Matrix X, Matrix delta1) => X.T() * (delta1 / (2 * X.RowCount)));
        yield return Answer.To("3.7", (Matrix X, Matrix delta1) => X.T() * delta1 / (X.RowCount - 1));
        yield return Answer.To("3.7", (Matrix X, Matrix delta1) => (X.T() * delta1).Map(v => Math.Clamp(v, -1, 1)) / X.RowCount);
        yield return Answer.To("3.7", (Matrix X, Matrix delta1) =>
        {
            var dW1 = Zeros(X.ColumnCount, delta1.ColumnCount);
            for (var d = 0; d < X.ColumnCount; d++)
            {
                for (var h = 0; h < delta1.ColumnCount; h++)
                {
                    for (var n = 0; n < X.RowCount; n++)
                        dW1[d, h] += X[n, d] * delta1[n, 0] / X.RowCount;
                }
            }

            return dW1;
        });
        yield return Answer.To("3.7", (Matrix X, Matrix delta1) =>
        {
            var dW1 = Zeros(X.ColumnCount, delta1.ColumnCount);
            for (var d = 0; d < X.ColumnCount; d++)
            {
                for (var h = 0; h < delta1.ColumnCount; h++)
                {
                    for (var n = 0; n < X.RowCount - 1; n++)
                        dW1[d, h] += X[n, d] * delta1[n, h] / X.RowCount;
                }
            }

            return dW1;
        });
        yield return Answer.To("3.7", (Matrix X, Matrix delta1) =>
        {
            var dW1 = Zeros(X.ColumnCount, delta1.ColumnCount);
            for (var d = 0; d < X.ColumnCount; d++)
            {
                for (var h = 1; h < delta1.ColumnCount; h++)
                {
                    for (var n = 0; n < X.RowCount; n++)
                        dW1[d, h] += X[n, d] * delta1[n, h] / X.RowCount;
                }
            }

            return dW1;
        });
        yield return Answer.To("3.8", (Matrix delta1) => delta1.RowSums().ToColumnMatrix() / delta1.ColumnCount);
        yield return Answer.To("3.8", (Matrix delta1) => delta1.SumOverRows());
        yield return Answer.To("3.8", (Matrix delta1) => delta1.SumOverRows() / delta1.ColumnCount);
        yield return Answer.To("3.8", (Matrix delta1) => delta1.MeanOverRows().T());
        yield return Answer.To("3.8", (Matrix delta1) => -delta1.MeanOverRows());
        yield return Answer.To("3.8", (Matrix delta1) => delta1.RowAt(0));
        yield return Answer.To("3.8", (Matrix delta1) => delta1 / delta1.RowCount);
        yield return Answer.To("3.8", (Matrix delta1) => Matrix<double>.Build.Dense(1, 1, delta1.Enumerate().Average()));
        yield return Answer.To("3.8", (Matrix delta1) => Matrix<double>.Build.Dense(1, delta1.ColumnCount, delta1.Enumerate().Average()));
        yield return Answer.To("3.8", (Matrix delta1) => delta1.SumOverRows() * (1 / delta1.RowCount));
        yield return Answer.To("3.8", (Matrix delta1) => delta1.PointwiseAbs().MeanOverRows());
        yield return Answer.To("3.8", (Matrix delta1) => delta1.PointwisePower(2).MeanOverRows());
        yield return Answer.To("3.8", (Matrix delta1) => Matrix<double>.Build.Dense(1, delta1.ColumnCount, (_, h) => delta1.Column(h).Maximum()));
        yield return Answer.To("3.8", (Matrix delta1) =>
        {
            var db1 = Zeros(1, delta1.ColumnCount);
            for (var n = 0; n < delta1.RowCount; n++)
            {
                for (var h = 0; h < delta1.ColumnCount; h++)
                    db1[0, h] = delta1[n, h] / delta1.RowCount;
            }

            return db1;
        });
        yield return Answer.To("3.8", (Matrix delta1) =>
        {
            var db1 = Zeros(1, delta1.ColumnCount);
            for (var h = 0; h < delta1.ColumnCount; h++)
                db1[0, h] = delta1.Column(0).Average();
            return db1;
        });
        yield return Answer.To("3.8", (Matrix delta1) =>
        {
            var db1 = Zeros(1, delta1.RowCount);
            for (var n = 0; n < delta1.RowCount; n++)
                db1[0, n] = delta1.Row(n).Average();
            return db1;
        });
        yield return Answer.To("3.9", (Matrix W, Func<Matrix, double> loss) => Zeros(W.RowCount, W.ColumnCount) + (loss(W + 1e-5) - loss(W - 1e-5)) / 2e-5);
        yield return Answer.To("3.9", (Matrix W, Func<Matrix, double> loss) => Zeros(W.RowCount, W.ColumnCount));
        yield return Answer.To("3.9", (Matrix W, Func<Matrix, double> loss) => Differences(W, (above, below) => (loss(above) - loss(W)) / 1e-5));
        yield return Answer.To("3.9", (Matrix W, Func<Matrix, double> loss) => Differences(W, (above, below) => (loss(above) - loss(below)) / 1e-5));
        yield return Answer.To("3.9", (Matrix W, Func<Matrix, double> loss) => Differences(W, (above, below) => loss(above) - loss(below) / 2e-5));
        yield return Answer.To("3.9", (Matrix W, Func<Matrix, double> loss) => Differences(W, (above, below) => (loss(below) - loss(above)) / 2e-5));
        yield return Answer.To("3.9", (Matrix W, Func<Matrix, double> loss) => Differences(W, (above, below) => (loss(above) - loss(below)) / 2 * 1e-5));
        yield return Answer.To("3.9", (Matrix W, Func<Matrix, double> loss) => Differences(W, (above, below) => Math.Abs(loss(above) - loss(below)) / 2e-5));
        yield return Answer.To("3.9", (Matrix W, Func<Matrix, double> loss) => Differences(W, (above, below) => (loss(above) + loss(below)) / 2e-5));
        yield return Answer.To("3.9", (Matrix W, Func<Matrix, double> loss) => Differences(W, (above, below) => (loss(above) - loss(below)) / 2e-5, step: 1e-4));
        yield return Answer.To("3.9", (Matrix W, Func<Matrix, double> loss) => Differences(W, (above, below) => (loss(above) - loss(below)) / 2e-12, step: 1e-12));
        yield return Answer.To("3.9", (Matrix W, Func<Matrix, double> loss) => Differences(W, (above, below) => (loss(above) - loss(below)) / 2e-5).T());
        yield return Answer.To("3.9", (Matrix W, Func<Matrix, double> loss) => (loss(W + 1e-5) - loss(W - 1e-5)) / 2e-5 * W);
        yield return Answer.To("3.9", (Matrix W, Func<Matrix, double> loss) =>
        {
            var gradient = Zeros(W.RowCount, W.ColumnCount);
            for (var i = 0; i < W.RowCount; i++)
            {
                for (var j = 0; j < W.ColumnCount; j++)
                {
                    W[i, j] += 1e-5;
                    var above = loss(W);
                    W[i, j] -= 1e-5;
                    gradient[i, j] = (above - loss(W)) / 1e-5;
                }
            }

            return gradient;
        });
        yield return Answer.To("3.9", (Matrix W, Func<Matrix, double> loss) =>
        {
            var gradient = Zeros(W.RowCount, W.ColumnCount);
            for (var i = 0; i < W.RowCount; i++)
            {
                for (var j = 0; j < W.ColumnCount; j++)
                {
                    W[i, j] += 1e-5;
                    var above = loss(W);
                    W[i, j] -= 2e-5;
                    gradient[i, j] = (above - loss(W)) / 2e-5;
                }
            }

            return gradient;
        });
        yield return Answer.To("3.9", (Matrix W, Func<Matrix, double> loss) =>
        {
            var (above, below) = (W.Clone(), W.Clone());
            var gradient = Zeros(W.RowCount, W.ColumnCount);
            for (var i = 0; i < W.RowCount; i++)
            {
                for (var j = 0; j < W.ColumnCount; j++)
                {
                    above[i, j] += 1e-5;
                    below[i, j] -= 1e-5;
                    gradient[i, j] = (loss(above) - loss(below)) / 2e-5;
                }
            }

            return gradient;
        });
        yield return Answer.To("3.9", (Matrix W, Func<Matrix, double> loss) =>
        {
            var gradient = Zeros(W.RowCount, W.ColumnCount);
            for (var i = 0; i < W.RowCount; i++)
            {
                for (var j = 0; j < W.RowCount; j++)
                {
                    var (above, below) = (W.Clone(), W.Clone());
                    above[i, j] += 1e-5;
                    below[i, j] -= 1e-5;
                    gradient[i, j] = (loss(above) - loss(below)) / 2e-5;
                }
            }

            return gradient;
        });
    }

    static Matrix Differences(Matrix w, Func<Matrix, Matrix, double> quotient, double step = 1e-5) => Matrix<double>.Build.Dense(w.RowCount, w.ColumnCount, (i, j) =>
    {
        var (above, below) = (w.Clone(), w.Clone());
        above[i, j] += step;
        below[i, j] -= step;
        return quotient(above, below);
    });
}
