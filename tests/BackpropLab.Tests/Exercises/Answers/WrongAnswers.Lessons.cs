using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Tests.Exercises.Answers;

// By lesson: the mistakes that belong to an exercise.
static partial class WrongAnswers
{
    public static IReadOnlyList<Answer> OfLesson01 { get; } =
    [
        Answer.To("1.1", (Matrix X) => X.RowSums().ToColumnMatrix() / X.ColumnCount),
        Answer.To("1.1", (Matrix X) => X.ColumnSums().ToRowMatrix()),
        Answer.To("1.1", (Matrix X) => X.ColumnSums().ToRowMatrix() / X.ColumnCount),
        Answer.To("1.1", (Matrix X) => X.ColumnSums().ToColumnMatrix() / X.RowCount),
        Answer.To("1.2", (Matrix X) => Features(X, x => x.Select(v => (v - x.Average()) * (v - x.Average())).Sum() / x.Count)),
        Answer.To("1.2", (Matrix X) => Features(X, x => Math.Sqrt(x.Select(v => (v - x.Average()) * (v - x.Average())).Sum() / (x.Count - 1)))),
        Answer.To("1.2", (Matrix X) => Features(X, x => x.Select(v => Math.Abs(v - x.Average())).Average())),
        Answer.To("1.2", (Matrix X) => Features(X, x => Math.Sqrt(x.Select(v => v * v).Average()))),
        Answer.To("1.3", (Matrix train, Matrix test) => (Scaled(train, train, train), Scaled(test, test, test))),
        Answer.To("1.3", (Matrix train, Matrix test) => (Scaled(test, train, train), Scaled(train, train, train))),
        Answer.To("1.3", (Matrix train, Matrix test) => (Scaled(train, train, train), test)),
        Answer.To("1.3", (Matrix train, Matrix test) => (Scaled(train, train, train), Scaled(test, train, test))),
    ];

    public static IReadOnlyList<Answer> OfLesson02 { get; } =
    [
        Answer.To("2.1", (Matrix a) => a.Map(v => 1 / (1 + Math.Exp(v)))),
        Answer.To("2.1", (Matrix a) => a.Map(v => 1 / 1 + Math.Exp(-v))),
        Answer.To("2.1", (Matrix a) => a.Map(Math.Tanh)),
        Answer.To("2.1", (Matrix a) => a.Map(v => Math.Exp(v) / (1 + Math.Exp(v)))),
        Answer.To("2.2", (Matrix y, Matrix t) => (y - t).PointwiseAbs().Column(0).Average()),
        Answer.To("2.2", (Matrix y, Matrix t) => -(t.Column(0) * y.Column(0).PointwiseLog()) / t.RowCount),
        Answer.To("2.3", (Matrix X, Matrix y, Matrix t) => X.TransposeThisAndMultiply(y) / X.RowCount),
        Answer.To("2.3", (Matrix X, Matrix y, Matrix t) => (y - t).TransposeThisAndMultiply(X) / X.RowCount),
        Answer.To("2.3", (Matrix X, Matrix y, Matrix t) => X.TransposeThisAndMultiply(y - t) / X.ColumnCount),
        Answer.To("2.4", (Matrix y, Matrix t) => (y - t).Column(0).Sum()),
        Answer.To("2.4", (Matrix y, Matrix t) => (t - y).Column(0).Average()),
        Answer.To("2.5", (Matrix W, Matrix dW, double learningRate) => W + learningRate * dW),
        Answer.To("2.5", (Matrix W, Matrix dW, double learningRate) => -learningRate * dW),
        Answer.To("2.5", (Matrix W, Matrix dW, double learningRate) => W - dW),
        Answer.To("2.5", (Matrix W, Matrix dW, double learningRate) =>
        {
            W.Subtract(learningRate * dW, W);
            return W;
        }),
    ];

