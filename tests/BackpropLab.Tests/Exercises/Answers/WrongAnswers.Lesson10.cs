using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Tests.Exercises.Answers;

// Lesson 10, in loops and in the verbs of matrices.
static partial class WrongAnswers
{
    public static IEnumerable<Answer> OfLesson10()
    {
        yield return Answer.To("10.1", (Matrix W1, Matrix b1, Matrix W2, Matrix b2) => (b1 * W2 + b2, W1 * W2));
        yield return Answer.To("10.1", (Matrix W1, Matrix b1, Matrix W2, Matrix b2) => (W1.Times(W2), b1.Times(W2) + b2));
        yield return Answer.To("10.1", (Matrix W1, Matrix b1, Matrix W2, Matrix b2) => (W1 * W2, W2 * b1 + b2));
        yield return Answer.To("10.1", (Matrix W1, Matrix b1, Matrix W2, Matrix b2) => (W1 * W2, b1.T() * W2 + b2));
        yield return Answer.To("10.1", (Matrix W1, Matrix b1, Matrix W2, Matrix b2) => (W1 * W2, b1 * W2 - b2));
        yield return Answer.To("10.1", (Matrix W1, Matrix b1, Matrix W2, Matrix b2) => (W1 * W2, b1 * (W2.PlusRow(b2))));
        yield return Answer.To("10.1", (Matrix W1, Matrix b1, Matrix W2, Matrix b2) => ((W1 * W2).PlusRow(b2), b1 * W2 + b2));
        yield return Answer.To("10.1", (Matrix W1, Matrix b1, Matrix W2, Matrix b2) => (W1.T() * W2, b1 * W2 + b2));
        yield return Answer.To("10.1", (Matrix W1, Matrix b1, Matrix W2, Matrix b2) => (W1 * W2.T(), b1 * W2.T() + b2));
        yield return Answer.To("10.1", (Matrix W1, Matrix b1, Matrix W2, Matrix b2) => (Relu(W1) * W2, Relu(b1) * W2 + b2));
        yield return Answer.To("10.1", (Matrix W1, Matrix b1, Matrix W2, Matrix b2) => (W1 * W2, b1 * W2 + 2 * b2));
        yield return Answer.To("10.1", (Matrix W1, Matrix b1, Matrix W2, Matrix b2) => (W2, b2));
        yield return Answer.To("10.1", (Matrix W1, Matrix b1, Matrix W2, Matrix b2) => (W1 + W2, b1 + b2));
        yield return Answer.To("10.1", (Matrix, Matrix) (Matrix W1, Matrix b1, Matrix W2, Matrix b2) => (W1 * W2, null!));
        yield return Answer.To("10.1", (Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
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
        });
        yield return Answer.To("10.1", (Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
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
        });
        yield return Answer.To("10.2", (Matrix X, Matrix S, double gamma) => Matrix<double>.Build.Dense(X.RowCount, S.RowCount, (n, m) => Math.Exp(-gamma * (X.Row(n) - S.Row(m)).L1Norm())));
        yield return Answer.To("10.2", (Matrix X, Matrix S, double gamma) => Matrix<double>.Build.Dense(X.RowCount, S.RowCount, (n, m) => Math.Exp(-gamma * (X.Row(n) + S.Row(m)) * (X.Row(n) + S.Row(m)))));
        yield return Answer.To("10.2", (Matrix X, Matrix S, double gamma) => Matrix<double>.Build.Dense(X.RowCount, S.RowCount, (n, m) => Math.Exp(-gamma * (X.Row(n) * S.Row(m)))));
        yield return Answer.To("10.2", (Matrix X, Matrix S, double gamma) => Matrix<double>.Build.Dense(X.RowCount, S.RowCount, (n, m) => -gamma * Apart(X.Row(n), S.Row(m))));
        yield return Answer.To("10.2", (Matrix X, Matrix S, double gamma) => Matrix<double>.Build.Dense(X.RowCount, S.RowCount, (n, m) => Math.Exp(-2 * gamma * Apart(X.Row(n), S.Row(m)))));
        yield return Answer.To("10.2", (Matrix X, Matrix S, double gamma) => Matrix<double>.Build.Dense(X.RowCount, S.RowCount, (n, m) => Math.Exp(-gamma * Apart(X.Row(n), S.Row(m)) / 2)));
        yield return Answer.To("10.2", (Matrix X, Matrix S, double gamma) => Matrix<double>.Build.Dense(X.RowCount, S.RowCount, (n, m) => Math.Exp(-gamma * gamma * Apart(X.Row(n), S.Row(m)))));
        yield return Answer.To("10.2", (Matrix X, Matrix S, double gamma) => Matrix<double>.Build.Dense(X.RowCount, S.RowCount, (n, m) => Math.Exp(-gamma) * Apart(X.Row(n), S.Row(m))));
        yield return Answer.To("10.2", (Matrix X, Matrix S, double gamma) => Matrix<double>.Build.Dense(X.RowCount, S.RowCount, (n, m) => gamma * Math.Exp(-Apart(X.Row(n), S.Row(m)))));
        yield return Answer.To("10.2", (Matrix X, Matrix S, double gamma) => Matrix<double>.Build.Dense(X.RowCount, S.RowCount, (n, m) => 1 - Math.Exp(-gamma * Apart(X.Row(n), S.Row(m)))));
        yield return Answer.To("10.2", (Matrix X, Matrix S, double gamma) => Matrix<double>.Build.Dense(X.RowCount, S.RowCount, (n, m) => Math.Pow(-gamma * Apart(X.Row(n), S.Row(m)), 2)));
        yield return Answer.To("10.2", (Matrix X, Matrix S, double gamma) => Matrix<double>.Build.Dense(X.RowCount, S.RowCount, (n, m) => Math.Pow(10, -gamma * Apart(X.Row(n), S.Row(m)))));
        yield return Answer.To("10.2", (Matrix X, Matrix S, double gamma) => Matrix<double>.Build.Dense(X.RowCount, S.RowCount, (n, m) => 1 / (1 + gamma * Apart(X.Row(n), S.Row(m)))));
        yield return Answer.To("10.2", (Matrix X, Matrix S, double gamma) => Matrix<double>.Build.Dense(X.RowCount, S.RowCount, (n, m) => Math.Exp(-gamma * Math.Pow(X[n, 0] - S[m, 0], 2))));
        yield return Answer.To("10.2", (Matrix X, Matrix S, double gamma) => Matrix<double>.Build.Dense(X.RowCount, X.RowCount, (n, m) => Math.Exp(-gamma * Apart(X.Row(n), X.Row(m)))));
        yield return Answer.To("10.2", (Matrix X, Matrix S, double gamma) => Matrix<double>.Build.Dense(X.RowCount, S.RowCount, (n, m) => Math.Exp(-gamma * Apart(X.Row(m), S.Row(n)))));
        yield return Answer.To("10.2", (Matrix X, Matrix S, double gamma) => (-gamma * (X - S).PointwisePower(2)).PointwiseExp());
        yield return Answer.To("10.2", (Matrix X, Matrix S, double gamma) => (-gamma * (X * S.T())).PointwiseExp());
        yield return Answer.To("10.2", (Matrix X, Matrix S, double gamma) => (-gamma * (X * S)).PointwiseExp());
        yield return Answer.To("10.2", (Matrix X, Matrix S, double gamma) =>
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
        });
        yield return Answer.To("10.2", (Matrix X, Matrix S, double gamma) =>
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
        });
        yield return Answer.To("10.2", (Matrix X, Matrix S, double gamma) =>
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
        });
        yield return Answer.To("10.3", (Matrix G, Matrix alpha, Matrix t, double b) => G * (alpha * t) + b);
        yield return Answer.To("10.3", (Matrix G, Matrix alpha, Matrix t, double b) => G.T() * alpha.Times(t) + b);
        yield return Answer.To("10.3", (Matrix G, Matrix alpha, Matrix t, double b) => alpha.Times(t) * G + b);
        yield return Answer.To("10.3", (Matrix G, Matrix alpha, Matrix t, double b) => alpha.Times(t).T() * G + b);
        yield return Answer.To("10.3", (Matrix G, Matrix alpha, Matrix t, double b) => (alpha.Times(t).T() * G.T()) + b);
        yield return Answer.To("10.3", (Matrix G, Matrix alpha, Matrix t, double b) => G.Times(alpha.Times(t).T()) + b);
        yield return Answer.To("10.3", (Matrix G, Matrix alpha, Matrix t, double b) => G * (alpha + t) + b);
        yield return Answer.To("10.3", (Matrix G, Matrix alpha, Matrix t, double b) => G * alpha.PointwiseDivide(t) * 2 + b);
        yield return Answer.To("10.3", (Matrix G, Matrix alpha, Matrix t, double b) => b * (G * alpha.Times(t)));
        yield return Answer.To("10.3", (Matrix G, Matrix alpha, Matrix t, double b) => G * alpha.Times(t) + 2 * b);
        yield return Answer.To("10.3", (Matrix G, Matrix alpha, Matrix t, double b) => (G * alpha.Times(t)).PointwiseTanh() + b);
        yield return Answer.To("10.3", (Matrix G, Matrix alpha, Matrix t, double b) => (G * alpha.Times(t) + b).Map(f => f > 0 ? 1.0 : -1.0));
        yield return Answer.To("10.3", (Matrix G, Matrix alpha, Matrix t, double b) => (G * alpha.Times(t) + b).PointwiseAbs());
        yield return Answer.To("10.3", (Matrix G, Matrix alpha, Matrix t, double b) => G * alpha - b);
        yield return Answer.To("10.3", (Matrix G, Matrix alpha, Matrix t, double b) => G.RowSums().ToColumnMatrix() + b);
        yield return Answer.To("10.3", (Matrix G, Matrix alpha, Matrix t, double b) => G * alpha.Times(t) / G.ColumnCount - b);
        yield return Answer.To("10.3", (Matrix G, Matrix alpha, Matrix t, double b) =>
        {
            alpha.PointwiseMultiply(t, alpha);
            return G * alpha + b;
        });
        yield return Answer.To("10.3", (Matrix G, Matrix alpha, Matrix t, double b) =>
        {
            var f = Zeros(G.RowCount, 1);
            for (var n = 0; n < G.RowCount; n++)
            {
                for (var m = 0; m < G.ColumnCount; m++)
                    f[n, 0] += alpha[m, 0] * t[m, 0] * G[n, m] + b;
            }

            return f;
        });
        yield return Answer.To("10.3", (Matrix G, Matrix alpha, Matrix t, double b) =>
        {
            var f = Zeros(G.RowCount, 1);
            for (var n = 0; n < G.RowCount; n++)
            {
                for (var m = 0; m < G.ColumnCount; m++)
                    f[n, 0] = alpha[m, 0] * t[m, 0] * G[n, m] + b;
            }

            return f;
        });
        yield return Answer.To("10.3", (Matrix G, Matrix alpha, Matrix t, double b) =>
        {
            var f = Zeros(G.RowCount, 1);
            for (var n = 0; n < G.RowCount; n++)
            {
                for (var m = 0; m < G.ColumnCount; m++)
                    f[n, 0] += alpha[n, 0] * t[n, 0] * G[n, m];
            }

            return f + b;
        });
        yield return Answer.To("10.3", (Matrix G, Matrix alpha, Matrix t, double b) =>
        {
            var (f, sum) = (Zeros(G.RowCount, 1), b);
            for (var n = 0; n < G.RowCount; n++)
            {
                for (var m = 0; m < G.ColumnCount; m++)
                    sum += alpha[m, 0] * t[m, 0] * G[n, m];
                f[n, 0] = sum;
            }

            return f;
        });
        yield return Answer.To("10.3", (Matrix G, Matrix alpha, Matrix t, double b) =>
        {
            var f = Zeros(G.RowCount, 1) + b;
            for (var n = 0; n < G.RowCount; n++)
            {
                for (var m = 1; m < G.ColumnCount; m++)
                    f[n, 0] += alpha[m, 0] * t[m, 0] * G[n, m];
            }

            return f;
        });
        yield return Answer.To("10.4", (int[] sizes) =>
        {
            var total = 0;
            for (var l = 0; l < sizes.Length; l++)
                total += (sizes[l] + 1) * sizes[l + 1];
            return total;
        });
        yield return Answer.To("10.4", (int[] sizes) =>
        {
            var total = 0;
            for (var l = 0; l < sizes.Length - 2; l++)
                total += (sizes[l] + 1) * sizes[l + 1];
            return total;
        });
        yield return Answer.To("10.4", (int[] sizes) =>
        {
            var total = 0;
            for (var l = 2; l < sizes.Length; l++)
                total += (sizes[l - 1] + 1) * sizes[l];
            return total;
        });
        yield return Answer.To("10.4", (int[] sizes) =>
        {
            var total = 0;
            for (var l = 1; l < sizes.Length; l++)
                total = (sizes[l - 1] + 1) * sizes[l];
            return total;
        });
        yield return Answer.To("10.4", (int[] sizes) =>
        {
            foreach (var l in Enumerable.Range(1, sizes.Length - 1))
                return (sizes[l - 1] + 1) * sizes[l];
            return 0;
        });
        yield return Answer.To("10.4", (int[] sizes) =>
        {
            var total = 1;
            for (var l = 1; l < sizes.Length; l++)
                total *= (sizes[l - 1] + 1) * sizes[l];
            return total;
        });
        yield return Answer.To("10.4", (int[] sizes) => Enumerable.Range(1, sizes.Length - 1).Sum(l => sizes[l - 1] + 1 * sizes[l]));
        yield return Answer.To("10.4", (int[] sizes) => Enumerable.Range(1, sizes.Length - 1).Sum(l => (sizes[l - 1] + 1) * (sizes[l] + 1)));
        yield return Answer.To("10.4", (int[] sizes) => Enumerable.Range(1, sizes.Length - 1).Sum(l => (sizes[l - 1] + 1) * sizes[l]) + 1);
        yield return Answer.To("10.4", (int[] sizes) => Enumerable.Range(1, sizes.Length - 1).Sum(l => (sizes[l - 1] - 1) * sizes[l]));
        yield return Answer.To("10.4", (int[] sizes) => Enumerable.Range(1, sizes.Length - 1).Sum(l => sizes[l - 1] * sizes[l]) + sizes.Length - 1);
        yield return Answer.To("10.4", (int[] sizes) => Enumerable.Range(1, sizes.Length - 1).Sum(l => sizes[l - 1] * sizes[l]) + 1);
        yield return Answer.To("10.4", (int[] sizes) => Enumerable.Range(1, sizes.Length - 1).Sum(l => sizes[l - 1] * sizes[l]) + sizes.Sum());
        yield return Answer.To("10.4", (int[] sizes) => Enumerable.Range(1, sizes.Length - 1).Sum(l => sizes[l]));
        yield return Answer.To("10.4", (int[] sizes) => sizes.Skip(1).Sum() + sizes.Length);
        yield return Answer.To("10.4", (int[] sizes) => sizes.Sum(n => n * n));
        yield return Answer.To("10.4", (int[] sizes) => sizes.Length);
        yield return Answer.To("10.4", (int[] sizes) => sizes.Sum(n => n + 1));
        yield return Answer.To("10.4", (int[] sizes) => 25 + sizes[0] + sizes[1] - 10);
        yield return Answer.To("10.5", double (Matrix z, double limit) => z.Enumerate().Count(v => Math.Abs(v) > limit) / (z.RowCount * z.ColumnCount));
        yield return Answer.To("10.5", (Matrix z, double limit) => z.Enumerate().Count(v => Math.Abs(v) >= limit) / (double)(z.RowCount * z.ColumnCount));
        yield return Answer.To("10.5", (Matrix z, double limit) => z.Enumerate().Count(v => v * v > limit) / (double)(z.RowCount * z.ColumnCount));
        yield return Answer.To("10.5", (Matrix z, double limit) => z.Enumerate().Count(v => Math.Abs(v) > 0.9) / (double)(z.RowCount * z.ColumnCount));
        yield return Answer.To("10.5", (Matrix z, double limit) => z.Enumerate().Count(v => Math.Abs(v) > limit) / (double)z.RowCount * z.ColumnCount);
        yield return Answer.To("10.5", (Matrix z, double limit) => z.Enumerate().Count(v => Math.Abs(v) > limit) / (double)(z.RowCount + z.ColumnCount));
        yield return Answer.To("10.5", (Matrix z, double limit) => 100.0 * z.Enumerate().Count(v => Math.Abs(v) > limit) / (z.RowCount * z.ColumnCount));
        yield return Answer.To("10.5", (Matrix z, double limit) => z.Enumerate().Where(v => Math.Abs(v) > limit).Sum() / (z.RowCount * z.ColumnCount));
        yield return Answer.To("10.5", (Matrix z, double limit) => z.Enumerate().Where(v => Math.Abs(v) > limit).Average());
        yield return Answer.To("10.5", (Matrix z, double limit) => z.EnumerateRows().Count(row => row.All(v => Math.Abs(v) > limit)) / (double)z.RowCount);
        yield return Answer.To("10.5", (Matrix z, double limit) => z.EnumerateColumns().Count(unit => unit.Any(v => Math.Abs(v) > limit)) / (double)z.ColumnCount);
        yield return Answer.To("10.5", (Matrix z, double limit) => z.Enumerate().Count(v => v > limit || v < limit) / (double)(z.RowCount * z.ColumnCount));
        yield return Answer.To("10.5", (Matrix z, double limit) => z.Enumerate().Count(v => v > limit && v < -limit) / (double)(z.RowCount * z.ColumnCount));
        yield return Answer.To("10.5", (Matrix z, double limit) => z.Row(0).Count(v => Math.Abs(v) > limit) / (double)z.ColumnCount);
        yield return Answer.To("10.5", (Matrix z, double limit) => z.Column(0).Count(v => Math.Abs(v) > limit) / (double)z.RowCount);
        yield return Answer.To("10.5", double (Matrix z, double limit) => z.Enumerate().Any(v => Math.Abs(v) > limit) ? 1 : 0);
        yield return Answer.To("10.5", (Matrix z, double limit) =>
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
        });
        yield return Answer.To("10.5", (Matrix z, double limit) =>
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
        });
        yield return Answer.To("10.5", (Matrix z, double limit) =>
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
        });
        yield return Answer.To("10.5", (Matrix z, double limit) =>
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
        });
    }

    static double Apart(Vector<double> x, Vector<double> s) => (x - s) * (x - s);
}
