using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Tests.Exercises.Answers;

// By lesson: the mistakes that belong to an exercise.
static partial class WrongAnswers
{
    public static IEnumerable<Answer> OfLessons07And08()
    {
        yield return Answer.To("7.1", (Matrix a) => Softmax(a, row => row.Select(v => Math.Exp(v)).ToArray()));
        yield return Answer.To("7.1", (Matrix a) => Softmax(a, row => row.Select(v => v - row.Min()).ToArray()));
        yield return Answer.To("7.2", (Matrix y, Matrix t) => -t.PointwiseMultiply(y.PointwiseLog()).Enumerate().Average());
        yield return Answer.To("7.2", (Matrix y, Matrix t) => -t.PointwiseMultiply(y.PointwiseLog()).Enumerate().Sum());
        yield return Answer.To("7.3", (Matrix y) => y.Transpose() * y);
        yield return Answer.To("7.3", (Matrix y) => Matrix<double>.Build.DenseOfDiagonalArray(y.Row(0).Select(v => v * (1 - v)).ToArray()));
        yield return Answer.To("7.4", (Matrix y, Matrix t) => -t.PointwiseDivide(y));
        yield return Answer.To("7.4", (Matrix y, Matrix t) => (y - t).PointwiseMultiply(y).PointwiseMultiply(1 - y));
        yield return Answer.To("7.6", (Matrix y, Matrix t) => (y - t).RowSums().ToColumnMatrix() / y.RowCount);
        yield return Answer.To("8.2", (Matrix y, Matrix t) => (y - t).PointwisePower(2).Enumerate().Average());
        yield return Answer.To("8.2", (Matrix y, Matrix t) => (y - t).PointwisePower(2).Enumerate().Sum() / 2);
        yield return Answer.To("8.2", (Matrix y, Matrix t) => 1 / 2 * (y - t).PointwisePower(2).Enumerate().Average());
        yield return Answer.To("8.3", (Matrix y, Matrix t) => y - t);
        yield return Answer.To("8.3", (Matrix y, Matrix t) => (t - y).PointwiseMultiply(y.PointwiseMultiply(1 - y)));
        yield return Answer.To("8.4", (Matrix z1, Matrix delta2) => delta2.Transpose() * z1);
        yield return Answer.To("8.4", (Matrix z1, Matrix delta2) => z1.PointwiseMultiply(delta2));
        yield return Answer.To("8.5", (Matrix x, Matrix z1, Matrix delta2, Matrix W2) => x.Transpose() * (delta2 * W2.Transpose()).PointwiseMultiply(1 - z1.PointwiseMultiply(z1)));
        yield return Answer.To("8.7", (Matrix t, double low, double high) => (t - low) / (high - low));
        yield return Answer.To("8.7", (Matrix t, double low, double high) => 0.1 + 0.9 * (t - low) / (high - low));
        yield return Answer.To("8.8", (Matrix s, double low, double high) => s * (high - low) + low);
    }

    public static IEnumerable<Answer> OfLessons09And10()
    {
        yield return Answer.To("9.1", (Matrix a, double slope) => a.Map(v => v > 0 ? v : slope));
        yield return Answer.To("9.1", (Matrix a, double slope) => a.Map(v => v > 0 ? v : -slope * v));
        yield return Answer.To("9.2", (Matrix normal) => normal * Math.Sqrt(2 / normal.RowCount));
        yield return Answer.To("9.2", (Matrix normal) => normal * Math.Sqrt(1.0 / normal.RowCount));
        yield return Answer.To("9.2", (Matrix normal) => normal * (2.0 / normal.RowCount));
        yield return Answer.To("9.4", (Matrix losses, int patience) => (losses.Column(0).MinimumIndex(), losses.RowCount - 1));
        yield return Answer.To("9.5", (Matrix y) => Matrix<double>.Build.Dense(y.RowCount, 1, (n, _) => y.Row(n).Maximum()));
        yield return Answer.To("9.5", (Matrix y) => Matrix<double>.Build.Dense(y.RowCount, 1, (n, _) => y.Row(n).MaximumIndex() + 1));
        yield return Answer.To("9.6", (int[] actual, int[] predicted, int classes) => Counts(classes, predicted.Zip(actual)));
        yield return Answer.To("9.6", (int[] actual, int[] predicted, int classes) => Counts(classes, actual.Zip(predicted)) / actual.Length);
        yield return Answer.To("10.1", (Matrix W1, Matrix b1, Matrix W2, Matrix b2) => (W1 * W2, b1 + b2));
        yield return Answer.To("10.1", (Matrix W1, Matrix b1, Matrix W2, Matrix b2) => (W2 * W1, b1 * W2 + b2));
        yield return Answer.To("10.2", (Matrix X, Matrix S, double gamma) => Matrix<double>.Build.Dense(X.RowCount, S.RowCount, (n, m) => Math.Exp(-gamma * (X.Row(n) - S.Row(m)).L2Norm())));
        yield return Answer.To("10.2", (Matrix X, Matrix S, double gamma) => Matrix<double>.Build.Dense(X.RowCount, S.RowCount, (n, m) => Math.Exp(gamma * (X.Row(n) - S.Row(m)).DotProduct(X.Row(n) - S.Row(m)))));
        yield return Answer.To("10.3", (Matrix G, Matrix alpha, Matrix t, double b) => G * alpha + b);
        yield return Answer.To("10.4", (int[] sizes) => Enumerable.Range(1, sizes.Length - 1).Sum(l => sizes[l - 1] * sizes[l]));
        yield return Answer.To("10.4", (int[] sizes) => sizes.Sum());
        yield return Answer.To("10.5", (Matrix z, double limit) => z.Enumerate().Count(v => v > limit) / (double)(z.RowCount * z.ColumnCount));
    }

    static Matrix Zeros(int rows, int columns) => Matrix<double>.Build.Dense(rows, columns);

    static Matrix Features(Matrix x, Func<Vector<double>, double> of) => Matrix<double>.Build.Dense(1, x.ColumnCount, (_, j) => of(x.Column(j)));

    static Matrix Scaled(Matrix x, Matrix means, Matrix deviations) => Matrix<double>.Build.Dense(x.RowCount, x.ColumnCount, (n, j) =>
    {
        var spread = deviations.Column(j) - deviations.Column(j).Average();
        return (x[n, j] - means.Column(j).Average()) / Math.Sqrt(spread.DotProduct(spread) / spread.Count);
    });

    static Matrix Softmax(Matrix a, Func<Vector<double>, double[]> powers) =>
        Matrix<double>.Build.DenseOfRowArrays(a.EnumerateRows().Select(row => powers(row)).Select(row => row.Select(v => v / row.Sum()).ToArray()));

    static Matrix Counts(int classes, IEnumerable<(int Row, int Column)> places)
    {
        var counts = Zeros(classes, classes);
        foreach (var (row, column) in places)
            counts[row, column]++;
        return counts;
    }
}
