using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Tests.Exercises.Answers;

// 3.1 to 3.4: the parameters, the forward pass, the deltas.
static partial class WrongAnswers
{
    public static IEnumerable<Answer> OfLesson03Forward()
    {
        yield return Answer.To("3.1", (Matrix n1, Matrix n2) => (n1 / n1.RowCount, Zeros(1, n1.ColumnCount), n2 / n2.RowCount, Zeros(1, 1)));
        yield return Answer.To("3.1", (Matrix n1, Matrix n2) => (n1 * Math.Sqrt(1 / n1.RowCount), Zeros(1, n1.ColumnCount), n2 * Math.Sqrt(1 / n2.RowCount), Zeros(1, 1)));
        yield return Answer.To("3.1", (Matrix n1, Matrix n2) => (n1 * Math.Sqrt(1.0 / n1.ColumnCount), Zeros(1, n1.ColumnCount), n2 * Math.Sqrt(1.0 / n2.ColumnCount), Zeros(1, 1)));
        yield return Answer.To("3.1", (Matrix n1, Matrix n2) => (n1 * Math.Sqrt(n1.RowCount), Zeros(1, n1.ColumnCount), n2 * Math.Sqrt(n2.RowCount), Zeros(1, 1)));
        yield return Answer.To("3.1", (Matrix n1, Matrix n2) => (n1 / Math.Sqrt(n1.RowCount), Zeros(1, n1.ColumnCount), n2, Zeros(1, 1)));
        yield return Answer.To("3.1", (Matrix n1, Matrix n2) => (n1 / Math.Sqrt(n1.RowCount), Zeros(n1.RowCount, 1), n2 / Math.Sqrt(n2.RowCount), Zeros(1, 1)));
        yield return Answer.To("3.1", (Matrix n1, Matrix n2) => (n1 / Math.Sqrt(n1.RowCount), Zeros(1, n1.ColumnCount), n2 / Math.Sqrt(n2.RowCount), Zeros(1, n2.RowCount)));
        yield return Answer.To("3.1", (Matrix n1, Matrix n2) => (n2 / Math.Sqrt(n2.RowCount), Zeros(1, 1), n1 / Math.Sqrt(n1.RowCount), Zeros(1, n1.ColumnCount)));
        yield return Answer.To("3.1", (Matrix n1, Matrix n2) => (n1 * Math.Sqrt(2.0 / (n1.RowCount + n1.ColumnCount)), Zeros(1, n1.ColumnCount), n2 * Math.Sqrt(2.0 / (n2.RowCount + n2.ColumnCount)), Zeros(1, 1)));
        yield return Answer.To("3.1", (Matrix n1, Matrix n2) => (0.01 * n1, Zeros(1, n1.ColumnCount), 0.01 * n2, Zeros(1, 1)));
        yield return Answer.To("3.1", (Matrix n1, Matrix n2) => (n1 / Math.Sqrt(n1.RowCount), n1.RowAt(0), n2 / Math.Sqrt(n2.RowCount), n2.RowAt(0)));
        yield return Answer.To("3.1", (Matrix n1, Matrix n2) => (n1 / Math.Sqrt(n1.RowCount), Zeros(1, n1.ColumnCount), n2.PointwiseAbs() / Math.Sqrt(n2.RowCount), Zeros(1, 1)));
        yield return Answer.To("3.1", (Matrix n1, Matrix n2) => (n1.PointwiseSqrt() / n1.RowCount, Zeros(1, n1.ColumnCount), n2.PointwiseSqrt() / n2.RowCount, Zeros(1, 1)));
        yield return Answer.To("3.1", (Matrix n1, Matrix n2) =>
        {
            var W1 = Zeros(n1.RowCount, n1.ColumnCount);
            for (var i = 0; i < n1.RowCount; i++)
            {
                for (var j = 0; j < n1.ColumnCount - 1; j++)
                    W1[i, j] = n1[i, j] / Math.Sqrt(n1.RowCount);
            }

            return (W1, Zeros(1, n1.ColumnCount), n2 / Math.Sqrt(n2.RowCount), Zeros(1, 1));
        });
        yield return Answer.To("3.2", (Matrix X, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var a1 = X * W1 + b1;
            var z1 = a1.PointwiseTanh();
            var a2 = z1 * W2 + b2;
            return (a1, z1, a2, Activation.Sigmoid.Apply(a2));
        });
        yield return Answer.To("3.2", (Matrix X, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var a1 = X * W1;
            var z1 = a1.PointwiseTanh();
            var a2 = (z1 * W2).PlusRow(b2);
            return (a1, z1, a2, Activation.Sigmoid.Apply(a2));
        });
        yield return Answer.To("3.2", (Matrix X, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var a1 = (X * W1).PlusRow(b1);
            var z1 = a1.PointwiseTanh();
            var a2 = z1 * W2;
            return (a1, z1, a2, Activation.Sigmoid.Apply(a2));
        });
        yield return Answer.To("3.2", (Matrix X, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var a1 = (W1 * X).PlusRow(b1);
            var z1 = a1.PointwiseTanh();
            var a2 = (z1 * W2).PlusRow(b2);
            return (a1, z1, a2, Activation.Sigmoid.Apply(a2));
        });
        yield return Answer.To("3.2", (Matrix X, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var a1 = (X * W1).PlusRow(b2);
            var z1 = a1.PointwiseTanh();
            var a2 = (z1 * W2).PlusRow(b1);
            return (a1, z1, a2, Activation.Sigmoid.Apply(a2));
        });
        yield return Answer.To("3.2", (Matrix X, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var a1 = (X * W1).PlusRow(b1);
            var z1 = a1.PointwiseTanh();
            var a2 = (a1 * W2).PlusRow(b2);
            return (a1, z1, a2, Activation.Sigmoid.Apply(a2));
        });
        yield return Answer.To("3.2", (Matrix X, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var a1 = (X * W1).PlusRow(b1);
            var z1 = a1.PointwiseTanh();
            var a2 = (z1 * W2).PlusRow(b2);
            return (a1, z1, a2, Activation.Sigmoid.Apply(z1));
        });
        yield return Answer.To("3.2", (Matrix X, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var a1 = (X * W1).PlusRow(b1);
            var z1 = a1.PointwiseTanh();
            var a2 = (z1 * W2).PlusRow(b2);
            return (a1, z1, a2, a2.Map(v => 1 / (1 + Math.Exp(v))));
        });
        yield return Answer.To("3.2", (Matrix X, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var a1 = (X * W1).PlusRow(b1);
            var z1 = a1.PointwiseTanh();
            var a2 = (z1 * W2).PlusRow(b2).PointwiseTanh();
            return (a1, z1, a2, Activation.Sigmoid.Apply(a2));
        });
        yield return Answer.To("3.2", (Matrix X, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var a1 = (X * W1).PlusRow(b1);
            var z1 = a1.PointwiseTanh();
            var a2 = (z1 * W2).PlusRow(b2);
            return (a2, Activation.Sigmoid.Apply(a2), a1, z1);
        });
        yield return Answer.To("3.2", (Matrix X, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var a1 = (X * W1).PlusRow(b1);
            var z1 = a1.PointwiseTanh();
            var a2 = (z1 * W2).PlusRow(b2);
            return (a1, z1, Activation.Sigmoid.Apply(a2), a2);
        });
        yield return Answer.To("3.2", (Matrix X, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var a1 = (X * W1).PlusRow(b1);
            a1.PointwiseTanh();
            var a2 = (a1 * W2).PlusRow(b2);
            return (a1, a1, a2, Activation.Sigmoid.Apply(a2));
        });
        yield return Answer.To("3.2", (Matrix X, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var a1 = Zeros(X.RowCount, W1.ColumnCount);
            for (var n = 0; n < X.RowCount; n++)
            {
                for (var h = 0; h < W1.ColumnCount; h++)
                {
                    for (var d = 0; d < X.ColumnCount; d++)
                        a1[n, h] += X[n, d] * W1[d, h] + b1[0, h];
                }
            }

            var z1 = a1.PointwiseTanh();
            var a2 = (z1 * W2).PlusRow(b2);
            return (a1, z1, a2, Activation.Sigmoid.Apply(a2));
        });
        yield return Answer.To("3.2", (Matrix X, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var a1 = Zeros(X.RowCount, W1.ColumnCount);
            for (var n = 0; n < X.RowCount; n++)
            {
                for (var h = 0; h < W1.ColumnCount; h++)
                {
                    for (var d = 0; d < X.ColumnCount; d++)
                        a1[n, h] = X[n, d] * W1[d, h] + b1[0, h];
                }
            }

            var z1 = a1.PointwiseTanh();
            var a2 = (z1 * W2).PlusRow(b2);
            return (a1, z1, a2, Activation.Sigmoid.Apply(a2));
        });
        yield return Answer.To("3.3", (Matrix y, Matrix t) => (y - t) / y.RowCount);
        yield return Answer.To("3.3", (Matrix y, Matrix t) => t - y);
        yield return Answer.To("3.3", (Matrix y, Matrix t) => (y - t).Times(y.Times(1 - y)));
        yield return Answer.To("3.3", (Matrix y, Matrix t) => (y - t) * y * (1 - y));
        yield return Answer.To("3.3", (Matrix y, Matrix t) => (y - t).PointwiseDivide(y.Times(1 - y)));
        yield return Answer.To("3.3", (Matrix y, Matrix t) => -t.PointwiseDivide(y));
        yield return Answer.To("3.3", (Matrix y, Matrix t) => (y - t).T());
        yield return Answer.To("3.3", (Matrix y, Matrix t) => y.Times(1 - y));
        yield return Answer.To("3.3", (Matrix y, Matrix t) => (1 - t).PointwiseDivide(1 - y) - t.PointwiseDivide(y));
        yield return Answer.To("3.3", (Matrix y, Matrix t) => y);
        yield return Answer.To("3.3", (Matrix y, Matrix t) => 2 * (y - t));
        yield return Answer.To("3.3", (Matrix y, Matrix t) => y.Map(p => p >= 0.5 ? 1.0 : 0.0) - t);
        yield return Answer.To("3.3", (Matrix y, Matrix t) => -(t.Times(y.PointwiseLog()) + (1 - t).Times((1 - y).PointwiseLog())));
        yield return Answer.To("3.3", (Matrix y, Matrix t) => y - t.Column(0).Average());
        yield return Answer.To("3.3", (Matrix y, Matrix t) => y - t * y);
        yield return Answer.To("3.3", (Matrix y, Matrix t) =>
        {
            var delta = Zeros(y.RowCount, 1);
            for (var n = 1; n < y.RowCount; n++)
                delta[n, 0] = y[n, 0] - t[n, 0];
            return delta;
        });
        yield return Answer.To("3.3", (Matrix y, Matrix t) =>
        {
            var delta = Zeros(y.RowCount, 1);
            for (var n = 1; n <= y.RowCount; n++)
                delta[n, 0] = y[n, 0] - t[n, 0];
            return delta;
        });
        yield return Answer.To("3.3", (Matrix y, Matrix t) =>
        {
            var delta = Zeros(y.RowCount, 1);
            for (var n = 0; n < y.RowCount; n++)
                delta[n, 0] += y[0, 0] - t[n, 0];
            return delta;
        });
        yield return Answer.To("3.4", (Matrix delta2, Matrix W2, Matrix z1) => delta2 * W2.T());
        yield return Answer.To("3.4", (Matrix delta2, Matrix W2, Matrix z1) => (delta2 * W2.T()).Times(1 - z1));
        yield return Answer.To("3.4", (Matrix delta2, Matrix W2, Matrix z1) => (delta2 * W2.T()).Times(z1.Times(1 - z1)));
        yield return Answer.To("3.4", (Matrix delta2, Matrix W2, Matrix z1) => (delta2 * W2.T()).PointwiseMultiply(1 + z1.PointwiseMultiply(z1)));
        yield return Answer.To("3.4", (Matrix delta2, Matrix W2, Matrix z1) => (delta2 * W2.T()).PointwiseDivide(1 - z1.PointwiseMultiply(z1)));
        yield return Answer.To("3.4", (Matrix delta2, Matrix W2, Matrix z1) => (delta2 * W2.T()).Times(1 - z1 * z1));
        yield return Answer.To("3.4", (Matrix delta2, Matrix W2, Matrix z1) => (delta2 * W2).Times(1 - z1.Times(z1)));
        yield return Answer.To("3.4", (Matrix delta2, Matrix W2, Matrix z1) => delta2.Times(W2.T()).Times(1 - z1.Times(z1)));
        yield return Answer.To("3.4", (Matrix delta2, Matrix W2, Matrix z1) => delta2.Times(1 - z1.Times(z1)) * W2.T());
        yield return Answer.To("3.4", (Matrix delta2, Matrix W2, Matrix z1) => (W2 * delta2.T()).Times(1 - z1.Times(z1)));
        yield return Answer.To("3.4", (Matrix delta2, Matrix W2, Matrix z1) => (W2 * delta2.T()).T() * (1 - z1.Times(z1)).T());
        yield return Answer.To("3.4", (Matrix delta2, Matrix W2, Matrix z1) => (delta2 * W2.T()).Times(z1.Times(z1) - 1));
        yield return Answer.To("3.4", (Matrix delta2, Matrix W2, Matrix z1) => (delta2 * W2.T()).Times(1 - z1.PointwiseTanh().PointwisePower(2)));
        yield return Answer.To("3.4", (Matrix delta2, Matrix W2, Matrix z1) => (delta2 * W2.T()).Times((1 - z1).PointwisePower(2)));
        yield return Answer.To("3.4", (Matrix delta2, Matrix W2, Matrix z1) => (delta2 * W2.T()).Times(1 - 2 * z1));
        yield return Answer.To("3.4", (Matrix delta2, Matrix W2, Matrix z1) => (delta2 * W2.T()).Times(z1.Times(z1)));
        yield return Answer.To("3.4", (Matrix delta2, Matrix W2, Matrix z1) => (delta2 * W2.T()).Times(z1.Map(v => v > 0 ? 1.0 : 0.0)));
        yield return Answer.To("3.4", (Matrix delta2, Matrix W2, Matrix z1) => delta2 * W2.T() - delta2 * W2.T() * z1.T() * z1);
        yield return Answer.To("3.4", (Matrix delta2, Matrix W2, Matrix z1) => (delta2 * W2.T()).Times(1 - z1.Times(z1)) / z1.RowCount);
        yield return Answer.To("3.4", (Matrix delta2, Matrix W2, Matrix z1) => delta2 + W2.T());
        yield return Answer.To("3.4", (Matrix delta2, Matrix W2, Matrix z1) => 1 - z1.Times(z1));
        yield return Answer.To("3.4", (Matrix delta2, Matrix W2, Matrix z1) =>
        {
            var delta1 = Zeros(z1.RowCount, z1.ColumnCount);
            for (var n = 0; n < z1.RowCount; n++)
            {
                for (var h = 0; h < z1.ColumnCount; h++)
                    delta1[n, h] = delta2[n, 0] * W2[0, 0] * (1 - z1[n, h] * z1[n, h]);
            }

            return delta1;
        });
        yield return Answer.To("3.4", (Matrix delta2, Matrix W2, Matrix z1) =>
        {
            var delta1 = Zeros(z1.RowCount, z1.ColumnCount);
            for (var n = 0; n < z1.RowCount; n++)
            {
                for (var h = 0; h < z1.ColumnCount; h++)
                    delta1[n, h] = delta2[0, 0] * W2[h, 0] * (1 - z1[n, h] * z1[n, h]);
            }

            return delta1;
        });
        yield return Answer.To("3.4", (Matrix delta2, Matrix W2, Matrix z1) =>
        {
            var delta1 = Zeros(z1.RowCount, z1.ColumnCount);
            for (var n = 0; n < z1.RowCount; n++)
            {
                for (var h = 0; h < z1.ColumnCount; h++)
                    delta1[n, h] = delta2[n, 0] * W2[0, h] * (1 - z1[n, h] * z1[n, h]);
            }

            return delta1;
        });
    }
}
