using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Tests.Exercises.Answers;

static partial class WrongAnswers
{
    public static IEnumerable<Answer> OfLesson05()
    {
        yield return Answer.To("5.1", (Matrix a) => a.PointwiseAbs());
        yield return Answer.To("5.1", (Matrix a) => a.Map(v => Math.Min(v, 0)));
        yield return Answer.To("5.1", (Matrix a) => a.Map(v => v > 0 ? 1.0 : 0.0));
        yield return Answer.To("5.1", (Matrix a) => a.Map(v => v < 0 ? v : 0));
        yield return Answer.To("5.1", (Matrix a) => a.Map(v => Math.Max(v, 1)));
        yield return Answer.To("5.1", (Matrix a) => a.Map(v => v > 1 ? v : 0));
        yield return Answer.To("5.1", (Matrix a) => a.Map(v => Math.Max(v, -1)));
        yield return Answer.To("5.1", (Matrix a) => a.Map(v => Math.Max(v, 0.1 * v)));
        yield return Answer.To("5.1", (Matrix a) => a.Map(v => v > 0 ? v : Math.Exp(v) - 1));
        yield return Answer.To("5.1", (Matrix a) => a.Map(v => v > 0 ? v * v : 0));
        yield return Answer.To("5.1", (Matrix a) => -a.Map(v => Math.Max(v, 0)));
        yield return Answer.To("5.1", (Matrix a) => a.Map(v => Math.Max(-v, 0)));
        yield return Answer.To("5.1", (Matrix a) => a.Map(v => (double)(int)Math.Max(v, 0)));
        yield return Answer.To("5.1", (Matrix a) =>
        {
            a.CoerceZero(v => v < 0);
            return a;
        });
        yield return Answer.To("5.1", (Matrix a) =>
        {
            var z = Zeros(a.RowCount, a.ColumnCount);
            for (var n = 0; n < a.RowCount; n++)
            {
                for (var h = 0; h < a.RowCount; h++)
                    z[n, h] = Math.Max(a[n, h], 0);
            }

            return z;
        });
        yield return Answer.To("5.1", (Matrix a) =>
        {
            var z = Zeros(a.RowCount, a.ColumnCount);
            for (var n = 0; n < a.RowCount; n++)
            {
                for (var h = 0; h < a.ColumnCount - 1; h++)
                    z[n, h] = Math.Max(a[n, h], 0);
            }

            return z;
        });
        yield return Answer.To("5.2", (Matrix a) => a.Map(v => v >= 0 ? 1.0 : 0.0));
        yield return Answer.To("5.2", (Matrix a) => a.Map(v => Math.Max(v, 0)));
        yield return Answer.To("5.2", (Matrix a) => a.Map(v => (double)Math.Sign(v)));
        yield return Answer.To("5.2", (Matrix a) => a.Map(v => v < 0 ? 1.0 : 0.0));
        yield return Answer.To("5.2", (Matrix a) => a.Map(v => v > 1 ? 1.0 : 0.0));
        yield return Answer.To("5.2", (Matrix a) => a.Map(v => v > 0 ? v : 0.0));
        yield return Answer.To("5.2", (Matrix a) => a.Map(v => v > 0 ? 1.0 : v));
        yield return Answer.To("5.2", (Matrix a) => a.Map(v => v > 0 ? -1.0 : 0.0));
        yield return Answer.To("5.2", (Matrix a) => a.Map(v => v != 0 ? 1.0 : 0.0));
        yield return Answer.To("5.2", (Matrix a) => a.Map(v => Math.Max(v, 0) / v));
        yield return Answer.To("5.2", (Matrix a) => a.Map(v => v / Math.Abs(v)));
        yield return Answer.To("5.2", (Matrix a) => a.Map(v => (1 + Math.Sign(v)) / 2.0));
        yield return Answer.To("5.2", (Matrix a) => a.Map(v => v > 0 ? 1.0 : 0.0).T());
        yield return Answer.To("5.2", (Matrix a) => a.Map(v => 1 / (1 + Math.Exp(-v))));
        yield return Answer.To("5.3", (Matrix z) => 1 - z);
        yield return Answer.To("5.3", (Matrix z) => 1 - z.PointwiseTanh().PointwisePower(2));
        yield return Answer.To("5.3", (Matrix z) => 1 - z * z);
        yield return Answer.To("5.3", (Matrix z) => z.Times(1 - z));
        yield return Answer.To("5.3", (Matrix z) => 1 + z.Times(z));
        yield return Answer.To("5.3", (Matrix z) => z.Times(z));
        yield return Answer.To("5.3", (Matrix z) => (1 - z).Times(z));
        yield return Answer.To("5.3", (Matrix z) => (1 - z).Times(1 - z));
        yield return Answer.To("5.3", (Matrix z) => 1 - 2 * z);
        yield return Answer.To("5.3", (Matrix z) => z.Map(v => 1 - v * 2));
        yield return Answer.To("5.3", (Matrix z) => z.Map(v => 1 - Math.Pow(2, v)));
        yield return Answer.To("5.3", (Matrix z) => z.Map(v => (double)(1 - ((int)v ^ 2))));
        yield return Answer.To("5.3", (Matrix z) => z.Map(v => 1 / (Math.Cosh(v) * Math.Cosh(v))));
        yield return Answer.To("5.3", (Matrix z) => z.PointwiseTanh());
        yield return Answer.To("5.3", (Matrix z) => 1 - z.PointwiseAbs());
        yield return Answer.To("5.3", (Matrix z) => 1 - z.Times(z).Times(z));
        yield return Answer.To("5.3", (Matrix z) => 1 - z.T() * z);
        yield return Answer.To("5.3", (Matrix z) => z.PointwisePower(2) - 1);
        yield return Answer.To("5.4", (Matrix delta2, Matrix W2, Matrix a1) => (delta2 * W2.Transpose()).PointwiseMultiply(1 - a1.PointwiseMultiply(a1)));
        yield return Answer.To("5.4", (Matrix delta2, Matrix W2, Matrix a1) => delta2 * W2.T());
        yield return Answer.To("5.4", (Matrix delta2, Matrix W2, Matrix a1) => (delta2 * W2.T()).Times(a1.Map(v => v >= 0 ? 1.0 : 0.0)));
        yield return Answer.To("5.4", (Matrix delta2, Matrix W2, Matrix a1) => (delta2 * W2.T()).Times(a1));
        yield return Answer.To("5.4", (Matrix delta2, Matrix W2, Matrix a1) => (delta2 * W2).Times(a1.Map(v => v > 0 ? 1.0 : 0.0)));
        yield return Answer.To("5.4", (Matrix delta2, Matrix W2, Matrix a1) => delta2 * W2.T() * a1.Map(v => v > 0 ? 1.0 : 0.0));
        yield return Answer.To("5.4", (Matrix delta2, Matrix W2, Matrix a1) => (delta2 * W2.T()).Times(a1.Map(v => v < 0 ? 1.0 : 0.0)));
        yield return Answer.To("5.4", (Matrix delta2, Matrix W2, Matrix a1) => (delta2 * W2.T()).Times(a1.Map(v => v > 0 ? 1.0 : 0.0)) / a1.RowCount);
        yield return Answer.To("5.4", (Matrix delta2, Matrix W2, Matrix a1) => delta2.Times(W2.T()).Times(a1.Map(v => v > 0 ? 1.0 : 0.0)));
        yield return Answer.To("5.4", (Matrix delta2, Matrix W2, Matrix a1) => (W2 * delta2.T()).Times(a1.Map(v => v > 0 ? 1.0 : 0.0)));
        yield return Answer.To("5.4", (Matrix delta2, Matrix W2, Matrix a1) => delta2 * W2.T().Times(a1.Map(v => v > 0 ? 1.0 : 0.0)));
        yield return Answer.To("5.4", (Matrix delta2, Matrix W2, Matrix a1) => a1.Map(v => v > 0 ? 1.0 : 0.0));
        yield return Answer.To("5.4", (Matrix delta2, Matrix W2, Matrix a1) => (delta2 * W2.T()).Times(a1.PointwiseAbs()));
        yield return Answer.To("5.4", (Matrix delta2, Matrix W2, Matrix a1) => (delta2 * W2.T()).Map(v => v > 0 ? 1.0 : 0.0));
        yield return Answer.To("5.4", (Matrix delta2, Matrix W2, Matrix a1) =>
        {
            var delta1 = delta2 * W2.T();
            for (var n = 0; n < a1.RowCount; n++)
            {
                for (var h = 0; h < a1.ColumnCount; h++)
                {
                    if (a1[n, h] < 0)
                        delta1[n, h] = 0;
                }
            }

            return delta1;
        });
        yield return Answer.To("5.4", (Matrix delta2, Matrix W2, Matrix a1) =>
        {
            var delta1 = delta2 * W2.T();
            for (var n = 0; n < a1.RowCount; n++)
            {
                for (var h = 0; h < a1.ColumnCount; h++)
                {
                    if (a1[0, h] <= 0)
                        delta1[n, h] = 0;
                }
            }

            return delta1;
        });
        yield return Answer.To("5.5", (Matrix z1) => (double)(z1.EnumerateColumns().Count(unit => unit.All(z => z == 0)) / z1.ColumnCount));
        yield return Answer.To("5.5", (Matrix z1) => z1.Enumerate().Count(z => z == 0) / (double)(z1.RowCount * z1.ColumnCount));
        yield return Answer.To("5.5", (Matrix z1) => z1.EnumerateColumns().Count(unit => unit.Any(z => z == 0)) / (double)z1.ColumnCount);
        yield return Answer.To("5.5", double (Matrix z1) => z1.EnumerateColumns().Count(unit => unit.All(z => z == 0)));
        yield return Answer.To("5.5", (Matrix z1) => z1.EnumerateRows().Count(sample => sample.All(z => z == 0)) / (double)z1.RowCount);
        yield return Answer.To("5.5", (Matrix z1) => z1.EnumerateColumns().Count(unit => unit.All(z => z == 0)) / (double)z1.RowCount);
        yield return Answer.To("5.5", (Matrix z1) => z1.EnumerateColumns().Count(unit => unit.All(z => z < 0)) / (double)z1.ColumnCount);
        yield return Answer.To("5.5", (Matrix z1) => z1.EnumerateColumns().Count(unit => unit.Average() < 0.01) / (double)z1.ColumnCount);
        yield return Answer.To("5.5", (Matrix z1) => z1.EnumerateColumns().Count(unit => unit.All(z => z <= 1e-6)) / (double)z1.ColumnCount);
        yield return Answer.To("5.5", (Matrix z1) => z1.Row(z1.RowCount - 1).Count(z => z == 0) / (double)z1.ColumnCount);
        yield return Answer.To("5.5", (Matrix z1) => 1 - z1.EnumerateColumns().Count(unit => unit.All(z => z == 0)) / (double)z1.ColumnCount);
        yield return Answer.To("5.5", (Matrix z1) => 1.0 * z1.EnumerateColumns().Count(unit => unit.All(z => z == 0)) / (z1.RowCount * z1.ColumnCount));
        yield return Answer.To("5.5", (Matrix z1) => z1.Column(0).All(z => z == 0) ? 1.0 : 0.0);
        yield return Answer.To("5.5", (Matrix z1) =>
        {
            var dead = 0;
            for (var h = 1; h < z1.ColumnCount; h++)
            {
                if (z1.Column(h).All(z => z == 0))
                    dead++;
            }

            return (double)dead / z1.ColumnCount;
        });
        yield return Answer.To("5.5", (Matrix z1) =>
        {
            var dead = 0;
            for (var h = 0; h < z1.ColumnCount - 1; h++)
            {
                if (z1.Column(h).All(z => z == 0))
                    dead++;
            }

            return (double)dead / z1.ColumnCount;
        });
        yield return Answer.To("5.5", (Matrix z1) =>
        {
            var dead = new bool[z1.ColumnCount];
            for (var n = 0; n < z1.RowCount; n++)
            {
                for (var h = 0; h < z1.ColumnCount; h++)
                    dead[h] = z1[n, h] == 0;
            }

            return dead.Count(isDead => isDead) / (double)z1.ColumnCount;
        });
        yield return Answer.To("5.5", double (Matrix z1) =>
        {
            for (var h = 0; h < z1.ColumnCount; h++)
            {
                if (z1.Column(h).All(z => z == 0))
                    return 1.0 / z1.ColumnCount;
            }

            return 0;
        });
    }
}