    public static IReadOnlyList<Answer> OfLesson03 { get; } =
    [
        Answer.To("3.1", (Matrix n1, Matrix n2) => (n1 / n1.RowCount, Zeros(1, n1.ColumnCount), n2 / n2.RowCount, Zeros(1, 1))),
        Answer.To("3.1", (Matrix n1, Matrix n2) => (n1 * Math.Sqrt(1 / n1.RowCount), Zeros(1, n1.ColumnCount), n2 * Math.Sqrt(1 / n2.RowCount), Zeros(1, 1))),
        Answer.To("3.1", (Matrix n1, Matrix n2) => (n1 * Math.Sqrt(1.0 / n1.ColumnCount), Zeros(1, n1.ColumnCount), n2 * Math.Sqrt(1.0 / n2.ColumnCount), Zeros(1, 1))),
        Answer.To("3.3", (Matrix y, Matrix t) => (y - t) / y.RowCount),
        Answer.To("3.4", (Matrix delta2, Matrix W2, Matrix z1) => (delta2 * W2.Transpose()).PointwiseMultiply(1 + z1.PointwiseMultiply(z1))),
        Answer.To("3.4", (Matrix delta2, Matrix W2, Matrix z1) => (delta2 * W2.Transpose()).PointwiseDivide(1 - z1.PointwiseMultiply(z1))),
        Answer.To("3.5", (Matrix z1, Matrix delta2) => z1.TransposeThisAndMultiply(delta2) / z1.ColumnCount),
        Answer.To("3.6", (Matrix delta2) => delta2.ColumnSums().ToRowMatrix()),
        Answer.To("3.6", (Matrix delta2) => delta2.RowSums().ToRowMatrix() / delta2.RowCount),
        Answer.To("3.7", (Matrix X, Matrix delta1) => delta1.TransposeThisAndMultiply(X) / X.RowCount),
        Answer.To("3.8", (Matrix delta1) => delta1.RowSums().ToColumnMatrix() / delta1.ColumnCount),
        Answer.To("3.9", (Matrix W, Func<Matrix, double> loss) => Zeros(W.RowCount, W.ColumnCount) + (loss(W + 1e-5) - loss(W - 1e-5)) / 2e-5),
    ];

    public static IReadOnlyList<Answer> OfLessons04To06 { get; } =
    [
        Answer.To("4.1", (Matrix X, int[] order, int start, int batchSize) => X.SubMatrix(start, Math.Min(batchSize, X.RowCount - start), 0, X.ColumnCount)),
        Answer.To("4.1", (Matrix X, int[] order, int start, int batchSize) => X.SubMatrix(start, batchSize, 0, X.ColumnCount)),
        Answer.To("4.2", (int samples, int batchSize) => samples / batchSize),
        Answer.To("4.2", (int samples, int batchSize) => samples / batchSize + 1),
        Answer.To("4.3", (Matrix losses, Matrix rows) => losses.Column(0).Average()),
        Answer.To("4.3", (Matrix losses, Matrix rows) => losses.Column(0).Sum() / rows.Column(0).Sum()),
        Answer.To("5.1", (Matrix a) => a.PointwiseAbs()),
        Answer.To("5.1", (Matrix a) => a.Map(v => Math.Min(v, 0))),
        Answer.To("5.2", (Matrix a) => a.Map(v => v >= 0 ? 1.0 : 0.0)),
        Answer.To("5.2", (Matrix a) => a.Map(v => Math.Max(v, 0))),
        Answer.To("5.3", (Matrix z) => 1 - z),
        Answer.To("5.3", (Matrix z) => 1 - z.PointwiseTanh().PointwisePower(2)),
        Answer.To("5.4", (Matrix delta2, Matrix W2, Matrix a1) => (delta2 * W2.Transpose()).PointwiseMultiply(1 - a1.PointwiseMultiply(a1))),
        Answer.To("5.5", (Matrix z1) => (double)(z1.EnumerateColumns().Count(unit => unit.All(z => z == 0)) / z1.ColumnCount)),
        Answer.To("5.5", (Matrix z1) => z1.Enumerate().Count(z => z == 0) / (double)(z1.RowCount * z1.ColumnCount)),
        Answer.To("6.1", (Matrix a, Matrix t) => a.Column(0).Zip(t.Column(0)).Average(pair => Math.Log(1 + Math.Exp(pair.First)) - pair.First * pair.Second)),
        Answer.To("6.2", (Matrix W, Matrix[] gradients, double learningRate) => gradients.Aggregate(W, (w, gradient) => w - learningRate * gradient)),
        Answer.To("6.3", (Matrix a, Matrix t) => (a - t) / a.RowCount),
        Answer.To("6.3", (Matrix a, Matrix t) => a.Map(v => 1 / (1 + Math.Exp(-v))) - t),
    ];

