using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Tests.Exercises.Answers;

// Lesson 6, in loops and in the verbs of matrices.
static partial class WrongAnswers
{
    public static IEnumerable<Answer> OfLesson06()
    {
        yield return Answer.To("6.1", (Matrix a, Matrix t) => a.Column(0).Zip(t.Column(0)).Average(pair => Math.Log(1 + Math.Exp(pair.First)) - pair.First * pair.Second));
        yield return Answer.To("6.2", (Matrix W, Matrix[] gradients, double learningRate) => gradients.Aggregate(W, (w, gradient) => w - learningRate * gradient));
        yield return Answer.To("6.3", (Matrix a, Matrix t) => (a - t) / a.RowCount);
        yield return Answer.To("6.3", (Matrix a, Matrix t) => a.Map(v => 1 / (1 + Math.Exp(-v))) - t);
        yield return Answer.To("6.1", (Matrix a, Matrix t) =>
        {
            var sum = 0.0;
            for (var n = 0; n < a.RowCount; n++)
                sum += Stable(a[n, 0]) - a[n, 0] * t[n, 0];
            return sum;
        });
        yield return Answer.To("6.1", (Matrix a, Matrix t) =>
        {
            var sum = 0.0;
            for (var n = 0; n < a.RowCount; n++)
                sum = Stable(a[n, 0]) - a[n, 0] * t[n, 0];
            return sum / a.RowCount;
        });
        yield return Answer.To("6.1", (Matrix a, Matrix t) =>
        {
            var sum = 0.0;
            for (var n = 1; n < a.RowCount; n++)
                sum += Stable(a[n, 0]) - a[n, 0] * t[n, 0];
            return sum / a.RowCount;
        });
        yield return Answer.To("6.1", (Matrix a, Matrix t) =>
        {
            var sum = 0.0;
            for (var n = 0; n < a.RowCount - 1; n++)
                sum += Stable(a[n, 0]) - a[n, 0] * t[n, 0];
            return sum / a.RowCount;
        });
        yield return Answer.To("6.1", (Matrix a, Matrix t) =>
        {
            var sum = 0.0;
            foreach (var n in Rows(a))
            {
                sum += Stable(a[n, 0]) - a[n, 0] * t[n, 0];
                return sum / a.RowCount;
            }

            return sum;
        });
        yield return Answer.To("6.1", (Matrix a, Matrix t) =>
        {
            var sum = 0.0;
            for (var n = 0; n <= a.RowCount; n++)
                sum += Stable(a[n, 0]) - a[n, 0] * t[n, 0];
            return sum / a.RowCount;
        });
        yield return Answer.To("6.1", (Matrix a, Matrix t) => 1 / a.RowCount * Rows(a).Sum(n => Stable(a[n, 0]) - a[n, 0] * t[n, 0]));
        yield return Answer.To("6.1", (Matrix a, Matrix t) => Rows(a).Average(n => Stable(a[n, 0]) + a[n, 0] * t[n, 0]));
        yield return Answer.To("6.1", (Matrix a, Matrix t) => Rows(a).Average(n => Stable(a[n, 0])));
        yield return Answer.To("6.1", (Matrix a, Matrix t) => Rows(a).Average(n => a[n, 0] - a[n, 0] * t[n, 0] + Math.Log(1 + Math.Exp(-a[n, 0]))));
        yield return Answer.To("6.1", (Matrix a, Matrix t) => Rows(a).Average(n => Math.Max(a[n, 0], 0) - a[n, 0] * t[n, 0] + Math.Log(1 + Math.Exp(Math.Abs(a[n, 0])))));
        yield return Answer.To("6.1", (Matrix a, Matrix t) => Rows(a).Average(n => Math.Max(a[n, 0], 0) - a[n, 0] * t[n, 0] + Math.Log10(1 + Math.Exp(-Math.Abs(a[n, 0])))));
        yield return Answer.To("6.1", (Matrix a, Matrix t) => Rows(a).Average(n => Math.Abs(a[n, 0]) - a[n, 0] * t[n, 0] + Math.Log(1 + Math.Exp(-Math.Abs(a[n, 0])))));
        yield return Answer.To("6.1", (Matrix a, Matrix t) => Rows(a).Average(n => Math.Max(a[n, 0], 0) - t[n, 0] + Math.Log(1 + Math.Exp(-Math.Abs(a[n, 0])))));
        yield return Answer.To("6.1", (Matrix a, Matrix t) => Rows(a).Average(n => -t[n, 0] * Math.Log(a[n, 0]) - (1 - t[n, 0]) * Math.Log(1 - a[n, 0])));
        yield return Answer.To("6.1", (Matrix a, Matrix t) => (a.Map(Stable) - a * t).Enumerate().Average());
        yield return Answer.To("6.1", (Matrix a, Matrix t) => -Rows(a).Average(n => Stable(a[n, 0]) - a[n, 0] * t[n, 0]));
        yield return Answer.To("6.1", (Matrix a, Matrix t) => Rows(a).Average(n => Math.Pow(1 / (1 + Math.Exp(-a[n, 0])) - t[n, 0], 2)));
        yield return Answer.To("6.2", (Matrix W, Matrix[] gradients, double learningRate) =>
        {
            var sum = gradients[0];
            foreach (var gradient in gradients)
            {
                sum = sum + gradient;
                W = W - learningRate * sum;
            }

            return W;
        });
        yield return Answer.To("6.2", (Matrix W, Matrix[] gradients, double learningRate) =>
        {
            var sum = 0 * W;
            foreach (var gradient in gradients)
            {
                W = W - learningRate * sum;
                sum = sum + gradient;
            }

            return W;
        });
        yield return Answer.To("6.2", (Matrix W, Matrix[] gradients, double learningRate) =>
        {
            foreach (var gradient in gradients)
            {
                var sum = 0 * W;
                sum += gradient;
                W -= learningRate * sum;
            }

            return W;
        });
        yield return Answer.To("6.2", (Matrix W, Matrix[] gradients, double learningRate) =>
        {
            var sum = 0 * W;
            foreach (var gradient in gradients)
                sum = sum + gradient;
            return W - learningRate * sum;
        });
        yield return Answer.To("6.2", (Matrix W, Matrix[] gradients, double learningRate) =>
        {
            var sum = 0 * W;
            for (var k = 0; k < gradients.Length; k++)
            {
                sum += gradients[k];
                W -= learningRate * sum / (k + 1);
            }

            return W;
        });
        yield return Answer.To("6.2", (Matrix W, Matrix[] gradients, double learningRate) =>
        {
            var sum = 0 * W;
            foreach (var gradient in gradients)
            {
                sum.Add(gradient, sum);
                W.Subtract(learningRate * sum, W);
            }

            return W;
        });
        yield return Answer.To("6.2", (Matrix W, Matrix[] gradients, double learningRate) =>
        {
            for (var k = 1; k < gradients.Length; k++)
                gradients[k].Add(gradients[k - 1], gradients[k]);
            return gradients.Aggregate(W, (w, g) => w - learningRate * g);
        });
        yield return Answer.To("6.2", (Matrix W, Matrix[] gradients, double learningRate) =>
        {
            var sum = 0 * W;
            for (var k = 1; k < gradients.Length; k++)
            {
                sum += gradients[k];
                W -= learningRate * sum;
            }

            return W;
        });
        yield return Answer.To("6.2", (Matrix W, Matrix[] gradients, double learningRate) =>
        {
            var sum = 0 * W;
            for (var k = 0; k <= gradients.Length; k++)
            {
                sum += gradients[k];
                W -= learningRate * sum;
            }

            return W;
        });
        yield return Answer.To("6.2", (Matrix W, Matrix[] gradients, double learningRate) =>
        {
            var (sum, step) = (0 * W, 0 * W);
            foreach (var gradient in gradients)
            {
                sum += gradient;
                step -= learningRate * sum;
            }

            return step;
        });
        yield return Answer.To("6.2", (Matrix W, Matrix[] gradients, double learningRate) =>
        {
            Matrix? sum = null;
            foreach (var gradient in gradients)
            {
                sum = sum! + gradient;
                W -= learningRate * sum;
            }

            return W;
        });
        yield return Answer.To("6.2", (Matrix W, Matrix[] gradients, double learningRate) =>
        {
            var sum = 0 * W;
            foreach (var gradient in gradients)
            {
                sum += learningRate * gradient;
                W -= learningRate * sum;
            }

            return W;
        });
        yield return Answer.To("6.3", (Matrix a, Matrix t) => (a.Map(v => 1 / (1 + Math.Exp(v))) - t) / a.RowCount);
        yield return Answer.To("6.3", (Matrix a, Matrix t) => (a.Map(v => 1 / 1 + Math.Exp(-v)) - t) / a.RowCount);
        yield return Answer.To("6.3", (Matrix a, Matrix t) => a.Map(Sigmoid) - t / a.RowCount);
        yield return Answer.To("6.3", (Matrix a, Matrix t) => 1 / a.RowCount * (a.Map(Sigmoid) - t));
        yield return Answer.To("6.3", (Matrix a, Matrix t) => (a.PointwiseTanh() - t) / a.RowCount);
        yield return Answer.To("6.3", (Matrix a, Matrix t) => a.Map(Sigmoid) / a.RowCount);
        yield return Answer.To("6.3", (Matrix a, Matrix t) => (t - a.Map(Sigmoid)) / a.RowCount);
        yield return Answer.To("6.3", (Matrix a, Matrix t) => t - a.Map(Sigmoid));
        yield return Answer.To("6.3", (Matrix a, Matrix t) => (a.Map(Sigmoid) - t) / (a.RowCount - 1));
        yield return Answer.To("6.3", (Matrix a, Matrix t) => 2 * (a.Map(Sigmoid) - t) / a.RowCount);
        yield return Answer.To("6.3", (Matrix a, Matrix t) => (a.Map(v => v >= 0 ? 1.0 : 0.0) - t) / a.RowCount);
        yield return Answer.To("6.3", (Matrix a, Matrix t) =>
        {
            a.MapInplace(Sigmoid);
            return (a - t) / a.RowCount;
        });
        yield return Answer.To("6.3", (Matrix a, Matrix t) =>
        {
            var gradient = Zeros(a.RowCount, 1);
            for (var n = 1; n < a.RowCount; n++)
                gradient[n, 0] = (Sigmoid(a[n, 0]) - t[n, 0]) / a.RowCount;
            return gradient;
        });
        yield return Answer.To("6.3", (Matrix a, Matrix t) =>
        {
            var gradient = Zeros(a.RowCount, 1);
            for (var n = 0; n < a.RowCount; n++)
                gradient[n, 0] += (Sigmoid(a[0, 0]) - t[n, 0]) / a.RowCount;
            return gradient;
        });
        yield return Answer.To("6.3", (Matrix a, Matrix t) => (a.Map(Sigmoid) - t).T() / a.RowCount);
        yield return Answer.To("6.3", (Matrix a, Matrix t) => (a.Map(Sigmoid) - t) * (a.Map(Sigmoid) - t) / a.RowCount);
    }

    static double Sigmoid(double a) => 1 / (1 + Math.Exp(-a));

    static double Stable(double a) => Math.Max(a, 0) + Math.Log(1 + Math.Exp(-Math.Abs(a)));

    static IEnumerable<int> Rows(Matrix x) => Enumerable.Range(0, x.RowCount);
}
