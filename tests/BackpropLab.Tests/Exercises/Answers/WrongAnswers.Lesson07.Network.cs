using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Tests.Exercises.Answers;

// The second half of lesson 7: a network with a hidden layer.
static partial class WrongAnswers
{
    static readonly Func<Matrix, Matrix> softmax = BackpropLab.Softmax.Apply;

    public static IEnumerable<Answer> OfLesson07Network()
    {
        yield return Answer.To("7.7", (Matrix X, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var a1 = X * W1 + b1;
            var z1 = a1.Map(v => Math.Max(v, 0));
            var a2 = z1 * W2 + b2;
            return (a1, z1, a2, softmax(a2));
        });
        yield return Answer.To("7.7", (Matrix X, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var a1 = (X * W1).PlusRow(b2);
            var z1 = Relu(a1);
            var a2 = (z1 * W2).PlusRow(b1);
            return (a1, z1, a2, softmax(a2));
        });
        yield return Answer.To("7.7", (Matrix X, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var a1 = (W1 * X).PlusRow(b1);
            var z1 = Relu(a1);
            var a2 = (z1 * W2).PlusRow(b2);
            return (a1, z1, a2, softmax(a2));
        });
        yield return Answer.To("7.7", (Matrix X, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var a1 = X.Times(W1).PlusRow(b1);
            var z1 = Relu(a1);
            var a2 = z1.Times(W2).PlusRow(b2);
            return (a1, z1, a2, softmax(a2));
        });
        yield return Answer.To("7.7", (Matrix X, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var a1 = (X * W1).PlusRow(b1);
            var z1 = Relu(a1);
            var a2 = (z1 * W2).PlusRow(b2);
            return (softmax(a2), a2, z1, a1);
        });
        yield return Answer.To("7.7", (Matrix X, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var a1 = (X * W1).PlusRow(b1);
            var z1 = Relu(a1);
            var a2 = (z1 * W2).PlusRow(b2);
            return (a1, z1, softmax(a2), a2);
        });
        yield return Answer.To("7.7", (Matrix X, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var a1 = (X * W1).PlusRow(b1);
            var z1 = Relu(a1);
            var a2 = softmax((z1 * W2).PlusRow(b2));
            return (a1, z1, a2, a2);
        });
        yield return Answer.To("7.7", (Matrix X, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var a1 = Relu((X * W1).PlusRow(b1));
            var a2 = (a1 * W2).PlusRow(b2);
            return (a1, a1, a2, softmax(a2));
        });
        yield return Answer.To("7.7", (Matrix X, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var a1 = X * W1;
            var z1 = Relu(a1).PlusRow(b1);
            var a2 = (z1 * W2).PlusRow(b2);
            return (a1, z1, a2, softmax(a2));
        });
        yield return Answer.To("7.7", (Matrix X, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var a1 = (X * W1).PlusRow(b1);
            var z1 = a1.Map(v => v > 0 ? 1.0 : 0.0);
            var a2 = (z1 * W2).PlusRow(b2);
            return (a1, z1, a2, softmax(a2));
        });
        yield return Answer.To("7.7", (Matrix X, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var a1 = (X * W1).PlusRow(b1);
            var z1 = a1.Map(v => v > 0 ? v : 0.01 * v);
            var a2 = (z1 * W2).PlusRow(b2);
            return (a1, z1, a2, softmax(a2));
        });
        yield return Answer.To("7.7", (Matrix X, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var a1 = (X * W1).PlusRow(b1);
            var z1 = a1.PointwiseAbs();
            var a2 = (z1 * W2).PlusRow(b2);
            return (a1, z1, a2, softmax(a2));
        });
        yield return Answer.To("7.7", (Matrix X, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var a1 = (X * W1).PlusRow(b1);
            var z1 = softmax(Relu(a1));
            var a2 = (z1 * W2).PlusRow(b2);
            return (a1, z1, a2, softmax(a2));
        });
        yield return Answer.To("7.7", (Matrix X, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var a1 = (X * W1).PlusRow(b1);
            var z1 = a1.Map(v => 1 / (1 + Math.Exp(-v)));
            var a2 = (z1 * W2).PlusRow(b2);
            return (a1, z1, a2, softmax(a2));
        });
        yield return Answer.To("7.7", (Matrix X, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var a1 = (X * W1).PlusRow(b1);
            var z1 = Relu(a1);
            var a2 = z1 * W2;
            for (var k = 0; k < a2.ColumnCount; k++)
                a2[0, k] += b2[0, k];
            return (a1, z1, a2, softmax(a2));
        });
        yield return Answer.To("7.7", (Matrix X, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var a1 = (X * W1).PlusRow(b1);
            a1.CoerceZero(v => v < 0);
            var a2 = (a1 * W2).PlusRow(b2);
            return (a1, a1, a2, softmax(a2));
        });
        yield return Answer.To("7.8", (Matrix X, Matrix a1, Matrix z1, Matrix y, Matrix t, Matrix W2) => Gradients(X, z1, (y - t) * W2.T() , y - t, X.RowCount));
        yield return Answer.To("7.8", (Matrix X, Matrix a1, Matrix z1, Matrix y, Matrix t, Matrix W2) => Gradients(X, z1, ((y - t) * W2).Times(Step(a1)), y - t, X.RowCount));
        yield return Answer.To("7.8", (Matrix X, Matrix a1, Matrix z1, Matrix y, Matrix t, Matrix W2) => Gradients(X, z1, ((y - t) * W2.T()) * Step(a1), y - t, X.RowCount));
        yield return Answer.To("7.8", (Matrix X, Matrix a1, Matrix z1, Matrix y, Matrix t, Matrix W2) => Gradients(X, z1, (y - t).Times(Step(a1)) * W2.T(), y - t, X.RowCount));
        yield return Answer.To("7.8", (Matrix X, Matrix a1, Matrix z1, Matrix y, Matrix t, Matrix W2) => Gradients(X, z1, ((y - t) * W2.T()).Times(a1.Map(v => v >= 0 ? 1.0 : 0.0)), y - t, X.RowCount));
        yield return Answer.To("7.8", (Matrix X, Matrix a1, Matrix z1, Matrix y, Matrix t, Matrix W2) => Gradients(X, z1, ((y - t) * W2.T()).Times(z1.Map(v => v >= 0 ? 1.0 : 0.0)), y - t, X.RowCount));
        yield return Answer.To("7.8", (Matrix X, Matrix a1, Matrix z1, Matrix y, Matrix t, Matrix W2) => Gradients(X, z1, ((y - t) * W2.T()).Times(Relu(a1)), y - t, X.RowCount));
        yield return Answer.To("7.8", (Matrix X, Matrix a1, Matrix z1, Matrix y, Matrix t, Matrix W2) => Gradients(X, z1, ((t - y) * W2.T()).Times(Step(a1)), t - y, X.RowCount));
        yield return Answer.To("7.8", (Matrix X, Matrix a1, Matrix z1, Matrix y, Matrix t, Matrix W2) => Gradients(X, z1, ((t - y) * W2.T()).Times(Step(a1)), t - y, 1));
        yield return Answer.To("7.8", (Matrix X, Matrix a1, Matrix z1, Matrix y, Matrix t, Matrix W2) => Gradients(X, z1, ((t - y) * W2.T()).Times(Step(a1)), y - t, X.RowCount));
        yield return Answer.To("7.8", (Matrix X, Matrix a1, Matrix z1, Matrix y, Matrix t, Matrix W2) => Gradients(X, z1, (((y - t) / X.RowCount) * W2.T()).Times(Step(a1)), y - t, X.RowCount));
        yield return Answer.To("7.8", (Matrix X, Matrix a1, Matrix z1, Matrix y, Matrix t, Matrix W2) => Gradients(X, X, ((y - t) * W2.T()).Times(Step(a1)), y - t, X.RowCount));
        yield return Answer.To("7.8", (Matrix X, Matrix a1, Matrix z1, Matrix y, Matrix t, Matrix W2) => Gradients(z1, z1, ((y - t) * W2.T()).Times(Step(a1)), y - t, X.RowCount));
        yield return Answer.To("7.8", (Matrix X, Matrix a1, Matrix z1, Matrix y, Matrix t, Matrix W2) =>
        {
            var delta2 = y - t;
            var delta1 = (delta2 * W2.T()).Times(Step(a1));
            return (X.T() * delta1 / X.RowCount, delta1.SumOverRows(), z1.T() * delta2 / X.RowCount, delta2.SumOverRows());
        });
        yield return Answer.To("7.8", (Matrix X, Matrix a1, Matrix z1, Matrix y, Matrix t, Matrix W2) =>
        {
            var delta2 = y - t;
            var delta1 = (delta2 * W2.T()).Times(Step(a1));
            return (X.T() * delta1, delta1.MeanOverRows(), z1.T() * delta2, delta2.MeanOverRows());
        });
        yield return Answer.To("7.8", (Matrix X, Matrix a1, Matrix z1, Matrix y, Matrix t, Matrix W2) =>
        {
            var delta2 = y - t;
            var delta1 = (delta2 * W2.T()).Times(Step(a1));
            return (X.T() * delta1 / X.RowCount, delta1 / X.RowCount, z1.T() * delta2 / X.RowCount, delta2 / X.RowCount);
        });
        yield return Answer.To("7.8", (Matrix X, Matrix a1, Matrix z1, Matrix y, Matrix t, Matrix W2) =>
        {
            var delta2 = y - t;
            var delta1 = (delta2 * W2.T()).Times(Step(a1));
            return (z1.T() * delta2 / X.RowCount, delta2.MeanOverRows(), X.T() * delta1 / X.RowCount, delta1.MeanOverRows());
        });
        yield return Answer.To("7.8", (Matrix X, Matrix a1, Matrix z1, Matrix y, Matrix t, Matrix W2) =>
        {
            var delta2 = y - t;
            var delta1 = (delta2 * W2.T()).Times(Step(a1));
            return (X.T() * delta1 / X.RowCount, delta2.MeanOverRows(), z1.T() * delta2 / X.RowCount, delta1.MeanOverRows());
        });
        yield return Answer.To("7.8", (Matrix X, Matrix a1, Matrix z1, Matrix y, Matrix t, Matrix W2) =>
        {
            var delta2 = y - t;
            var delta1 = (delta2 * W2.T()).Times(Step(a1));
            return (1 / X.RowCount * X.T() * delta1, delta1.MeanOverRows(), 1 / X.RowCount * z1.T() * delta2, delta2.MeanOverRows());
        });
        yield return Answer.To("7.8", (Matrix X, Matrix a1, Matrix z1, Matrix y, Matrix t, Matrix W2) =>
        {
            var (dW1, db1) = (Zeros(X.ColumnCount, z1.ColumnCount), Zeros(1, z1.ColumnCount));
            var (dW2, db2) = (Zeros(z1.ColumnCount, y.ColumnCount), Zeros(1, y.ColumnCount));
            for (var n = 0; n < X.RowCount; n++)
            {
                var delta2 = y.RowAt(n) - t.RowAt(n);
                var delta1 = (delta2 * W2.T()).Times(Step(a1.RowAt(n)));
                dW1 = X.RowAt(n).T() * delta1 / X.RowCount;
                db1 = delta1 / X.RowCount;
                dW2 = z1.RowAt(n).T() * delta2 / X.RowCount;
                db2 = delta2 / X.RowCount;
            }

            return (dW1, db1, dW2, db2);
        });
        yield return Answer.To("7.9", (Matrix X, Matrix t, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var z1 = (X * W1 + b1).PointwiseTanh();
            var delta2 = softmax(z1 * W2 + b2) - t;
            return Gradients(X, z1, (delta2 * W2.T()).Times(1 - z1.Times(z1)), delta2, X.RowCount);
        });
        yield return Answer.To("7.9", (Matrix X, Matrix t, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var z1 = (X * W1).PointwiseTanh();
            var delta2 = softmax(z1 * W2) - t;
            return Gradients(X, z1, (delta2 * W2.T()).Times(1 - z1.Times(z1)), delta2, X.RowCount);
        });
        yield return Answer.To("7.9", (Matrix X, Matrix t, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var z1 = (X * W1).PlusRow(b1).PointwiseTanh();
            var delta2 = softmax(z1 * W2) - t;
            return Gradients(X, z1, (delta2 * W2.T()).Times(1 - z1.Times(z1)), delta2, X.RowCount);
        });
        yield return Answer.To("7.9", (Matrix X, Matrix t, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var z1 = (X * W1).PlusRow(b1).PointwiseTanh();
            var delta2 = (z1 * W2).PlusRow(b2) - t;
            return Gradients(X, z1, (delta2 * W2.T()).Times(1 - z1.Times(z1)), delta2, X.RowCount);
        });
        yield return Answer.To("7.9", (Matrix X, Matrix t, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var z1 = (X * W1).PlusRow(b1).PointwiseTanh();
            var delta2 = (z1 * W2).PlusRow(b2).Map(v => 1 / (1 + Math.Exp(-v))) - t;
            return Gradients(X, z1, (delta2 * W2.T()).Times(1 - z1.Times(z1)), delta2, X.RowCount);
        });
        yield return Answer.To("7.9", (Matrix X, Matrix t, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var a1 = (X * W1).PlusRow(b1);
            var z1 = a1.PointwiseTanh();
            var delta2 = softmax((z1 * W2).PlusRow(b2)) - t;
            return Gradients(X, z1, (delta2 * W2.T()).Times(1 - a1.Times(a1)), delta2, X.RowCount);
        });
        yield return Answer.To("7.9", (Matrix X, Matrix t, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var z1 = (X * W1).PlusRow(b1).PointwiseTanh();
            var delta2 = softmax((z1 * W2).PlusRow(b2)) - t;
            return Gradients(X, z1, (delta2 * W2.T()).Times(1 - z1 * z1), delta2, X.RowCount);
        });
        yield return Answer.To("7.9", (Matrix X, Matrix t, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var z1 = (X * W1).PlusRow(b1).PointwiseTanh();
            var y = softmax((z1 * W2).PlusRow(b2));
            var delta2 = (y - t).Times(y).Times(1 - y);
            return Gradients(X, z1, (delta2 * W2.T()).Times(1 - z1.Times(z1)), delta2, X.RowCount);
        });
        yield return Answer.To("7.9", (Matrix X, Matrix t, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var z1 = (X * W1).PlusRow(b1).PointwiseTanh();
            var delta2 = t - softmax((z1 * W2).PlusRow(b2));
            return Gradients(X, z1, (delta2 * W2.T()).Times(1 - z1.Times(z1)), delta2, 1);
        });
        yield return Answer.To("7.9", (Matrix X, Matrix t, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var a1 = (X * W1).PlusRow(b1);
            var z1 = a1.PointwiseTanh();
            var delta2 = softmax((z1 * W2).PlusRow(b2)) - t;
            return Gradients(X, a1, (delta2 * W2.T()).Times(1 - z1.Times(z1)), delta2, X.RowCount);
        });
        yield return Answer.To("7.9", (Matrix X, Matrix t, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var z1 = (X * W1).PlusRow(b1).PointwiseTanh();
            var delta2 = softmax((z1 * W2).PlusRow(b2)) - t;
            return Gradients(X, z1, (delta2 * W2.T()).Times(1 + z1.Times(z1)), delta2, X.RowCount);
        });
        yield return Answer.To("7.9", (Matrix X, Matrix t, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var z1 = (X * W1).PlusRow(b1).PointwiseTanh();
            var delta2 = softmax((z1 * W2).PlusRow(b2)) - t;
            var delta1 = (delta2 * W2.T()).Times(1 - z1.Times(z1));
            return (X.T() * delta1 / X.RowCount, delta1.MeanOverRows(), z1.T() * delta2 / X.RowCount, delta2.MeanOverRows() / X.RowCount);
        });
    }

    static Matrix Relu(Matrix a) => a.Map(v => Math.Max(v, 0));

    static Matrix Step(Matrix a) => a.Map(v => v > 0 ? 1.0 : 0.0);

    static (Matrix, Matrix, Matrix, Matrix) Gradients(Matrix x, Matrix z1, Matrix delta1, Matrix delta2, double divisor) =>
        (x.T() * delta1 / divisor, delta1.SumOverRows() / divisor, z1.T() * delta2 / divisor, delta2.SumOverRows() / divisor);
}
