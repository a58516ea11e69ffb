using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Tests.Exercises.Answers;

/// <summary>Wrong answers of many kinds, as people write them who know the mathematics, or NumPy, better than C#.</summary>
/// <remarks>Each in a statement of its own: in one list, the compiler and its analyzers would read all of it anew for every answer.</remarks>
static partial class WrongAnswers
{
    public static IEnumerable<Answer> OfWholeNumbers()
    {
        yield return Answer.To("2.3", (Matrix X, Matrix y, Matrix t) => (1 / X.RowCount) * X.TransposeThisAndMultiply(y - t));
        yield return Answer.To("2.4", (Matrix y, Matrix t) => (1 / t.RowCount) * (y - t).Column(0).Sum());
        yield return Answer.To("2.6", (Matrix y, Matrix t) => (double)(y.Column(0).Zip(t.Column(0)).Count(pair => pair.First >= 0.5 == (pair.Second == 1)) / t.RowCount));
        yield return Answer.To("3.5", (Matrix z1, Matrix delta2) => z1.TransposeThisAndMultiply(delta2) * (1 / z1.RowCount));
        yield return Answer.To("3.6", (Matrix delta2) => delta2.ColumnSums().ToRowMatrix() * (1 / delta2.RowCount));
        yield return Answer.To("7.5", (Matrix X, Matrix y, Matrix t) => 1 / X.RowCount * X.TransposeThisAndMultiply(y - t));
        yield return Answer.To("9.3", (Matrix X, Matrix delta, Matrix W, double decay, int trainingRows) => X.TransposeThisAndMultiply(delta) / X.RowCount + (1 / trainingRows) * decay * W);
    }

    public static IEnumerable<Answer> OfShapes()
    {
        yield return Answer.To("3.4", (Matrix delta2, Matrix W2, Matrix z1) => (delta2 * W2.Transpose()).PointwiseMultiply(1 - z1 * z1));
        yield return Answer.To("3.4", (Matrix delta2, Matrix W2, Matrix z1) => (delta2 * W2).PointwiseMultiply(1 - z1.PointwiseMultiply(z1)));
        yield return Answer.To("3.4", (Matrix delta2, Matrix W2, Matrix z1) => (delta2 * W2.Transpose()) * (1 - z1.PointwiseMultiply(z1)));
        yield return Answer.To("3.4", (Matrix delta2, Matrix W2, Matrix z1) => delta2.PointwiseMultiply(1 - z1.PointwiseMultiply(z1)) * W2.Transpose());
        yield return Answer.To("3.5", (Matrix z1, Matrix delta2) => z1 * delta2 / z1.RowCount);
        yield return Answer.To("3.7", (Matrix X, Matrix delta1) => delta1 * X.Transpose() / X.RowCount);
        yield return Answer.To("8.3", (Matrix y, Matrix t) => (y - t) * y * (1 - y));
        yield return Answer.To("3.2", (Matrix X, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var a1 = X * W1 + b1;
            var z1 = a1.PointwiseTanh();
            var a2 = z1 * W2 + b2;
            return (a1, z1, a2, a2.Map(v => 1 / (1 + Math.Exp(-v))));
        });
    }

    public static IEnumerable<Answer> OfTwoMistakes()
    {
        yield return Answer.To("3.3", (Matrix y, Matrix t) => (t - y).PointwiseMultiply(y).PointwiseMultiply(1 - y));
        yield return Answer.To("2.3", (Matrix X, Matrix y, Matrix t) => X.TransposeThisAndMultiply(t - y));
        yield return Answer.To("2.3", (Matrix X, Matrix y, Matrix t) => 2 * X.TransposeThisAndMultiply(y - t));
        yield return Answer.To("2.3", (Matrix X, Matrix y, Matrix t) => X.TransposeThisAndMultiply(t - y) / (2.0 * X.RowCount));
        yield return Answer.To("2.3", (Matrix X, Matrix y, Matrix t) => X.TransposeThisAndMultiply((t - y).PointwiseMultiply(y).PointwiseMultiply(1 - y)) / X.RowCount);
        yield return Answer.To("3.4", (Matrix delta2, Matrix W2, Matrix z1) => delta2 * W2.Transpose() / z1.RowCount);
        yield return Answer.To("3.5", (Matrix z1, Matrix delta2) => -z1.TransposeThisAndMultiply(delta2));
        yield return Answer.To("2.2", (Matrix y, Matrix t) => y.Column(0).Zip(t.Column(0)).Sum(pair => pair.Second * Math.Log(Math.Clamp(pair.First, 1e-8, 1 - 1e-8)) + (1 - pair.Second) * Math.Log(1 - Math.Clamp(pair.First, 1e-8, 1 - 1e-8))));
    }

    public static IEnumerable<Answer> OfValues()
    {
        yield return Answer.To("2.6", (Matrix y, Matrix t) => 0.0);
        yield return Answer.To("2.6", (Matrix y, Matrix t) => 1.0);
        yield return Answer.To("2.6", (Matrix y, Matrix t) => (y - t).Enumerate().Count(error => Math.Abs(error) < 0.5) / (double)t.RowCount);
        yield return Answer.To("10.5", (Matrix z, double limit) => z.Enumerate().All(v => Math.Abs(v) > limit) ? 1.0 : 0.0);
        yield return Answer.To("3.3", (Matrix y, Matrix t) => -t.PointwiseDivide(y).PointwiseMultiply(y).PointwiseMultiply(1 - y));
        yield return Answer.To("3.3", (Matrix y, Matrix t) => 0 * y);
        yield return Answer.To("2.3", (Matrix X, Matrix y, Matrix t) => Matrix<double>.Build.Dense(X.ColumnCount, 1));
        yield return Answer.To("5.5", (Matrix z) => (double)z.EnumerateColumns().Count(column => column.Maximum() == 0) / z.RowCount);
        yield return Answer.To("3.9", (Matrix W, Func<Matrix, double> loss) => Matrix<double>.Build.Dense(W.RowCount, W.ColumnCount, (i, j) => Quotient(W, loss, i, j, 1e-3)));
        yield return Answer.To("3.9", (Matrix W, Func<Matrix, double> loss) => Matrix<double>.Build.Dense(W.RowCount, W.ColumnCount, (i, j) =>
        {
            var (a, b) = (W.Clone(), W);
            return (loss(a) - loss(b)) / 2e-5;
        }));
        yield return Answer.To("7.1", (Matrix a) =>
        {
            var powers = a.PointwiseExp();
            return Matrix<double>.Build.Dense(a.RowCount, a.ColumnCount, (n, k) => powers[n, k] / powers.Column(k).Sum());
        });
        yield return Answer.To("9.3", (Matrix X, Matrix delta, Matrix W, double decay, int trainingRows) => X.TransposeThisAndMultiply(delta) / X.RowCount + 2 * decay * W);
    }

    static double Quotient(Matrix w, Func<Matrix, double> loss, int i, int j, double step)
    {
        var (above, below) = (w.Clone(), w.Clone());
        above[i, j] += step;
        below[i, j] -= step;
        return (loss(above) - loss(below)) / (2 * step);
    }
}