    public static IReadOnlyList<Answer> OfLessons07And08 { get; } =
    [
        Answer.To("7.1", (Matrix a) => Softmax(a, row => row.Select(v => Math.Exp(v)).ToArray())),
        Answer.To("7.1", (Matrix a) => Softmax(a, row => row.Select(v => v - row.Min()).ToArray())),
        Answer.To("7.2", (Matrix y, Matrix t) => -t.PointwiseMultiply(y.PointwiseLog()).Enumerate().Average()),
        Answer.To("7.2", (Matrix y, Matrix t) => -t.PointwiseMultiply(y.PointwiseLog()).Enumerate().Sum()),
        Answer.To("7.3", (Matrix y) => y.Transpose() * y),
        Answer.To("7.3", (Matrix y) => Matrix<double>.Build.DenseOfDiagonalArray(y.Row(0).Select(v => v * (1 - v)).ToArray())),
        Answer.To("7.4", (Matrix y, Matrix t) => -t.PointwiseDivide(y)),
        Answer.To("7.4", (Matrix y, Matrix t) => (y - t).PointwiseMultiply(y).PointwiseMultiply(1 - y)),
        Answer.To("7.6", (Matrix y, Matrix t) => (y - t).RowSums().ToColumnMatrix() / y.RowCount),
        Answer.To("8.2", (Matrix y, Matrix t) => (y - t).PointwisePower(2).Enumerate().Average()),
        Answer.To("8.2", (Matrix y, Matrix t) => (y - t).PointwisePower(2).Enumerate().Sum() / 2),
        Answer.To("8.2", (Matrix y, Matrix t) => 1 / 2 * (y - t).PointwisePower(2).Enumerate().Average()),
        Answer.To("8.3", (Matrix y, Matrix t) => y - t),
        Answer.To("8.3", (Matrix y, Matrix t) => (t - y).PointwiseMultiply(y.PointwiseMultiply(1 - y))),
        Answer.To("8.4", (Matrix z1, Matrix delta2) => delta2.Transpose() * z1),
        Answer.To("8.4", (Matrix z1, Matrix delta2) => z1.PointwiseMultiply(delta2)),
        Answer.To("8.5", (Matrix x, Matrix z1, Matrix delta2, Matrix W2) => x.Transpose() * (delta2 * W2.Transpose()).PointwiseMultiply(1 - z1.PointwiseMultiply(z1))),
        Answer.To("8.7", (Matrix t, double low, double high) => (t - low) / (high - low)),
        Answer.To("8.7", (Matrix t, double low, double high) => 0.1 + 0.9 * (t - low) / (high - low)),
        Answer.To("8.8", (Matrix s, double low, double high) => s * (high - low) + low),
    ];

    public static IReadOnlyList<Answer> OfLessons09And10 { get; } =
    [
        Answer.To("9.1", (Matrix a, double slope) => a.Map(v => v > 0 ? v : slope)),
        Answer.To("9.1", (Matrix a, double slope) => a.Map(v => v > 0 ? v : -slope * v)),
        Answer.To("9.2", (Matrix normal) => normal * Math.Sqrt(2 / normal.RowCount)),
        Answer.To("9.2", (Matrix normal) => normal * Math.Sqrt(1.0 / normal.RowCount)),
        Answer.To("9.2", (Matrix normal) => normal * (2.0 / normal.RowCount)),
        Answer.To("9.4", (Matrix losses, int patience) => (losses.Column(0).MinimumIndex(), losses.RowCount - 1)),
        Answer.To("9.5", (Matrix y) => Matrix<double>.Build.Dense(y.RowCount, 1, (n, _) => y.Row(n).Maximum())),
        Answer.To("9.5", (Matrix y) => Matrix<double>.Build.Dense(y.RowCount, 1, (n, _) => y.Row(n).MaximumIndex() + 1)),
        Answer.To("9.6", (int[] actual, int[] predicted, int classes) => Counts(classes, predicted.Zip(actual))),
        Answer.To("9.6", (int[] actual, int[] predicted, int classes) => Counts(classes, actual.Zip(predicted)) / actual.Length),
        Answer.To("10.1", (Matrix W1, Matrix b1, Matrix W2, Matrix b2) => (W1 * W2, b1 + b2)),
        Answer.To("10.1", (Matrix W1, Matrix b1, Matrix W2, Matrix b2) => (W2 * W1, b1 * W2 + b2)),
        Answer.To("10.2", (Matrix X, Matrix S, double gamma) => Matrix<double>.Build.Dense(X.RowCount, S.RowCount, (n, m) => Math.Exp(-gamma * (X.Row(n) - S.Row(m)).L2Norm()))),
        Answer.To("10.2", (Matrix X, Matrix S, double gamma) => Matrix<double>.Build.Dense(X.RowCount, S.RowCount, (n, m) => Math.Exp(gamma * (X.Row(n) - S.Row(m)).DotProduct(X.Row(n) - S.Row(m))))),
        Answer.To("10.3", (Matrix G, Matrix alpha, Matrix t, double b) => G * alpha + b),
        Answer.To("10.4", (int[] sizes) => Enumerable.Range(1, sizes.Length - 1).Sum(l => sizes[l - 1] * sizes[l])),
        Answer.To("10.4", (int[] sizes) => sizes.Sum()),
        Answer.To("10.5", (Matrix z, double limit) => z.Enumerate().Count(v => v > limit) / (double)(z.RowCount * z.ColumnCount)),
    ];

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
