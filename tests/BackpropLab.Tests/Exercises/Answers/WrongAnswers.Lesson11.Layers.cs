using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Tests.Exercises.Answers;

// The loops over the layers.
static partial class WrongAnswers
{
    public static IEnumerable<Answer> OfLesson11Layers()
    {
        yield return Answer.To("11.1", (Matrix X, Matrix[] W, Matrix[] b) => Forwards(X, W, b, last: a => a.PointwiseTanh()));
        yield return Answer.To("11.1", (Matrix X, Matrix[] W, Matrix[] b) => Forwards(X, W, b, last: a => a));
        yield return Answer.To("11.1", (Matrix X, Matrix[] W, Matrix[] b) => Forwards(X, W, b, hidden: a => a));
        yield return Answer.To("11.1", (Matrix X, Matrix[] W, Matrix[] b) => Forwards(X, W, b)[1..]);
        yield return Answer.To("11.1", (Matrix X, Matrix[] W, Matrix[] b) => Forwards(X, W, b)[..^1]);
        yield return Answer.To("11.1", (Matrix X, Matrix[] W, Matrix[] b) => new[] { X, Forwards(X, W, b)[^1] });
        yield return Answer.To("11.1", (Matrix X, Matrix[] W, Matrix[] b) => Forwards(X, W, b, hidden: a => a.PointwiseTanh().PointwiseTanh()));
        yield return Answer.To("11.1", (Matrix X, Matrix[] W, Matrix[] b) => Forwards(X, W, b, last: a => 1 - Sigmoid(a)));
        yield return Answer.To("11.1", Matrix[] (Matrix X, Matrix[] W, Matrix[] b) => null!);
        yield return Answer.To("11.1", (Matrix X, Matrix[] W, Matrix[] b) => new Matrix[W.Length + 1]);
        yield return Answer.To("11.1", (Matrix X, Matrix[] W, Matrix[] b) =>
        {
            var z = new Matrix[W.Length + 1];
            z[0] = X;
            for (var l = 0; l < W.Length - 1; l++)
                z[l + 1] = (z[l] * W[l]).PlusRow(b[l]).PointwiseTanh();
            return z;
        });
        yield return Answer.To("11.1", (Matrix X, Matrix[] W, Matrix[] b) =>
        {
            var z = new Matrix[W.Length];
            z[0] = X;
            for (var l = 0; l < W.Length; l++)
                z[l + 1] = (z[l] * W[l]).PlusRow(b[l]).PointwiseTanh();
            return z;
        });
        yield return Answer.To("11.1", (Matrix X, Matrix[] W, Matrix[] b) =>
        {
            var z = new Matrix[W.Length + 1];
            z[0] = X;
            for (var l = 1; l <= W.Length; l++)
                z[l] = (z[l - 1] * W[l]).PlusRow(b[l]).PointwiseTanh();
            return z;
        });
        yield return Answer.To("11.1", (Matrix X, Matrix[] W, Matrix[] b) =>
        {
            var z = new Matrix[W.Length + 1];
            z[0] = X;
            for (var l = 0; l < W.Length; l++)
                z[l + 1] = Sigmoid((X * W[l]).PlusRow(b[l]));
            return z;
        });
        yield return Answer.To("11.1", (Matrix X, Matrix[] W, Matrix[] b) =>
        {
            var z = new Matrix[W.Length + 1];
            z[0] = X;
            for (var l = 0; l < W.Length; l++)
                z[l + 1] = Sigmoid(z[l] * W[l] + b[l]);
            return z;
        });
        yield return Answer.To("11.1", (Matrix X, Matrix[] W, Matrix[] b) =>
        {
            var z1 = (X * W[0]).PlusRow(b[0]).PointwiseTanh();
            return new[] { X, z1, Sigmoid((z1 * W[1]).PlusRow(b[1])) };
        });
        yield return Answer.To("11.2", (Matrix[] z, Matrix[] W, Matrix t) =>
        {
            var delta2 = z[2] - t;
            var delta1 = (delta2 * W[1].T()).Times(1 - z[1].Times(z[1]));
            return (new[] { z[0].T() * delta1 / t.RowCount, z[1].T() * delta2 / t.RowCount }, new[] { delta1.MeanOverRows(), delta2.MeanOverRows() });
        });
        yield return Answer.To("11.2", (Matrix[] z, Matrix[] W, Matrix t) =>
        {
            var (dW, db) = (new Matrix[W.Length], new Matrix[W.Length]);
            var delta = z[^1] - t;
            for (var l = W.Length - 1; l >= 0; l--)
            {
                (dW[l], db[l]) = (z[l].T() * delta / t.RowCount, delta.MeanOverRows());
                if (l > 0)
                    delta = (delta * W[l].T()).Times(1 - z[l + 1].Times(z[l + 1]));
            }

            return (dW, db);
        });
        yield return Answer.To("11.2", (Matrix[] z, Matrix[] W, Matrix t) => Backwards(z, W, t - z[^1]));
        yield return Answer.To("11.2", (Matrix[] z, Matrix[] W, Matrix t) => Backwards(z, W, z[^1] - t, slope: v => 1));
        yield return Answer.To("11.2", (Matrix[] z, Matrix[] W, Matrix t) => Backwards(z, W, z[^1] - t, slope: v => v * (1 - v)));
        yield return Answer.To("11.2", (Matrix[] z, Matrix[] W, Matrix t) => Backwards(z, W, z[^1] - t, slope: v => 2 * (1 - v * v)));
        yield return Answer.To("11.2", (Matrix[] z, Matrix[] W, Matrix t) => Backwards(z, W, (z[^1] - t) / t.RowCount));
        yield return Answer.To("11.2", (Matrix[] z, Matrix[] W, Matrix t) => Backwards(z, W, t.RowCount * (z[^1] - t)));
        yield return Answer.To("11.2", (Matrix[] z, Matrix[] W, Matrix t) => Backwards(z, W, (z[^1] - t).Times(1 - z[^1].Times(z[^1]))));
        yield return Answer.To("11.2", (Matrix[] z, Matrix[] W, Matrix t) => Backwards(z, W, z[^1] - t) is var (dW, db) ? (Enumerable.Reverse(dW).ToArray(), Enumerable.Reverse(db).ToArray()) : default);
        yield return Answer.To("11.2", (Matrix[] z, Matrix[] W, Matrix t) => Backwards(z, W, z[^1] - t) is var (dW, db) ? (db, dW) : default);
        yield return Answer.To("11.2", (Matrix[] z, Matrix[] W, Matrix t) => Backwards(z, W, z[^1] - t) is var (dW, db) ? (dW, db.Select(row => row.T()).ToArray()) : default);
        yield return Answer.To("11.2", (Matrix[] z, Matrix[] W, Matrix t) => Backwards(z, W, z[^1] - t) is var (dW, db) ? (dW[1..], db[1..]) : default);
        yield return Answer.To("11.2", (Matrix[] z, Matrix[] W, Matrix t) => (W, Backwards(z, W, z[^1] - t).Item2));
        yield return Answer.To("11.2", (Matrix[] z, Matrix[] W, Matrix t) => (new Matrix[W.Length], new Matrix[W.Length]));
        yield return Answer.To("11.2", (Matrix[] z, Matrix[] W, Matrix t) =>
        {
            var (dW, db) = (new Matrix[W.Length], new Matrix[W.Length]);
            var delta = z[^1] - t;
            for (var l = W.Length - 1; l >= 0; l--)
            {
                dW[l] = z[l].T() * delta / t.RowCount;
                db[l] = delta.MeanOverRows();
                delta = (delta * W[l]).Times(1 - z[l].Times(z[l]));
            }

            return (dW, db);
        });
        yield return Answer.To("11.2", (Matrix[] z, Matrix[] W, Matrix t) =>
        {
            var (dW, db) = (new Matrix[W.Length], new Matrix[W.Length]);
            var delta = z[^1] - t;
            for (var l = W.Length - 1; l >= 0; l--)
            {
                dW[l] = z[l].T() * delta / t.RowCount;
                db[l] = delta.MeanOverRows();
                delta = (delta * W[l].T()).Times(1 - z[l + 1].Times(z[l + 1]));
            }

            return (dW, db);
        });
        yield return Answer.To("11.2", (Matrix[] z, Matrix[] W, Matrix t) =>
        {
            var (dW, db) = (new Matrix[W.Length], new Matrix[W.Length]);
            var delta = z[^1] - t;
            for (var l = W.Length - 1; l > 0; l--)
            {
                dW[l] = z[l].T() * delta / t.RowCount;
                db[l] = delta.MeanOverRows();
                delta = (delta * W[l].T()).Times(1 - z[l].Times(z[l]));
            }

            return (dW, db);
        });
        yield return Answer.To("11.2", (Matrix[] z, Matrix[] W, Matrix t) =>
        {
            var (dW, db) = (new Matrix[W.Length], new Matrix[W.Length]);
            var delta = z[^1] - t;
            for (var l = W.Length - 1; l >= 0; l--)
            {
                dW[l] = z[l + 1].T() * delta / t.RowCount;
                db[l] = delta.MeanOverRows();
                delta = (delta * W[l].T()).Times(1 - z[l].Times(z[l]));
            }

            return (dW, db);
        });
        yield return Answer.To("11.2", (Matrix[] z, Matrix[] W, Matrix t) =>
        {
            var (dW, db) = (new Matrix[W.Length], new Matrix[W.Length]);
            var delta = z[^1] - t;
            for (var l = 0; l < W.Length; l++)
            {
                dW[l] = z[l].T() * delta / t.RowCount;
                db[l] = delta.MeanOverRows();
                delta = (delta * W[l].T()).Times(1 - z[l].Times(z[l]));
            }

            return (dW, db);
        });
    }

    static Matrix Sigmoid(Matrix a) => a.Map(v => 1 / (1 + Math.Exp(-v)));

    static Matrix[] Forwards(Matrix x, Matrix[] w, Matrix[] b, Func<Matrix, Matrix>? hidden = null, Func<Matrix, Matrix>? last = null)
    {
        List<Matrix> z = [x];
        for (var l = 0; l < w.Length; l++)
            z.Add((l < w.Length - 1 ? hidden ?? (a => a.PointwiseTanh()) : last ?? Sigmoid)((z[l] * w[l]).PlusRow(b[l])));
        return [.. z];
    }

    static (Matrix[], Matrix[]) Backwards(Matrix[] z, Matrix[] w, Matrix delta, Func<double, double>? slope = null)
    {
        var (dW, db) = (new Matrix[w.Length], new Matrix[w.Length]);
        for (var l = w.Length - 1; l >= 0; l--)
        {
            (dW[l], db[l]) = (z[l].T() * delta / delta.RowCount, delta.MeanOverRows());
            delta = (delta * w[l].T()).Times(z[l].Map(slope ?? (v => 1 - v * v)));
        }

        return (dW, db);
    }
}
