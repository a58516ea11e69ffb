using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Tests.Exercises.Answers;

// Lesson 7, in loops and in the verbs of matrices.
static partial class WrongAnswers
{
    public static IEnumerable<Answer> OfLesson07()
    {
        yield return Answer.To("7.1", (Matrix a) =>
        {
            var y = a.PointwiseExp();
            for (var n = 0; n < a.RowCount; n++)
            {
                for (var k = 0; k < a.ColumnCount; k++)
                    y[n, k] /= y.Row(n).Sum();
            }

            return y;
        });
        yield return Answer.To("7.1", (Matrix a) =>
        {
            var y = Zeros(a.RowCount, a.ColumnCount);
            var sum = 0.0;
            for (var n = 0; n < a.RowCount; n++)
            {
                for (var k = 0; k < a.ColumnCount; k++)
                    sum += Math.Exp(a[n, k] - a.Row(n).Maximum());
                for (var k = 0; k < a.ColumnCount; k++)
                    y[n, k] = Math.Exp(a[n, k] - a.Row(n).Maximum()) / sum;
            }

            return y;
        });
        yield return Answer.To("7.1", (Matrix a) =>
        {
            var y = Zeros(a.RowCount, a.ColumnCount);
            for (var n = 0; n < a.RowCount; n++)
            {
                var sum = 0.0;
                for (var k = 0; k < a.ColumnCount - 1; k++)
                    sum += Math.Exp(a[n, k] - a.Row(n).Maximum());
                for (var k = 0; k < a.ColumnCount; k++)
                    y[n, k] = Math.Exp(a[n, k] - a.Row(n).Maximum()) / sum;
            }

            return y;
        });
        yield return Answer.To("7.1", (Matrix a) => Softmax(a, row => row.Select(v => Math.Exp(v - row.Min())).ToArray()));
        yield return Answer.To("7.1", (Matrix a) => Softmax(a, row => row.Select(v => Math.Exp(v - row.Average())).ToArray()));
        yield return Answer.To("7.1", (Matrix a) => Softmax(a, row => row.Select(v => Math.Exp(v / row.Max())).ToArray()));
        yield return Answer.To("7.1", (Matrix a) => Softmax(a, row => row.Select(v => Math.Exp(v - Math.Max(row.Max(), 0))).ToArray()));
        yield return Answer.To("7.1", (Matrix a) => Softmax(a, row => row.Select(v => Math.Exp(row.Max() - v)).ToArray()));
        yield return Answer.To("7.1", (Matrix a) => Softmax(a, row => row.Select(v => Math.Pow(2, v - row.Max())).ToArray()));
        yield return Answer.To("7.1", (Matrix a) => Softmax(a, row => row.Select(v => v - row.Max()).ToArray()));
        yield return Answer.To("7.1", (Matrix a) => Softmax(a, row => row.Select(Math.Abs).ToArray()));
        yield return Answer.To("7.1", (Matrix a) => a.PointwiseExp());
        yield return Answer.To("7.1", (Matrix a) => a.PointwiseExp() / a.PointwiseExp().Enumerate().Sum());
        yield return Answer.To("7.1", (Matrix a) => a.PointwiseExp() / a.ColumnCount);
        yield return Answer.To("7.1", (Matrix a) => a.PointwiseExp().PointwiseDivide(a.PointwiseExp().RowSums().ToColumnMatrix()));
        yield return Answer.To("7.1", (Matrix a) =>
        {
            for (var n = 0; n < a.RowCount; n++)
                a.SetRow(n, (a.Row(n) - a.Row(n).Maximum()).PointwiseExp());
            return a.PointwiseDivide(a.RowSums().ToColumnMatrix() * Matrix<double>.Build.Dense(1, a.ColumnCount, 1));
        });
        yield return Answer.To("7.1", (Matrix a) =>
        {
            var y = Zeros(a.RowCount, a.ColumnCount);
            for (var n = 0; n < a.ColumnCount; n++)
                y.SetRow(n, BackpropLab.Softmax.Apply(a.Row(n).ToRowMatrix()).Row(0));
            return y;
        });
        yield return Answer.To("7.1", (Matrix a) => Zeros(a.RowCount, a.ColumnCount) + 1.0 / a.ColumnCount);
        yield return Answer.To("7.2", (Matrix y, Matrix t) =>
        {
            var sum = 0.0;
            for (var n = 0; n < y.RowCount; n++)
            {
                for (var k = 0; k < y.ColumnCount; k++)
                {
                    if (t[n, k] == 1)
                        sum = Math.Log(y[n, k]);
                }
            }

            return -sum / y.RowCount;
        });
        yield return Answer.To("7.2", (Matrix y, Matrix t) =>
        {
            var sum = 0.0;
            for (var n = 0; n < y.RowCount; n++)
            {
                for (var k = 1; k < y.ColumnCount; k++)
                {
                    if (t[n, k] == 1)
                        sum += Math.Log(y[n, k]);
                }
            }

            return -sum / y.RowCount;
        });
        yield return Answer.To("7.2", (Matrix y, Matrix t) =>
        {
            var sum = 0.0;
            for (var n = 1; n < y.RowCount; n++)
                sum += Math.Log(y.Row(n) * t.Row(n));
            return -sum / y.RowCount;
        });
        yield return Answer.To("7.2", (Matrix y, Matrix t) => -Math.Log(y.PointwiseMultiply(t).Enumerate().Sum() / y.RowCount));
        yield return Answer.To("7.2", (Matrix y, Matrix t) => -Math.Log(y.PointwiseMultiply(t).Enumerate().Sum()));
        yield return Answer.To("7.2", (Matrix y, Matrix t) => -y.Times(t).RowSums().Map(Math.Log10).Average());
        yield return Answer.To("7.2", (Matrix y, Matrix t) => y.Times(t).RowSums().PointwiseLog().Average());
        yield return Answer.To("7.2", (Matrix y, Matrix t) => -y.Times(t).RowSums().PointwiseLog().Sum());
        yield return Answer.To("7.2", (Matrix y, Matrix t) => -y.Times(t).RowSums().PointwiseLog().Sum() / y.ColumnCount);
        yield return Answer.To("7.2", (Matrix y, Matrix t) => -y.Times(t).PointwiseLog().RowSums().Average());
        yield return Answer.To("7.2", (Matrix y, Matrix t) => -t.PointwiseMultiply(y.Map(v => Math.Log(Math.Max(v, 1e-15)))).Enumerate().Average());
        yield return Answer.To("7.2", (Matrix y, Matrix t) => -y.PointwiseMultiply(t.Map(v => Math.Log(Math.Max(v, 1e-15)))).Enumerate().Sum() / y.RowCount);
        yield return Answer.To("7.2", (Matrix y, Matrix t) => 1 / y.RowCount * -y.Times(t).RowSums().PointwiseLog().Sum());
        yield return Answer.To("7.2", (Matrix y, Matrix t) => -(y * t).RowSums().PointwiseLog().Average());
        yield return Answer.To("7.2", (Matrix y, Matrix t) => -(y.T() * t).RowSums().PointwiseLog().Average());
        yield return Answer.To("7.2", (Matrix y, Matrix t) => -y.Times(t).RowSums().Average());
        yield return Answer.To("7.2", (Matrix y, Matrix t) => -Rows(y).Average(n => Math.Log(y[n, 0])));
        yield return Answer.To("7.2", (Matrix y, Matrix t) => double.NaN);
        yield return Answer.To("7.3", (Matrix y) => J(y, (i, j) => y[0, i] * y[0, j]));
        yield return Answer.To("7.3", (Matrix y) => J(y, (i, j) => i != j ? y[0, i] * (1 - y[0, i]) : -y[0, i] * y[0, j]));
        yield return Answer.To("7.3", (Matrix y) => J(y, (i, j) => i == j ? y[0, i] * (1 - y[0, i]) : y[0, i] * y[0, j]));
        yield return Answer.To("7.3", (Matrix y) => J(y, (i, j) => i == j ? y[0, i] * (1 - y[0, i]) : -y[0, i]));
        yield return Answer.To("7.3", (Matrix y) => J(y, (i, j) => i == j ? y[0, i] * (1 - y[0, i]) : -y[0, j]));
        yield return Answer.To("7.3", (Matrix y) => J(y, (i, j) => i == j ? y[0, i] * (1 - y[0, i]) : -y[0, i] * (1 - y[0, j])));
        yield return Answer.To("7.3", (Matrix y) => J(y, (i, j) => i == j ? 1 - y[0, i] : -y[0, j]));
        yield return Answer.To("7.3", (Matrix y) =>
        {
            var jacobian = Zeros(y.ColumnCount, y.ColumnCount);
            for (var i = 0; i < y.ColumnCount; i++)
            {
                for (var j = i; j < y.ColumnCount; j++)
                    jacobian[i, j] = i == j ? y[0, i] * (1 - y[0, i]) : -y[0, i] * y[0, j];
            }

            return jacobian;
        });
        yield return Answer.To("7.3", (Matrix y) =>
        {
            var jacobian = Zeros(y.ColumnCount, y.ColumnCount);
            for (var i = 0; i < y.ColumnCount - 1; i++)
            {
                for (var j = 0; j < y.ColumnCount; j++)
                    jacobian[i, j] = (i == j ? y[0, i] : 0) - y[0, i] * y[0, j];
            }

            return jacobian;
        });
        yield return Answer.To("7.3", (Matrix y) => J(y, (i, j) => (i == j ? y[i, 0] : 0) - y[i, 0] * y[j, 0]));
        yield return Answer.To("7.3", (Matrix y) => Diagonal(y) - y * y.T());
        yield return Answer.To("7.3", (Matrix y) => Diagonal(y) - y.Times(y));
        yield return Answer.To("7.3", (Matrix y) => y.T() * (1 - y));
        yield return Answer.To("7.3", (Matrix y) => 0.5 * (Diagonal(y) - y.T() * y));
        yield return Answer.To("7.3", (Matrix y) => Diagonal(BackpropLab.Softmax.Apply(y)) - BackpropLab.Softmax.Apply(y).T() * BackpropLab.Softmax.Apply(y));
        yield return Answer.To("7.4", (Matrix y, Matrix t) =>
        {
            for (var n = 0; n < y.RowCount; n++)
                y[n, t.Row(n).MaximumIndex()] -= 1;
            return y;
        });
        yield return Answer.To("7.4", (Matrix y, Matrix t) => (y - t) / y.ColumnCount);
        yield return Answer.To("7.4", (Matrix y, Matrix t) => (t - y) / y.RowCount);
        yield return Answer.To("7.4", (Matrix y, Matrix t) => y.Times(y - t));
        yield return Answer.To("7.4", (Matrix y, Matrix t) => -t);
        yield return Answer.To("7.4", (Matrix y, Matrix t) => y.PointwiseLog() - t);
        yield return Answer.To("7.4", (Matrix y, Matrix t) => y + t);
        yield return Answer.To("7.4", (Matrix y, Matrix t) => t.Times(y));
        yield return Answer.To("7.4", (Matrix y, Matrix t) => y.PointwiseDivide(t));
        yield return Answer.To("7.4", (Matrix y, Matrix t) => (y - t).PointwiseDivide(y.Times(1 - y)));
        yield return Answer.To("7.4", (Matrix y, Matrix t) => (y - t).PointwiseAbs());
        yield return Answer.To("7.4", (Matrix y, Matrix t) => (y - t).T());
        yield return Answer.To("7.4", (Matrix y, Matrix t) => (y - t).RowSums().ToColumnMatrix());
        yield return Answer.To("7.4", (Matrix y, Matrix t) => y.T() - t);
        yield return Answer.To("7.4", (Matrix y, Matrix t) => (y - t) * y * (1 - y));
        yield return Answer.To("7.4", (Matrix y, Matrix t) =>
        {
            var delta = Zeros(y.RowCount, y.ColumnCount);
            for (var n = 0; n < y.RowCount - 1; n++)
                delta.SetRow(n, y.Row(n) - t.Row(n));
            return delta;
        });
        yield return Answer.To("7.4", (Matrix y, Matrix t) =>
        {
            var delta = Zeros(y.RowCount, y.ColumnCount);
            for (var n = 0; n < y.RowCount; n++)
            {
                for (var k = 1; k < y.ColumnCount; k++)
                    delta[n, k] = y[n, k] - t[n, k];
            }

            return delta;
        });
        yield return Answer.To("7.4", (Matrix y, Matrix t) =>
        {
            var delta = y.Clone();
            for (var n = 0; n < y.RowCount; n++)
                delta[n, 0] -= t[n, 0];
            return delta;
        });
        yield return Answer.To("7.4", Matrix (Matrix y, Matrix t) => null!);
        yield return Answer.To("7.5", (Matrix X, Matrix y, Matrix t) =>
        {
            var dW = Zeros(X.ColumnCount, y.ColumnCount);
            for (var n = 0; n < X.RowCount; n++)
                dW = X.RowAt(n).T() * (y - t).RowAt(n) / X.RowCount;
            return dW;
        });
        yield return Answer.To("7.5", (Matrix X, Matrix y, Matrix t) =>
        {
            var dW = Zeros(X.ColumnCount, y.ColumnCount);
            for (var n = 0; n < X.RowCount; n++)
            {
                dW += X.RowAt(n).T() * (y - t).RowAt(n);
                dW /= X.RowCount;
            }

            return dW;
        });
        yield return Answer.To("7.5", (Matrix X, Matrix y, Matrix t) =>
        {
            var dW = Zeros(X.ColumnCount, y.ColumnCount);
            for (var n = 0; n < X.RowCount - 1; n++)
                dW += X.RowAt(n).T() * (y - t).RowAt(n) / X.RowCount;
            return dW;
        });
        yield return Answer.To("7.5", (Matrix X, Matrix y, Matrix t) => X.T() * y - t / X.RowCount);
        yield return Answer.To("7.5", (Matrix X, Matrix y, Matrix t) => X.T().Times(y - t) / X.RowCount);
        yield return Answer.To("7.5", (Matrix X, Matrix y, Matrix t) => X.T() * (y - t) / X.ColumnCount);
        yield return Answer.To("7.5", (Matrix X, Matrix y, Matrix t) => X.T() * (y - t) / y.ColumnCount);
        yield return Answer.To("7.5", (Matrix X, Matrix y, Matrix t) => X.T() * (t - y));
        yield return Answer.To("7.5", (Matrix X, Matrix y, Matrix t) => X.T() * (y - t).PointwiseAbs() / X.RowCount);
        yield return Answer.To("7.5", (Matrix X, Matrix y, Matrix t) => X * (y - t).T() / X.RowCount);
        yield return Answer.To("7.5", (Matrix X, Matrix y, Matrix t) => y.T() * X / X.RowCount);
        yield return Answer.To("7.5", (Matrix X, Matrix y, Matrix t) =>
        {
            y.Subtract(t, y);
            return X.T() * y / X.RowCount;
        });
        yield return Answer.To("7.6", (Matrix y, Matrix t) =>
        {
            var db = Zeros(1, y.ColumnCount);
            for (var n = 0; n < y.RowCount; n++)
                db = (y - t).RowAt(n) / y.RowCount;
            return db;
        });
        yield return Answer.To("7.6", (Matrix y, Matrix t) =>
        {
            var db = Zeros(1, y.ColumnCount);
            for (var k = 0; k < y.ColumnCount - 1; k++)
                db[0, k] = (y - t).Column(k).Average();
            return db;
        });
        yield return Answer.To("7.6", (Matrix y, Matrix t) => (y - t).MeanOverRows() / y.RowCount);
        yield return Answer.To("7.6", (Matrix y, Matrix t) => y.MeanOverRows());
        yield return Answer.To("7.6", (Matrix y, Matrix t) => (t - y).SumOverRows());
        yield return Answer.To("7.6", (Matrix y, Matrix t) => (y - t).ColumnSums().ToColumnMatrix() / y.RowCount);
        yield return Answer.To("7.6", (Matrix y, Matrix t) => (y - t).ColumnSums().ToRowMatrix() * (1 / y.RowCount));
        yield return Answer.To("7.6", (Matrix y, Matrix t) => y.SumOverRows() - t.MeanOverRows());
        yield return Answer.To("7.6", (Matrix y, Matrix t) => y - t.MeanOverRows());
        yield return Answer.To("7.6", (Matrix y, Matrix t) => (y - t).PointwiseAbs().MeanOverRows());
    }

    static Matrix J(Matrix y, Func<int, int, double> element) => Matrix<double>.Build.Dense(y.ColumnCount, y.ColumnCount, element);

    static Matrix Diagonal(Matrix y) => Matrix<double>.Build.DenseOfDiagonalVector(y.Row(0));
}
