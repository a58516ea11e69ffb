using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Tests.Exercises.Answers;

// Lesson 10, in loops and in the verbs of matrices.
static partial class WrongAnswers
{
    public static IReadOnlyList<Answer> OfLesson10 { get; } =
    [
        Answer.To("10.1", (Matrix W1, Matrix b1, Matrix W2, Matrix b2) => (b1 * W2 + b2, W1 * W2)),
        Answer.To("10.1", (Matrix W1, Matrix b1, Matrix W2, Matrix b2) => (W1.Times(W2), b1.Times(W2) + b2)),
        Answer.To("10.1", (Matrix W1, Matrix b1, Matrix W2, Matrix b2) => (W1 * W2, W2 * b1 + b2)),
        Answer.To("10.1", (Matrix W1, Matrix b1, Matrix W2, Matrix b2) => (W1 * W2, b1.T() * W2 + b2)),
        Answer.To("10.1", (Matrix W1, Matrix b1, Matrix W2, Matrix b2) => (W1 * W2, b1 * W2 - b2)),
        Answer.To("10.1", (Matrix W1, Matrix b1, Matrix W2, Matrix b2) => (W1 * W2, b1 * (W2.PlusRow(b2)))),
        Answer.To("10.1", (Matrix W1, Matrix b1, Matrix W2, Matrix b2) => ((W1 * W2).PlusRow(b2), b1 * W2 + b2)),
        Answer.To("10.1", (Matrix W1, Matrix b1, Matrix W2, Matrix b2) => (W1.T() * W2, b1 * W2 + b2)),
        Answer.To("10.1", (Matrix W1, Matrix b1, Matrix W2, Matrix b2) => (W1 * W2.T(), b1 * W2.T() + b2)),
        Answer.To("10.1", (Matrix W1, Matrix b1, Matrix W2, Matrix b2) => (Relu(W1) * W2, Relu(b1) * W2 + b2)),
        Answer.To("10.1", (Matrix W1, Matrix b1, Matrix W2, Matrix b2) => (W1 * W2, b1 * W2 + 2 * b2)),
        Answer.To("10.1", (Matrix W1, Matrix b1, Matrix W2, Matrix b2) => (W2, b2)),
        Answer.To("10.1", (Matrix W1, Matrix b1, Matrix W2, Matrix b2) => (W1 + W2, b1 + b2)),
        Answer.To("10.1", (Matrix, Matrix) (Matrix W1, Matrix b1, Matrix W2, Matrix b2) => (W1 * W2, null!)),
        Answer.To("10.1", (Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var W = Zeros(W1.RowCount, W2.ColumnCount);
            for (var i = 0; i < W1.RowCount; i++)
            {
                for (var j = 0; j < W2.ColumnCount; j++)
                {
                    for (var k = 1; k < W1.ColumnCount; k++)
                        W[i, j] += W1[i, k] * W2[k, j];
                }
            }

            return (W, b1 * W2 + b2);
        }),
        Answer.To("10.1", (Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var W = Zeros(W1.RowCount, W2.ColumnCount);
            for (var i = 0; i < W1.RowCount; i++)
            {
                for (var j = 0; j < W2.ColumnCount; j++)
                {
                    for (var k = 0; k < W1.ColumnCount; k++)
                        W[i, j] = W1[i, k] * W2[k, j];
                }
            }

            return (W, b1 * W2 + b2);
        }),
        Answer.To("10.2", (Matrix X, Matrix S, double gamma) => Matrix<double>.Build.Dense(X.RowCount, S.RowCount, (n, m) => Math.Exp(-gamma * (X.Row(n) - S.Row(m)).L1Norm()))),
        Answer.To("10.2", (Matrix X, Matrix S, double gamma) => Matrix<double>.Build.Dense(X.RowCount, S.RowCount, (n, m) => Math.Exp(-gamma * (X.Row(n) + S.Row(m)) * (X.Row(n) + S.Row(m))))),
        Answer.To("10.2", (Matrix X, Matrix S, double gamma) => Matrix<double>.Build.Dense(X.RowCount, S.RowCount, (n, m) => Math.Exp(-gamma * (X.Row(n) * S.Row(m))))),
        Answer.To("10.2", (Matrix X, Matrix S, double gamma) => Matrix<double>.Build.Dense(X.RowCount, S.RowCount, (n, m) => -gamma * Apart(X.Row(n), S.Row(m)))),
        Answer.To("10.2", (Matrix X, Matrix S, double gamma) => Matrix<double>.Build.Dense(X.RowCount, S.RowCount, (n, m) => Math.Exp(-2 * gamma * Apart(X.Row(n), S.Row(m))))),
        Answer.To("10.2", (Matrix X, Matrix S, double gamma) => Matrix<double>.Build.Dense(X.RowCount, S.RowCount, (n, m) => Math.Exp(-gamma * Apart(X.Row(n), S.Row(m)) / 2))),
        Answer.To("10.2", (Matrix X, Matrix S, double gamma) => Matrix<double>.Build.Dense(X.RowCount, S.RowCount, (n, m) => Math.Exp(-gamma * gamma * Apart(X.Row(n), S.Row(m))))),
        Answer.To("10.2", (Matrix X, Matrix S, double gamma) => Matrix<double>.Build.Dense(X.RowCount, S.RowCount, (n, m) => Math.Exp(-gamma) * Apart(X.Row(n), S.Row(m)))),
        Answer.To("10.2", (Matrix X, Matrix S, double gamma) => Matrix<double>.Build.Dense(X.RowCount, S.RowCount, (n, m) => gamma * Math.Exp(-Apart(X.Row(n), S.Row(m))))),
        Answer.To("10.2", (Matrix X, Matrix S, double gamma) => Matrix<double>.Build.Dense(X.RowCount, S.RowCount, (n, m) => 1 - Math.Exp(-gamma * Apart(X.Row(n), S.Row(m))))),
        Answer.To("10.2", (Matrix X, Matrix S, double gamma) => Matrix<double>.Build.Dense(X.RowCount, S.RowCount, (n, m) => Math.Pow(-gamma * Apart(X.Row(n), S.Row(m)), 2))),
        Answer.To("10.2", (Matrix X, Matrix S, double gamma) => Matrix<double>.Build.Dense(X.RowCount, S.RowCount, (n, m) => Math.Pow(10, -gamma * Apart(X.Row(n), S.Row(m))))),
        Answer.To("10.2", (Matrix X, Matrix S, double gamma) => Matrix<double>.Build.Dense(X.RowCount, S.RowCount, (n, m) => 1 / (1 + gamma * Apart(X.Row(n), S.Row(m))))),
        Answer.To("10.2", (Matrix X, Matrix S, double gamma) => Matrix<double>.Build.Dense(X.RowCount, S.RowCount, (n, m) => Math.Exp(-gamma * Math.Pow(X[n, 0] - S[m, 0], 2)))),
        Answer.To("10.2", (Matrix X, Matrix S, double gamma) => Matrix<double>.Build.Dense(X.RowCount, X.RowCount, (n, m) => Math.Exp(-gamma * Apart(X.Row(n), X.Row(m))))),
        Answer.To("10.2", (Matrix X, Matrix S, double gamma) => Matrix<double>.Build.Dense(X.RowCount, S.RowCount, (n, m) => Math.Exp(-gamma * Apart(X.Row(m), S.Row(n))))),
        Answer.To("10.2", (Matrix X, Matrix S, double gamma) => (-gamma * (X - S).PointwisePower(2)).PointwiseExp()),
        Answer.To("10.2", (Matrix X, Matrix S, double gamma) => (-gamma * (X * S.T())).PointwiseExp()),
        Answer.To("10.2", (Matrix X, Matrix S, double gamma) => (-gamma * (X * S)).PointwiseExp()),
        Answer.To("10.2", (Matrix X, Matrix S, double gamma) =>
        {
            var G = Zeros(X.RowCount, S.RowCount);
            for (var n = 0; n < X.RowCount; n++)
            {
                for (var m = 0; m < S.RowCount; m++)
                {
                    var sum = 0.0;
                    for (var d = 1; d < X.ColumnCount; d++)
                        sum += Math.Pow(X[n, d] - S[m, d], 2);
                    G[n, m] = Math.Exp(-gamma * sum);
                }
            }

            return G;
        }),
        Answer.To("10.2", (Matrix X, Matrix S, double gamma) =>
        {
            var G = Zeros(X.RowCount, S.RowCount);
            for (var n = 0; n < X.RowCount; n++)
            {
                for (var m = 0; m < S.RowCount; m++)
                {
                    var sum = 0.0;
                    for (var d = 0; d < X.ColumnCount; d++)
                        sum = Math.Pow(X[n, d] - S[m, d], 2);
                    G[n, m] = Math.Exp(-gamma * sum);
                }
            }

            return G;
        }),
        Answer.To("10.2", (Matrix X, Matrix S, double gamma) =>
        {
            var G = Zeros(X.RowCount, S.RowCount);
            var sum = 0.0;
            for (var n = 0; n < X.RowCount; n++)
            {
                for (var m = 0; m < S.RowCount; m++)
                {
                    for (var d = 0; d < X.ColumnCount; d++)
                        sum += Math.Pow(X[n, d] - S[m, d], 2);
                    G[n, m] = Math.Exp(-gamma * sum);
                }
            }

            return G;
        }),
        Answer.To("10.3", (Matrix G, Matrix alpha, Matrix t, double b) => G * (alpha * t) + b),
        Answer.To("10.3", (Matrix G, Matrix alpha, Matrix t, double b) => G.T() * alpha.Times(t) + b),
        Answer.To("10.3", (Matrix G, Matrix alpha, Matrix t, double b) => alpha.Times(t) * G + b),
        Answer.To("10.3", (Matrix G, Matrix alpha, Matrix t, double b) => alpha.Times(t).T() * G + b),
        Answer.To("10.3", (Matrix G, Matrix alpha, Matrix t, double b) => (alpha.Times(t).T() * G.T()) + b),
        Answer.To("10.3", (Matrix G, Matrix alpha, Matrix t, double b) => G.Times(alpha.Times(t).T()) + b),
        Answer.To("10.3", (Matrix G, Matrix alpha, Matrix t, double b) => G * (alpha + t) + b),
        Answer.To("10.3", (Matrix G, Matrix alpha, Matrix t, double b) => G * alpha.PointwiseDivide(t) * 2 + b),
        Answer.To("10.3", (Matrix G, Matrix alpha, Matrix t, double b) => b * (G * alpha.Times(t))),
        Answer.To("10.3", (Matrix G, Matrix alpha, Matrix t, double b) => G * alpha.Times(t) + 2 * b),
        Answer.To("10.3", (Matrix G, Matrix alpha, Matrix t, double b) => (G * alpha.Times(t)).PointwiseTanh() + b),
        Answer.To("10.3", (Matrix G, Matrix alpha, Matrix t, double b) => (G * alpha.Times(t) + b).Map(f => f > 0 ? 1.0 : -1.0)),
        Answer.To("10.3", (Matrix G, Matrix alpha, Matrix t, double b) => (G * alpha.Times(t) + b).PointwiseAbs()),
        Answer.To("10.3", (Matrix G, Matrix alpha, Matrix t, double b) => G * alpha - b),
        Answer.To("10.3", (Matrix G, Matrix alpha, Matrix t, double b) => G.RowSums().ToColumnMatrix() + b),
        Answer.To("10.3", (Matrix G, Matrix alpha, Matrix t, double b) => G * alpha.Times(t) / G.ColumnCount - b),
        Answer.To("10.3", (Matrix G, Matrix alpha, Matrix t, double b) =>
        {
            alpha.PointwiseMultiply(t, alpha);
            return G * alpha + b;
        }),
        Answer.To("10.3", (Matrix G, Matrix alpha, Matrix t, double b) =>
        {
            var f = Zeros(G.RowCount, 1);
            for (var n = 0; n < G.RowCount; n++)
            {
                for (var m = 0; m < G.ColumnCount; m++)
                    f[n, 0] += alpha[m, 0] * t[m, 0] * G[n, m] + b;
            }

            return f;
        }),
        Answer.To("10.3", (Matrix G, Matrix alpha, Matrix t, double b) =>
        {
            var f = Zeros(G.RowCount, 1);
            for (var n = 0; n < G.RowCount; n++)
            {
                for (var m = 0; m < G.ColumnCount; m++)
                    f[n, 0] = alpha[m, 0] * t[m, 0] * G[n, m] + b;
            }

            return f;
        }),
        Answer.To("10.3", (Matrix G, Matrix alpha, Matrix t, double b) =>
        {
            var f = Zeros(G.RowCount, 1);
            for (var n = 0; n < G.RowCount; n++)
            {
                for (var m = 0; m < G.ColumnCount; m++)
                    f[n, 0] += alpha[n, 0] * t[n, 0] * G[n, m];
            }

            return f + b;
        }),
        Answer.To("10.3", (Matrix G, Matrix alpha, Matrix t, double b) =>
        {
            var (f, sum) = (Zeros(G.RowCount, 1), b);
            for (var n = 0; n < G.RowCount; n++)
            {
                for (var m = 0; m < G.ColumnCount; m++)
                    sum += alpha[m, 0] * t[m, 0] * G[n, m];
                f[n, 0] = sum;
            }

            return f;
        }),
        Answer.To("10.3", (Matrix G, Matrix alpha, Matrix t, double b) =>
        {
            var f = Zeros(G.RowCount, 1) + b;
            for (var n = 0; n < G.RowCount; n++)
            {
                for (var m = 1; m < G.ColumnCount; m++)
                    f[n, 0] += alpha[m, 0] * t[m, 0] * G[n, m];
            }

            return f;
        }),
        Answer.To("10.4", (int[] sizes) =>
        {
            var total = 0;
            for (var l = 0; l < sizes.Length; l++)
                total += (sizes[l] + 1) * sizes[l + 1];
            return total;
        }),
        Answer.To("10.4", (int[] sizes) =>
        {
            var total = 0;
            for (var l = 0; l < sizes.Length - 2; l++)
                total += (sizes[l] + 1) * sizes[l + 1];
            return total;
        }),
        Answer.To("10.4", (int[] sizes) =>
        {
            var total = 0;
            for (var l = 2; l < sizes.Length; l++)
                total += (sizes[l - 1] + 1) * sizes[l];
            return total;
        }),
        Answer.To("10.4", (int[] sizes) =>
        {
            var total = 0;
            for (var l = 1; l < sizes.Length; l++)
                total = (sizes[l - 1] + 1) * sizes[l];
            return total;
        }),
        Answer.To("10.4", (int[] sizes) =>
        {
            foreach (var l in Enumerable.Range(1, sizes.Length - 1))
                return (sizes[l - 1] + 1) * sizes[l];
            return 0;
        }),
        Answer.To("10.4", (int[] sizes) =>
        {
            var total = 1;
            for (var l = 1; l < sizes.Length; l++)
                total *= (sizes[l - 1] + 1) * sizes[l];
            return total;
        }),
        Answer.To("10.4", (int[] sizes) => Enumerable.Range(1, sizes.Length - 1).Sum(l => sizes[l - 1] + 1 * sizes[l])),
        Answer.To("10.4", (int[] sizes) => Enumerable.Range(1, sizes.Length - 1).Sum(l => (sizes[l - 1] + 1) * (sizes[l] + 1))),
        Answer.To("10.4", (int[] sizes) => Enumerable.Range(1, sizes.Length - 1).Sum(l => (sizes[l - 1] + 1) * sizes[l]) + 1),
        Answer.To("10.4", (int[] sizes) => Enumerable.Range(1, sizes.Length - 1).Sum(l => (sizes[l - 1] - 1) * sizes[l])),
        Answer.To("10.4", (int[] sizes) => Enumerable.Range(1, sizes.Length - 1).Sum(l => sizes[l - 1] * sizes[l]) + sizes.Length - 1),
        Answer.To("10.4", (int[] sizes) => Enumerable.Range(1, sizes.Length - 1).Sum(l => sizes[l - 1] * sizes[l]) + 1),
        Answer.To("10.4", (int[] sizes) => Enumerable.Range(1, sizes.Length - 1).Sum(l => sizes[l - 1] * sizes[l]) + sizes.Sum()),
        Answer.To("10.4", (int[] sizes) => Enumerable.Range(1, sizes.Length - 1).Sum(l => sizes[l])),
        Answer.To("10.4", (int[] sizes) => sizes.Skip(1).Sum() + sizes.Length),
        Answer.To("10.4", (int[] sizes) => sizes.Sum(n => n * n)),
        Answer.To("10.4", (int[] sizes) => sizes.Length),
        Answer.To("10.4", (int[] sizes) => sizes.Sum(n => n + 1)),
        Answer.To("10.4", (int[] sizes) => 25 + sizes[0] + sizes[1] - 10),
        Answer.To("10.5", double (Matrix z, double limit) => z.Enumerate().Count(v => Math.Abs(v) > limit) / (z.RowCount * z.ColumnCount)),
        Answer.To("10.5", (Matrix z, double limit) => z.Enumerate().Count(v => Math.Abs(v) >= limit) / (double)(z.RowCount * z.ColumnCount)),
        Answer.To("10.5", (Matrix z, double limit) => z.Enumerate().Count(v => v * v > limit) / (double)(z.RowCount * z.ColumnCount)),
        Answer.To("10.5", (Matrix z, double limit) => z.Enumerate().Count(v => Math.Abs(v) > 0.9) / (double)(z.RowCount * z.ColumnCount)),
        Answer.To("10.5", (Matrix z, double limit) => z.Enumerate().Count(v => Math.Abs(v) > limit) / (double)z.RowCount * z.ColumnCount),
        Answer.To("10.5", (Matrix z, double limit) => z.Enumerate().Count(v => Math.Abs(v) > limit) / (double)(z.RowCount + z.ColumnCount)),
        Answer.To("10.5", (Matrix z, double limit) => 100.0 * z.Enumerate().Count(v => Math.Abs(v) > limit) / (z.RowCount * z.ColumnCount)),
        Answer.To("10.5", (Matrix z, double limit) => z.Enumerate().Where(v => Math.Abs(v) > limit).Sum() / (z.RowCount * z.ColumnCount)),
        Answer.To("10.5", (Matrix z, double limit) => z.Enumerate().Where(v => Math.Abs(v) > limit).Average()),
        Answer.To("10.5", (Matrix z, double limit) => z.EnumerateRows().Count(row => row.All(v => Math.Abs(v) > limit)) / (double)z.RowCount),
        Answer.To("10.5", (Matrix z, double limit) => z.EnumerateColumns().Count(unit => unit.Any(v => Math.Abs(v) > limit)) / (double)z.ColumnCount),
        Answer.To("10.5", (Matrix z, double limit) => z.Enumerate().Count(v => v > limit || v < limit) / (double)(z.RowCount * z.ColumnCount)),
        Answer.To("10.5", (Matrix z, double limit) => z.Enumerate().Count(v => v > limit && v < -limit) / (double)(z.RowCount * z.ColumnCount)),
        Answer.To("10.5", (Matrix z, double limit) => z.Row(0).Count(v => Math.Abs(v) > limit) / (double)z.ColumnCount),
        Answer.To("10.5", (Matrix z, double limit) => z.Column(0).Count(v => Math.Abs(v) > limit) / (double)z.RowCount),
        Answer.To("10.5", double (Matrix z, double limit) => z.Enumerate().Any(v => Math.Abs(v) > limit) ? 1 : 0),
        Answer.To("10.5", (Matrix z, double limit) =>
        {
            var count = 0.0;
            for (var n = 0; n < z.RowCount; n++)
            {
                for (var h = 1; h < z.ColumnCount; h++)
                {
                    if (Math.Abs(z[n, h]) > limit)
                        count++;
                }
            }

            return count / (z.RowCount * z.ColumnCount);
        }),
        Answer.To("10.5", (Matrix z, double limit) =>
        {
            var count = 0.0;
            for (var n = 0; n < z.RowCount - 1; n++)
            {
                for (var h = 0; h < z.ColumnCount; h++)
                {
                    if (Math.Abs(z[n, h]) > limit)
                        count++;
                }
            }

            return count / (z.RowCount * z.ColumnCount);
        }),
        Answer.To("10.5", (Matrix z, double limit) =>
        {
            var share = 0.0;
            for (var n = 0; n < z.RowCount; n++)
            {
                var count = 0.0;
                for (var h = 0; h < z.ColumnCount; h++)
                {
                    if (Math.Abs(z[n, h]) > limit)
                        count++;
                }

                share = count / z.ColumnCount;
            }

            return share;
        }),
        Answer.To("10.5", (Matrix z, double limit) =>
        {
            var count = 0.0;
            for (var n = 0; n < z.ColumnCount; n++)
            {
                for (var h = 0; h < z.RowCount; h++)
                {
                    if (Math.Abs(z[n, h]) > limit)
                        count++;
                }
            }

            return count / (z.RowCount * z.ColumnCount);
        }),
    ];

    static double Apart(Vector<double> x, Vector<double> s) => (x - s) * (x - s);
}
