using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Tests.Exercises.Answers;

// Lesson 8, in loops and in the verbs of matrices.
static partial class WrongAnswers
{
    public static IEnumerable<Answer> OfLesson08()
    {
        yield return Answer.To("8.1", (Matrix x, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var z1 = (x.T() * W1 + b1).Map(Sigmoid);
            return (z1, (z1 * W2 + b2).Map(Sigmoid));
        });
        yield return Answer.To("8.1", (Matrix x, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var z1 = (W1 * x + b1).Map(Sigmoid);
            return (z1, (W2 * z1 + b2).Map(Sigmoid));
        });
        yield return Answer.To("8.1", (Matrix x, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var z1 = (x * W1 + b1).Map(Sigmoid);
            return ((z1 * W2 + b2).Map(Sigmoid), z1);
        });
        yield return Answer.To("8.1", (Matrix x, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var z1 = (x * W1).Map(Sigmoid) + b1;
            return (z1, (z1 * W2).Map(Sigmoid) + b2);
        });
        yield return Answer.To("8.1", (Matrix x, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var z1 = (x * W1).Map(Sigmoid);
            return (z1, (z1 * W2 + b2).Map(Sigmoid));
        });
        yield return Answer.To("8.1", (Matrix x, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var z1 = (x * W1 + b1).Map(a => 1 / 1 + Math.Exp(-a));
            return (z1, (z1 * W2 + b2).Map(a => 1 / 1 + Math.Exp(-a)));
        });
        yield return Answer.To("8.1", (Matrix x, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var z1 = (x * W1 + b1).Map(Sigmoid);
            return (z1, (z1 * W2 + b1).Map(Sigmoid));
        });
        yield return Answer.To("8.1", (Matrix x, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var z1 = (x * W1 - b1).Map(Sigmoid);
            return (z1, (z1 * W2 - b2).Map(Sigmoid));
        });
        yield return Answer.To("8.1", (Matrix x, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var z1 = Relu(x * W1 + b1);
            return (z1, (z1 * W2 + b2).Map(Sigmoid));
        });
        yield return Answer.To("8.1", (Matrix x, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var z1 = (x * W1 + b1).Map(Sigmoid);
            return (z1, softmax(z1 * W2 + b2));
        });
        yield return Answer.To("8.1", (Matrix x, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var z1 = (x * W1 + b1).Map(Sigmoid);
            return (z1, (z1 * W2 + b2).Map(Sigmoid).Map(Sigmoid));
        });
        yield return Answer.To("8.1", (Matrix x, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var z1 = (x * W1 + b1).Map(Sigmoid);
            return (z1, (z1 * W2 + b2).PointwiseTanh());
        });
        yield return Answer.To("8.1", (Matrix x, Matrix W1, Matrix b1, Matrix W2, Matrix b2) =>
        {
            var z1 = Zeros(1, W1.ColumnCount);
            for (var h = 0; h < W1.ColumnCount; h++)
            {
                var sum = b1[0, h];
                for (var d = 1; d < x.ColumnCount; d++)
                    sum += x[0, d] * W1[d, h];
                z1[0, h] = Sigmoid(sum);
            }

            return (z1, (z1 * W2 + b2).Map(Sigmoid));
        });
        yield return Answer.To("8.2", (Matrix y, Matrix t) =>
        {
            var sum = 0.0;
            for (var n = 0; n < y.RowCount; n++)
                sum = (y[n, 0] - t[n, 0]) * (y[n, 0] - t[n, 0]);
            return sum / (2 * y.RowCount);
        });
        yield return Answer.To("8.2", (Matrix y, Matrix t) =>
        {
            var sum = 0.0;
            for (var n = 0; n < y.RowCount; n++)
            {
                sum += Math.Pow(y[n, 0] - t[n, 0], 2);
                sum /= 2 * y.RowCount;
            }

            return sum;
        });
        yield return Answer.To("8.2", (Matrix y, Matrix t) =>
        {
            var sum = 0.0;
            for (var n = 1; n <= y.RowCount; n++)
                sum += Math.Pow(y[n, 0] - t[n, 0], 2);
            return sum / (2 * y.RowCount);
        });
        yield return Answer.To("8.2", (Matrix y, Matrix t) =>
        {
            var sum = 0.0;
            for (var n = 0; n < y.RowCount - 1; n++)
                sum += Math.Pow(y[n, 0] - t[n, 0], 2);
            return sum / (2 * y.RowCount);
        });
        yield return Answer.To("8.2", (Matrix y, Matrix t) => (y - t).PointwisePower(2).Enumerate().Sum() / 2 * y.RowCount);
        yield return Answer.To("8.2", (Matrix y, Matrix t) => 1 / (2 * y.RowCount) * (y - t).PointwisePower(2).Enumerate().Sum());
        yield return Answer.To("8.2", (Matrix y, Matrix t) => (y.PointwisePower(2) - t.PointwisePower(2)).Enumerate().Average() / 2);
        yield return Answer.To("8.2", (Matrix y, Matrix t) => ((y - t) * (y - t)).Enumerate().Average() / 2);
        yield return Answer.To("8.2", (Matrix y, Matrix t) => ((y - t) * (y - t).T()).Enumerate().Average() / 2);
        yield return Answer.To("8.2", (Matrix y, Matrix t) => (2 * (y - t)).Enumerate().Average() / 2);
        yield return Answer.To("8.2", (Matrix y, Matrix t) => Math.Pow((y - t).Enumerate().Sum(), 2) / (2 * y.RowCount));
        yield return Answer.To("8.2", (Matrix y, Matrix t) => Math.Sqrt((y - t).PointwisePower(2).Enumerate().Average() / 2));
        yield return Answer.To("8.2", (Matrix y, Matrix t) => (y - t).PointwisePower(3).Enumerate().Average() / 2);
        yield return Answer.To("8.2", (Matrix y, Matrix t) => (y + t).PointwisePower(2).Enumerate().Average() / 2);
        yield return Answer.To("8.2", (Matrix y, Matrix t) => -(y - t).PointwisePower(2).Enumerate().Average() / 2);
        yield return Answer.To("8.2", (Matrix y, Matrix t) => (y - t).PointwisePower(2).Enumerate().Average() * 2);
        yield return Answer.To("8.2", (Matrix y, Matrix t) => y.PointwisePower(2).Enumerate().Average() / 2);
        yield return Answer.To("8.2", (Matrix y, Matrix t) => (y - t).L2Norm() / 2);
        yield return Answer.To("8.3", (Matrix y, Matrix t) => y - t.Times(y).Times(1 - y));
        yield return Answer.To("8.3", (Matrix y, Matrix t) => (y - t).Times(y * (1 - y)));
        yield return Answer.To("8.3", (Matrix y, Matrix t) => (y - t).Times(y - y.T() * y));
        yield return Answer.To("8.3", (Matrix y, Matrix t) => y.Times(y.Times(1 - y)));
        yield return Answer.To("8.3", (Matrix y, Matrix t) => y.Times(1 - y));
        yield return Answer.To("8.3", (Matrix y, Matrix t) => (y - t).Times(y).Times(1 - y) / y.RowCount);
        yield return Answer.To("8.3", (Matrix y, Matrix t) => (y - t).PointwiseAbs().Times(y).Times(1 - y));
        yield return Answer.To("8.3", (Matrix y, Matrix t) => (y - t).Times(y.Times(1 + y)));
        yield return Answer.To("8.3", (Matrix y, Matrix t) => (y - t).Times(y.Times(y - 1)));
        yield return Answer.To("8.3", (Matrix y, Matrix t) => (y - t).Times(y.Times(y)));
        yield return Answer.To("8.3", (Matrix y, Matrix t) => 2 * (t - y).Times(y).Times(1 - y) / y.RowCount);
        yield return Answer.To("8.3", (Matrix y, Matrix t) => (y - t).Times(Step(y)));
        yield return Answer.To("8.3", (Matrix y, Matrix t) =>
        {
            var delta = Zeros(y.RowCount, 1);
            for (var n = 1; n < y.RowCount; n++)
                delta[n, 0] = (y[n, 0] - t[n, 0]) * y[n, 0] * (1 - y[n, 0]);
            return delta;
        });
        yield return Answer.To("8.3", (Matrix y, Matrix t) =>
        {
            var delta = Zeros(y.RowCount, 1);
            for (var n = 0; n < y.RowCount; n++)
                delta[n, 0] = (y[n, 0] - t[0, 0]) * y[n, 0] * (1 - y[n, 0]);
            return delta;
        });
        yield return Answer.To("8.3", (Matrix y, Matrix t) =>
        {
            y.Subtract(t, y);
            return y.Times(y).Times(1 - y);
        });
        yield return Answer.To("8.3", (Matrix y, Matrix t) => (y - t).T());
        yield return Answer.To("8.4", (Matrix z1, Matrix delta2) => z1 * delta2);
        yield return Answer.To("8.4", (Matrix z1, Matrix delta2) => z1.T() * delta2 / z1.RowCount / z1.ColumnCount);
        yield return Answer.To("8.4", (Matrix z1, Matrix delta2) => -z1.T() * delta2);
        yield return Answer.To("8.4", (Matrix z1, Matrix delta2) => z1 * delta2.T());
        yield return Answer.To("8.4", (Matrix z1, Matrix delta2) => z1.T().Times(delta2));
        yield return Answer.To("8.4", (Matrix z1, Matrix delta2) => delta2 * z1);
        yield return Answer.To("8.4", (Matrix z1, Matrix delta2) => z1.T() + delta2);
        yield return Answer.To("8.4", (Matrix z1, Matrix delta2) => z1.T() * z1);
        yield return Answer.To("8.4", (Matrix z1, Matrix delta2) => z1.T() / delta2[0, 0]);
        yield return Answer.To("8.4", (Matrix z1, Matrix delta2) =>
        {
            var dW2 = Zeros(z1.ColumnCount, 1);
            for (var h = 1; h < z1.ColumnCount; h++)
                dW2[h, 0] = z1[0, h] * delta2[0, 0];
            return dW2;
        });
        yield return Answer.To("8.4", (Matrix z1, Matrix delta2) =>
        {
            var dW2 = Zeros(z1.ColumnCount, 1);
            for (var h = 0; h < z1.ColumnCount; h++)
                dW2[h, 0] = z1[0, 0] * delta2[0, 0];
            return dW2;
        });
        yield return Answer.To("8.4", (Matrix z1, Matrix delta2) =>
        {
            var dW2 = Zeros(z1.ColumnCount, 1);
            for (var h = 0; h < z1.ColumnCount; h++)
                dW2[h, 0] = z1[h, 0] * delta2[0, 0];
            return dW2;
        });
        yield return Answer.To("8.4", (Matrix z1, Matrix delta2) =>
        {
            var dW2 = Zeros(z1.ColumnCount, 1);
            for (var h = 0; h <= z1.ColumnCount; h++)
                dW2[h, 0] = z1[0, h] * delta2[0, 0];
            return dW2;
        });
        yield return Answer.To("8.5", (Matrix x, Matrix z1, Matrix delta2, Matrix W2) => x.T() * (delta2 * W2).Times(z1).Times(1 - z1));
        yield return Answer.To("8.5", (Matrix x, Matrix z1, Matrix delta2, Matrix W2) => x * (delta2 * W2.T()).Times(z1).Times(1 - z1));
        yield return Answer.To("8.5", (Matrix x, Matrix z1, Matrix delta2, Matrix W2) => x.T() * (delta2 * W2.T()) * z1.Times(1 - z1));
        yield return Answer.To("8.5", (Matrix x, Matrix z1, Matrix delta2, Matrix W2) => x.T() * (delta2 * W2.T()).Times(z1 * (1 - z1)));
        yield return Answer.To("8.5", (Matrix x, Matrix z1, Matrix delta2, Matrix W2) => x.T() * (delta2 * W2.T()).Times(z1).Times(1 - x));
        yield return Answer.To("8.5", (Matrix x, Matrix z1, Matrix delta2, Matrix W2) => z1.T() * (delta2 * W2.T()).Times(z1).Times(1 - z1));
        yield return Answer.To("8.5", (Matrix x, Matrix z1, Matrix delta2, Matrix W2) => x.T() * (delta2 * W2.T()).Times(z1).Times(z1));
        yield return Answer.To("8.5", (Matrix x, Matrix z1, Matrix delta2, Matrix W2) => -x.T() * (delta2 * W2.T()).Times(1 - z1.Times(z1)));
        yield return Answer.To("8.5", (Matrix x, Matrix z1, Matrix delta2, Matrix W2) => x.T() * (delta2 * W2.T()).Times(Step(z1)));
        yield return Answer.To("8.5", (Matrix x, Matrix z1, Matrix delta2, Matrix W2) => x.T() * (delta2 * W2.T()).PointwiseDivide(z1.Times(1 - z1)));
        yield return Answer.To("8.5", (Matrix x, Matrix z1, Matrix delta2, Matrix W2) => (delta2 * W2.T()).Times(z1).Times(1 - z1));
        yield return Answer.To("8.5", (Matrix x, Matrix z1, Matrix delta2, Matrix W2) => x.T() * (delta2 * W2.T()).Times(z1).Times(1 - z1) / z1.ColumnCount);
        yield return Answer.To("8.5", (Matrix x, Matrix z1, Matrix delta2, Matrix W2) => 1 / 2 * x.T() * (delta2 * W2.T()).Times(z1).Times(1 - z1));
        yield return Answer.To("8.5", (Matrix x, Matrix z1, Matrix delta2, Matrix W2) => x.T() * (delta2 + W2.T()).Times(z1).Times(1 - z1));
        yield return Answer.To("8.5", (Matrix x, Matrix z1, Matrix delta2, Matrix W2) =>
        {
            var dW1 = Zeros(x.ColumnCount, z1.ColumnCount);
            for (var d = 1; d < x.ColumnCount; d++)
            {
                for (var h = 0; h < z1.ColumnCount; h++)
                    dW1[d, h] = x[0, d] * delta2[0, 0] * W2[h, 0] * z1[0, h] * (1 - z1[0, h]);
            }

            return dW1;
        });
        yield return Answer.To("8.5", (Matrix x, Matrix z1, Matrix delta2, Matrix W2) =>
        {
            var dW1 = Zeros(x.ColumnCount, z1.ColumnCount);
            for (var d = 0; d < x.ColumnCount; d++)
            {
                for (var h = 0; h < z1.ColumnCount - 1; h++)
                    dW1[d, h] = x[0, d] * delta2[0, 0] * W2[h, 0] * z1[0, h] * (1 - z1[0, h]);
            }

            return dW1;
        });
        yield return Answer.To("8.5", (Matrix x, Matrix z1, Matrix delta2, Matrix W2) =>
        {
            var dW1 = Zeros(x.ColumnCount, z1.ColumnCount);
            for (var d = 0; d < x.ColumnCount; d++)
            {
                for (var h = 0; h < z1.ColumnCount; h++)
                    dW1[d, h] = x[0, d] * delta2[0, 0] * W2[0, 0] * z1[0, h] * (1 - z1[0, h]);
            }

            return dW1;
        });
        yield return Answer.To("8.5", (Matrix x, Matrix z1, Matrix delta2, Matrix W2) =>
        {
            var dW1 = Zeros(x.ColumnCount, z1.ColumnCount);
            for (var d = 0; d < x.ColumnCount; d++)
            {
                for (var h = 0; h < z1.ColumnCount; h++)
                    dW1[d, h] = x[0, d] * delta2[0, 0] * W2[d, 0] * z1[0, h] * (1 - z1[0, h]);
            }

            return dW1;
        });
        yield return Answer.To("8.6", (Matrix X, Matrix t, Matrix W1, Matrix b1, Matrix W2, Matrix b2, double learningRate) => Epoch(X, t, W1, b1, W2, b2, learningRate, row: _ => 0));
        yield return Answer.To("8.6", (Matrix X, Matrix t, Matrix W1, Matrix b1, Matrix W2, Matrix b2, double learningRate) => Epoch(X, t, W1, b1, W2, b2, learningRate, target: _ => 0));
        yield return Answer.To("8.6", (Matrix X, Matrix t, Matrix W1, Matrix b1, Matrix W2, Matrix b2, double learningRate) => Epoch(X, t, W1, b1, W2, b2, learningRate, from: 1));
        yield return Answer.To("8.6", (Matrix X, Matrix t, Matrix W1, Matrix b1, Matrix W2, Matrix b2, double learningRate) => Epoch(X, t, W1, b1, W2, b2, learningRate, past: 1));
        yield return Answer.To("8.6", (Matrix X, Matrix t, Matrix W1, Matrix b1, Matrix W2, Matrix b2, double learningRate) => Epoch(X, t, W1, b1, W2, b2, learningRate, past: -1));
        yield return Answer.To("8.6", (Matrix X, Matrix t, Matrix W1, Matrix b1, Matrix W2, Matrix b2, double learningRate) => Epoch(X, t, W1, b1, W2, b2, learningRate, hiddenSlope: z => 1 - z.Times(z)));
        yield return Answer.To("8.6", (Matrix X, Matrix t, Matrix W1, Matrix b1, Matrix W2, Matrix b2, double learningRate) => Epoch(X, t, W1, b1, W2, b2, learningRate, hiddenSlope: z => z));
        yield return Answer.To("8.6", (Matrix X, Matrix t, Matrix W1, Matrix b1, Matrix W2, Matrix b2, double learningRate) => Epoch(X, t, W1, b1, W2, b2, learningRate, outputSlope: y => 1 - y.Times(y)));
        yield return Answer.To("8.6", (Matrix X, Matrix t, Matrix W1, Matrix b1, Matrix W2, Matrix b2, double learningRate) => Epoch(X, t, W1, b1, W2, b2, learningRate, outputSlope: y => 0 * y + 1, hiddenSlope: z => 0 * z + 1));
        yield return Answer.To("8.6", (Matrix X, Matrix t, Matrix W1, Matrix b1, Matrix W2, Matrix b2, double learningRate) => Epoch(X, t, W1, b1, W2, b2, -learningRate));
        yield return Answer.To("8.6", (Matrix X, Matrix t, Matrix W1, Matrix b1, Matrix W2, Matrix b2, double learningRate) => Epoch(X, t, W1, b1, W2, b2, learningRate / X.RowCount));
        yield return Answer.To("8.6", (Matrix X, Matrix t, Matrix W1, Matrix b1, Matrix W2, Matrix b2, double learningRate) => Epoch(X, t, W1, b1, W2, b2, 2 * learningRate, hiddenSlope: z => 1 - z));
        yield return Answer.To("8.6", (Matrix X, Matrix t, Matrix W1, Matrix b1, Matrix W2, Matrix b2, double learningRate) => Epoch(X, t, W1, b1, W2, b2, learningRate) is var (v1, c1, v2, _) ? (v1, c1, v2, b2) : default);
        yield return Answer.To("8.6", (Matrix X, Matrix t, Matrix W1, Matrix b1, Matrix W2, Matrix b2, double learningRate) => Epoch(X, t, W1, b1, W2, b2, learningRate) is var (v1, c1, v2, c2) ? (v2, c2, v1, c1) : default);
        yield return Answer.To("8.6", (Matrix X, Matrix t, Matrix W1, Matrix b1, Matrix W2, Matrix b2, double learningRate) => Epoch(X, t, W1, b1, W2, b2, learningRate) is var (v1, c1, v2, c2) ? (v1, v2, c1, c2) : default);
        yield return Answer.To("8.6", (Matrix X, Matrix t, Matrix W1, Matrix b1, Matrix W2, Matrix b2, double learningRate) =>
        {
            for (var n = 0; n < X.RowCount; n++)
            {
                var z1 = (X * W1 + b1).Map(Sigmoid);
                var y = (z1 * W2 + b2).Map(Sigmoid);
                var delta2 = (y - t).Times(y).Times(1 - y);
                W2 -= learningRate * z1.T() * delta2;
                b2 -= learningRate * delta2;
            }

            return (W1, b1, W2, b2);
        });
        yield return Answer.To("8.6", (Matrix X, Matrix t, Matrix W1, Matrix b1, Matrix W2, Matrix b2, double learningRate) =>
        {
            for (var n = 0; n < X.RowCount; n++)
            {
                var x = X.RowAt(n);
                var z1 = (x * W1 + b1).Map(Sigmoid);
                var y = (z1 * W2 + b2).Map(Sigmoid);
                var delta2 = (y - t[n, 0]).Times(y).Times(1 - y);
                var delta1 = (delta2 * W2.T()).Times(z1).Times(1 - z1);
                W1.Subtract(learningRate * x.T() * delta1, W1);
                W2.Subtract(learningRate * z1.T() * delta2, W2);
                b1 -= learningRate * delta1;
                b2 -= learningRate * delta2;
            }

            return (W1, b1, W2, b2);
        });
        yield return Answer.To("8.6", (Matrix X, Matrix t, Matrix W1, Matrix b1, Matrix W2, Matrix b2, double learningRate) =>
        {
            for (var n = 0; n < X.RowCount; n++)
            {
                var x = X.RowAt(n);
                var z1 = (x * W1 + b1).Map(Sigmoid);
                var y = (z1 * W2 + b2).Map(Sigmoid);
                var delta2 = (y - t[n, 0]).Times(y).Times(1 - y);
                var delta1 = (delta2 * W2.T()).Times(z1).Times(1 - z1);
                W1 -= learningRate * x * delta1;
                W2 -= learningRate * z1 * delta2;
                b1 -= learningRate * delta1;
                b2 -= learningRate * delta2;
            }

            return (W1, b1, W2, b2);
        });
        yield return Answer.To("8.7", (Matrix t, double low, double high) => 0.1 + 0.8 * t - low / (high - low));
        yield return Answer.To("8.7", (Matrix t, double low, double high) => 0.1 + 0.8 * ((t - low) / high - low));
        yield return Answer.To("8.7", (Matrix t, double low, double high) => (0.1 + 0.8) * (t - low) / (high - low));
        yield return Answer.To("8.7", (Matrix t, double low, double high) => 0.9 - 0.8 * (t - low) / (high - low));
        yield return Answer.To("8.7", (Matrix t, double low, double high) => 0.1 + (t - low) / (high - low));
        yield return Answer.To("8.7", (Matrix t, double low, double high) => 0.1 + 0.8 * (t - low) / (low - high));
        yield return Answer.To("8.7", (Matrix t, double low, double high) => 0.1 + 0.8 * (t - high) / (high - low));
        yield return Answer.To("8.7", (Matrix t, double low, double high) => 0.1 + 0.9 * (t - 0.1) / (2.5 - 0.1));
        yield return Answer.To("8.7", (Matrix t, double low, double high) => 0.1 + 0.8 * (t - low) / (high + low));
        yield return Answer.To("8.7", (Matrix t, double low, double high) => low + (t - 0.1) / 0.8 * (high - low));
        yield return Answer.To("8.7", (Matrix t, double low, double high) => t.Map(v => 0.1 + 8 / 10 * (v - low) / (high - low)));
        yield return Answer.To("8.7", (Matrix t, double low, double high) =>
        {
            t.MapInplace(v => 0.1 + 0.8 * (v - low) / (high - low));
            return t;
        });
        yield return Answer.To("8.7", (Matrix t, double low, double high) =>
        {
            var s = Zeros(t.RowCount, 1);
            for (var n = 0; n < t.RowCount - 1; n++)
                s[n, 0] = 0.1 + 0.8 * (t[n, 0] - low) / (high - low);
            return s;
        });
        yield return Answer.To("8.8", (Matrix s, double low, double high) => (s - 0.1) / (0.8 * (high - low)) + low);
        yield return Answer.To("8.8", (Matrix s, double low, double high) => low + s - 0.1 / 0.8 * (high - low));
        yield return Answer.To("8.8", (Matrix s, double low, double high) => low + (s - 0.1) / 0.9 * (high - low));
        yield return Answer.To("8.8", (Matrix s, double low, double high) => low + (s - 0.1) * 0.8 * (high - low));
        yield return Answer.To("8.8", (Matrix s, double low, double high) => low + (s + 0.1) / 0.8 * (high - low));
        yield return Answer.To("8.8", (Matrix s, double low, double high) => high - (s - 0.1) / 0.8 * (high - low));
        yield return Answer.To("8.8", (Matrix s, double low, double high) => high + (s - 0.1) / 0.8 * (high - low));
        yield return Answer.To("8.8", (Matrix s, double low, double high) => (s - 0.1) / 0.8 * (high - low) - low);
        yield return Answer.To("8.8", (Matrix s, double low, double high) => low + (s - 0.1) / 0.8);
        yield return Answer.To("8.8", (Matrix s, double low, double high) => (s - 0.1) / 0.8);
        yield return Answer.To("8.8", (Matrix s, double low, double high) => low + (s - low) / (high - low) * 0.8);
        yield return Answer.To("8.8", (Matrix s, double low, double high) => low + ((s - 0.1) / 0.8 * (high - low)).T());
    }

