#pragma warning disable CS0162 // A return inside of a loop is one of the mistakes.

using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Tests.Exercises.Answers;

static partial class WrongAnswers
{
    public static IEnumerable<Answer> OfLesson02()
    {
        yield return Answer.To("2.1", (Matrix a) => a.Map(v => 1 / (1 + Math.Exp(v))));
        yield return Answer.To("2.1", (Matrix a) => a.Map(v => 1 / 1 + Math.Exp(-v)));
        yield return Answer.To("2.1", (Matrix a) => a.Map(Math.Tanh));
        yield return Answer.To("2.1", (Matrix a) => a.Map(v => Math.Exp(v) / (1 + Math.Exp(v))));
        yield return Answer.To("2.1", (Matrix a) => a.Map(v => 1 / (1 - Math.Exp(-v))));
        yield return Answer.To("2.1", (Matrix a) => a.Map(v => 1 / (1 + Math.Exp(-v)) * (1 - 1 / (1 + Math.Exp(-v)))));
        yield return Answer.To("2.1", (Matrix a) => a.Map(v => 1 + Math.Exp(-v)));
        yield return Answer.To("2.1", (Matrix a) => a.Map(v => 1 / (1 + Math.Pow(-v, Math.E))));
        yield return Answer.To("2.1", (Matrix a) => a.Map(v => 1 / (1 + Math.Pow(10, -v))));
        yield return Answer.To("2.1", (Matrix a) => a.Map(v => 1 / Math.Exp(-v)));
        yield return Answer.To("2.1", (Matrix a) => a.Map(v => v > 0 ? 1.0 : 0.0));
        yield return Answer.To("2.1", (Matrix a) => a.Map(v => Math.Round(1 / (1 + Math.Exp(-v)))));
        yield return Answer.To("2.1", (Matrix a) => Activation.Sigmoid.Apply(Activation.Sigmoid.Apply(a)));
        yield return Answer.To("2.1", (Matrix a) => Activation.Sigmoid.Apply(a).T());
        yield return Answer.To("2.1", (Matrix a) => a.Map(v => Math.Log(v / (1 - v))));
        yield return Answer.To("2.1", (Matrix a) =>
        {
            a.MapInplace(v => 1 / (1 + Math.Exp(-v)));
            return a;
        });
        yield return Answer.To("2.1", (Matrix a) =>
        {
            var y = Matrix<double>.Build.Dense(a.RowCount, 1);
            for (var n = 0; n < a.RowCount - 1; n++)
                y[n, 0] = 1 / (1 + Math.Exp(-a[n, 0]));
            return y;
        });
        yield return Answer.To("2.1", (Matrix a) =>
        {
            var y = Matrix<double>.Build.Dense(a.RowCount, 1);
            for (var n = 0; n < a.RowCount; n++)
            {
                y[n, 0] = 1 / (1 + Math.Exp(-a[n, 0]));
                return y;
            }

            return y;
        });
        yield return Answer.To("2.1", (Matrix a) =>
        {
            a.Map(v => 1 / (1 + Math.Exp(-v)));
            return a;
        });
        yield return Answer.To("2.2", (Matrix y, Matrix t) => (y - t).PointwiseAbs().Column(0).Average());
        yield return Answer.To("2.2", (Matrix y, Matrix t) => -(t.Column(0) * y.Column(0).PointwiseLog()) / t.RowCount);
        yield return Answer.To("2.2", (Matrix y, Matrix t) => -(t.Times(y.PointwiseLog()) + (1 - t).Times((1 - y).PointwiseLog())).Column(0).Average());
        yield return Answer.To("2.2", (Matrix y, Matrix t) => -(t.Times((y + 1e-8).PointwiseLog()) + (1 - t).Times((1 - y + 1e-8).PointwiseLog())).Column(0).Sum());
        yield return Answer.To("2.2", (Matrix y, Matrix t) => LossOf(y, t, (p, t) => t * Math.Log(p) + (1 - t) * Math.Log(1 - p)));
        yield return Answer.To("2.2", (Matrix y, Matrix t) => LossOf(y, t, (p, t) => -t * Math.Log(p) + (1 - t) * Math.Log(1 - p)));
        yield return Answer.To("2.2", (Matrix y, Matrix t) => LossOf(y, t, (p, t) => -t * Math.Log(p) - (1 - t) * Math.Log(p)));
        yield return Answer.To("2.2", (Matrix y, Matrix t) => LossOf(y, t, (p, t) => -t * Math.Log(p) - (1 - t) * 1 - Math.Log(p)));
        yield return Answer.To("2.2", (Matrix y, Matrix t) => LossOf(y, t, (p, t) => -(p * Math.Log(Math.Clamp(t, 1e-8, 1 - 1e-8)) + (1 - p) * Math.Log(1 - Math.Clamp(t, 1e-8, 1 - 1e-8)))));
        yield return Answer.To("2.2", (Matrix y, Matrix t) => LossOf(y, t, (p, t) => -(t * Math.Log2(p) + (1 - t) * Math.Log2(1 - p))));
        yield return Answer.To("2.2", (Matrix y, Matrix t) => LossOf(y, t, (p, t) => -(t * Math.Log10(p) + (1 - t) * Math.Log10(1 - p))));
        yield return Answer.To("2.2", (Matrix y, Matrix t) => LossOf(y, t, (p, t) => (p - t) * (p - t) / 2));
        yield return Answer.To("2.2", (Matrix y, Matrix t) => LossOf(y, t, (p, t) => -(1 - t) * Math.Log(1 - p)));
        yield return Answer.To("2.2", (Matrix y, Matrix t) => -1 / t.RowCount * LossOf(y, t, (p, t) => t * Math.Log(p) + (1 - t) * Math.Log(1 - p)));
        yield return Answer.To("2.2", (Matrix y, Matrix t) =>
        {
            var loss = 0.0;
            for (var n = 0; n < t.RowCount; n++)
            {
                var p = Math.Clamp(y[n, 0], 1e-8, 1 - 1e-8);
                loss = -(t[n, 0] * Math.Log(p) + (1 - t[n, 0]) * Math.Log(1 - p));
            }

            return loss / t.RowCount;
        });
        yield return Answer.To("2.2", (Matrix y, Matrix t) =>
        {
            var loss = 0.0;
            for (var n = 1; n < t.RowCount; n++)
            {
                var p = Math.Clamp(y[n, 0], 1e-8, 1 - 1e-8);
                loss -= t[n, 0] * Math.Log(p) + (1 - t[n, 0]) * Math.Log(1 - p);
            }

            return loss / t.RowCount;
        });
        yield return Answer.To("2.2", (Matrix y, Matrix t) =>
        {
            var loss = 0.0;
            for (var n = 0; n < t.RowCount; n++)
            {
                var p = Math.Clamp(y[n, 0], 1e-8, 1 - 1e-8);
                if (t[n, 0] == 1)
                    loss -= Math.Log(p);
                loss -= Math.Log(1 - p);
            }

            return loss / t.RowCount;
        });
        yield return Answer.To("2.2", (Matrix y, Matrix t) =>
        {
            var loss = 0.0;
            for (var n = 0; n < t.RowCount; n++)
            {
                var p = Math.Clamp(y[n, 0], 0.01, 0.99);
                loss -= t[n, 0] * Math.Log(p) + (1 - t[n, 0]) * Math.Log(1 - p);
            }

            return loss / t.RowCount;
        });
        yield return Answer.To("2.2", (Matrix y, Matrix t) =>
        {
            var loss = 0.0;
            for (var n = 0; n <= t.RowCount; n++)
            {
                var p = Math.Clamp(y[n, 0], 1e-8, 1 - 1e-8);
                loss -= t[n, 0] * Math.Log(p) + (1 - t[n, 0]) * Math.Log(1 - p);
            }

            return loss / t.RowCount;
        });
        yield return Answer.To("2.3", (Matrix X, Matrix y, Matrix t) => X.TransposeThisAndMultiply(y) / X.RowCount);
        yield return Answer.To("2.3", (Matrix X, Matrix y, Matrix t) => (y - t).TransposeThisAndMultiply(X) / X.RowCount);
        yield return Answer.To("2.3", (Matrix X, Matrix y, Matrix t) => X.TransposeThisAndMultiply(y - t) / X.ColumnCount);
        yield return Answer.To("2.3", (Matrix X, Matrix y, Matrix t) => X.T() * (t - y) / X.RowCount);
        yield return Answer.To("2.3", (Matrix X, Matrix y, Matrix t) => X.T() * (y - t));
        yield return Answer.To("2.3", (Matrix X, Matrix y, Matrix t) => X * (y - t) / X.RowCount);
        yield return Answer.To("2.3", (Matrix X, Matrix y, Matrix t) => X.Times(y - t) / X.RowCount);
        yield return Answer.To("2.3", (Matrix X, Matrix y, Matrix t) => (y - t) * X.T() / X.RowCount);
        yield return Answer.To("2.3", (Matrix X, Matrix y, Matrix t) => X.T() * (y - t).Times(y).Times(1 - y) / X.RowCount);
        yield return Answer.To("2.3", (Matrix X, Matrix y, Matrix t) => X.T() * (y - t).PointwiseAbs() / X.RowCount);
        yield return Answer.To("2.3", (Matrix X, Matrix y, Matrix t) => X.T() * (y - t).PointwisePower(2) / X.RowCount);
        yield return Answer.To("2.3", (Matrix X, Matrix y, Matrix t) => X.T() * y - t / X.RowCount);
        yield return Answer.To("2.3", (Matrix X, Matrix y, Matrix t) => X.T() * (y - y) / X.RowCount);
        yield return Answer.To("2.3", (Matrix X, Matrix y, Matrix t) => X.T() * t / X.RowCount);
        yield return Answer.To("2.3", (Matrix X, Matrix y, Matrix t) =>
        {
            var dW = Matrix<double>.Build.Dense(X.ColumnCount, 1);
            for (var n = 0; n < X.RowCount; n++)
            {
                for (var j = 0; j < X.ColumnCount; j++)
                    dW[j, 0] = X[n, j] * (y[n, 0] - t[n, 0]) / X.RowCount;
            }

            return dW;
        });
        yield return Answer.To("2.3", (Matrix X, Matrix y, Matrix t) =>
        {
            var dW = Matrix<double>.Build.Dense(X.ColumnCount, 1);
            for (var j = 0; j < X.ColumnCount; j++)
            {
                for (var n = 0; n < X.ColumnCount; n++)
                    dW[j, 0] += X[n, j] * (y[n, 0] - t[n, 0]) / X.RowCount;
            }

            return dW;
        });
        yield return Answer.To("2.3", (Matrix X, Matrix y, Matrix t) =>
        {
            var dW = Matrix<double>.Build.Dense(X.ColumnCount, 1);
            for (var j = 1; j < X.ColumnCount; j++)
            {
                for (var n = 0; n < X.RowCount; n++)
                    dW[j, 0] += X[n, j] * (y[n, 0] - t[n, 0]) / X.RowCount;
            }

            return dW;
        });
        yield return Answer.To("2.3", (Matrix X, Matrix y, Matrix t) =>
        {
            var dW = Matrix<double>.Build.Dense(X.ColumnCount, 1);
            for (var j = 0; j < X.ColumnCount; j++)
            {
                for (var n = 0; n < X.RowCount; n++)
                    dW[0, 0] += X[n, j] * (y[n, 0] - t[n, 0]) / X.RowCount;
            }

            return dW;
        });
        yield return Answer.To("2.4", (Matrix y, Matrix t) => (y - t).Column(0).Sum());
        yield return Answer.To("2.4", (Matrix y, Matrix t) => (t - y).Column(0).Average());
        yield return Answer.To("2.4", (Matrix y, Matrix t) => (y - t).PointwiseAbs().Column(0).Average());
        yield return Answer.To("2.4", (Matrix y, Matrix t) => y.Column(0).Average());
        yield return Answer.To("2.4", (Matrix y, Matrix t) => (y - t)[0, 0]);
        yield return Answer.To("2.4", (Matrix y, Matrix t) => (y - t)[y.RowCount - 1, 0] / y.RowCount);
        yield return Answer.To("2.4", (Matrix y, Matrix t) => (y - t).Column(0).Sum() / y.ColumnCount);
        yield return Answer.To("2.4", (Matrix y, Matrix t) => (y - t).Column(0).Average() / y.RowCount);
        yield return Answer.To("2.4", (Matrix y, Matrix t) => (y - t).Column(1).Average());
        yield return Answer.To("2.4", (Matrix y, Matrix t) => y.Column(0).Sum() - t.Column(0).Sum() / y.RowCount);
        yield return Answer.To("2.4", (Matrix y, Matrix t) =>
        {
            var db = 0.0;
            for (var n = 0; n < y.RowCount; n++)
            {
                db += y[n, 0] - t[n, 0];
                db /= y.RowCount;
            }

            return db;
        });
        yield return Answer.To("2.4", (Matrix y, Matrix t) =>
        {
            var db = 0.0;
            for (var n = 0; n < y.RowCount; n++)
            {
                db += y[n, 0] - t[n, 0];
                return db / y.RowCount;
            }

            return db;
        });
        yield return Answer.To("2.5", (Matrix W, Matrix dW, double learningRate) => W + learningRate * dW);
        yield return Answer.To("2.5", (Matrix W, Matrix dW, double learningRate) => -learningRate * dW);
        yield return Answer.To("2.5", (Matrix W, Matrix dW, double learningRate) => W - dW);
        yield return Answer.To("2.5", (Matrix W, Matrix dW, double learningRate) => dW - learningRate * W);
        yield return Answer.To("2.5", (Matrix W, Matrix dW, double learningRate) => (W - learningRate) * dW);
        yield return Answer.To("2.5", (Matrix W, Matrix dW, double learningRate) => W * learningRate - dW);
        yield return Answer.To("2.5", (Matrix W, Matrix dW, double learningRate) => W - 0.01 * dW);
        yield return Answer.To("2.5", (Matrix W, Matrix dW, double learningRate) => W - learningRate * dW / W.RowCount);
        yield return Answer.To("2.5", (Matrix W, Matrix dW, double learningRate) => W.Times(1 - learningRate * dW));
        yield return Answer.To("2.5", (Matrix W, Matrix dW, double learningRate) => W - learningRate * learningRate * dW);
        yield return Answer.To("2.5", (Matrix W, Matrix dW, double learningRate) => W);
        yield return Answer.To("2.5", (Matrix W, Matrix dW, double learningRate) => W * -learningRate * dW);
        yield return Answer.To("2.5", (Matrix W, Matrix dW, double learningRate) =>
        {
            W.Subtract(learningRate * dW, W);
            return W;
        });
        yield return Answer.To("2.6", (Matrix y, Matrix t) => (double)y.Column(0).Zip(t.Column(0)).Count(pair => pair.First > 0.5 == (pair.Second == 1)) / t.RowCount);
        yield return Answer.To("2.6", double (Matrix y, Matrix t) => y.Column(0).Zip(t.Column(0)).Count(pair => pair.First >= 0.5 == (pair.Second == 1)) / t.RowCount);
        yield return Answer.To("2.6", (Matrix y, Matrix t) => y.Column(0).Zip(t.Column(0)).Count(pair => Math.Round(pair.First) == pair.Second) / (double)t.RowCount);
        yield return Answer.To("2.6", (Matrix y, Matrix t) => 100.0 * y.Column(0).Zip(t.Column(0)).Count(pair => pair.First >= 0.5 == (pair.Second == 1)) / t.RowCount);
        yield return Answer.To("2.6", (Matrix y, Matrix t) => y.Column(0).Count(p => p >= 0.5) / (double)t.RowCount);
        yield return Answer.To("2.6", (Matrix y, Matrix t) => y.Column(0).Zip(t.Column(0)).Count(pair => pair.First >= 0.5 && pair.Second == 0) / (double)t.RowCount);
        yield return Answer.To("2.6", (Matrix y, Matrix t) => y.Column(0).Zip(t.Column(0)).Count(pair => (pair.First <= 0.5 ? 1 : 0) == pair.Second) / (double)t.RowCount);
        yield return Answer.To("2.6", (Matrix y, Matrix t) => y.Column(0).Zip(t.Column(0)).Count(pair => (pair.First >= 0 ? 1 : 0) == pair.Second) / (double)t.RowCount);
        yield return Answer.To("2.6", (Matrix y, Matrix t) => y.Column(0).Zip(t.Column(0)).Count(pair => (int)pair.First == pair.Second) / (double)t.RowCount);
        yield return Answer.To("2.6", (Matrix y, Matrix t) =>
        {
            var right = 0;
            for (var n = 1; n < t.RowCount; n++)
            {
                if ((y[n, 0] >= 0.5 ? 1 : 0) == t[n, 0])
                    right++;
            }

            return (double)right / t.RowCount;
        });
        yield return Answer.To("2.6", (Matrix y, Matrix t) =>
        {
            double right = 0;
            for (var n = 0; n < t.RowCount; n++)
            {
                right = 0;
                if ((y[n, 0] >= 0.5 ? 1 : 0) == t[n, 0])
                    right++;
            }

            return right / t.RowCount;
        });
        yield return Answer.To("2.6", double (Matrix y, Matrix t) =>
        {
            for (var n = 0; n < t.RowCount; n++)
            {
                if ((y[n, 0] >= 0.5 ? 1 : 0) != t[n, 0])
                    return 0;
            }

            return 1;
        });
    }

    static double LossOf(Matrix y, Matrix t, Func<double, double, double> cost) => Enumerable.Range(0, t.RowCount).Average(n => cost(Math.Clamp(y[n, 0], 1e-8, 1 - 1e-8), t[n, 0]));
}