    // An epoch that is right but for what an argument changes.
    static (Matrix, Matrix, Matrix, Matrix) Epoch(
        Matrix x, Matrix t, Matrix w1, Matrix b1, Matrix w2, Matrix b2, double learningRate, int from = 0, int past = 0,
        Func<int, int>? row = null, Func<int, int>? target = null, Func<Matrix, Matrix>? hiddenSlope = null, Func<Matrix, Matrix>? outputSlope = null)
    {
        for (var n = from; n < x.RowCount + past; n++)
        {
            var sample = x.RowAt(row is null ? n : row(n));
            var z1 = (sample * w1 + b1).Map(Sigmoid);
            var y = (z1 * w2 + b2).Map(Sigmoid);
            var delta2 = (y - t[(target ?? row) is { } place ? place(n) : n, 0]).Times(outputSlope is null ? y.Times(1 - y) : outputSlope(y));
            var delta1 = (delta2 * w2.T()).Times(hiddenSlope is null ? z1.Times(1 - z1) : hiddenSlope(z1));
            (w2, b2) = (w2 - learningRate * z1.T() * delta2, b2 - learningRate * delta2);
            (w1, b1) = (w1 - learningRate * sample.T() * delta1, b1 - learningRate * delta1);
        }

        return (w1, b1, w2, b2);
    }
}
