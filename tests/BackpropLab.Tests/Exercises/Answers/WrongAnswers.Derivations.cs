namespace BackpropLab.Tests.Exercises.Answers;

// The derivations: a step that is wrong after some that are right, or right but for one thing.
static partial class WrongAnswers
{
    public static IEnumerable<Answer> OfDerivations()
    {
        yield return Answer.To("2.D1", (double a) => (-Math.Exp(-a), -1 / Math.Pow(1 + Math.Exp(-a), 2), -Math.Exp(-a) / Math.Pow(1 + Math.Exp(-a), 2)));
        yield return Answer.To("2.D1", (double a) => (-Math.Exp(-a), -2 / Math.Pow(1 + Math.Exp(-a), 3), 0.0));
        yield return Answer.To("2.D1", (double a) => (-a * Math.Exp(-a), 0.0, 0.0));
        yield return Answer.To("2.D1", (double a) => (-Math.Exp(a), 0.0, 0.0));
        yield return Answer.To("2.D2", (double y, double t) => ((y - t) / (y * (1 - y)), y * (1 - y), (y - t) * y * (1 - y)));
        yield return Answer.To("2.D2", (double y, double t) => ((y - t) / y, 0.0, 0.0));
        yield return Answer.To("2.D2", (double y, double t) => (-t / y - (1 - t) / (1 - y), y * (1 - y), y - t));
        yield return Answer.To("2.D2", (double y, double t) => ((y - t) / (y * (1 - y)), y * (1 + y), 0.0));
        yield return Answer.To("2.D3", (double x, double w, double b, double delta) => (x, delta * x, 1.0, 1.0));
        yield return Answer.To("2.D3", (double x, double w, double b, double delta) => (delta * x, delta * x, 1.0, delta));
        yield return Answer.To("2.D3", (double x, double w, double b, double delta) => (x, delta / x, 1.0, delta));
        yield return Answer.To("2.D3", (double x, double w, double b, double delta) => (x * w, 0.0, 0.0, 0.0));
        yield return Answer.To("3.D1", (double z1, double w2, double delta2) => (w2, 1 - z1 * z1, delta2 * w2 * (1 - z1)));
        yield return Answer.To("3.D1", (double z1, double w2, double delta2) => (w2, 1 + z1 * z1, 0.0));
        yield return Answer.To("3.D1", (double z1, double w2, double delta2) => (delta2 * w2, 1 - z1 * z1, delta2 * w2 * (1 - z1 * z1)));
        yield return Answer.To("3.D1", (double z1, double w2, double delta2) => (w2, 1 - z1 * z1, delta2 + w2 * (1 - z1 * z1)));
        yield return Answer.To("3.D2", (double x0, double x1, double delta0, double delta1) => (x0, x0 * delta0, (x0 * delta0 + x1 * delta1) / 4));
        yield return Answer.To("3.D2", (double x0, double x1, double delta0, double delta1) => (x0, x1 * delta0, 0.0));
        yield return Answer.To("3.D2", (double x0, double x1, double delta0, double delta1) => (x0, x0 * delta0, (x0 * delta1 + x1 * delta0) / 2));
        yield return Answer.To("3.D2", (double x0, double x1, double delta0, double delta1) => (x1, 0.0, 0.0));
        yield return Answer.To("3.D3", (double delta0, double delta1) => (1.0, delta0, (delta0 - delta1) / 2));
        yield return Answer.To("3.D3", (double delta0, double delta1) => (1.0, delta0, (delta0 + delta1) / 4));
        yield return Answer.To("3.D3", (double delta0, double delta1) => (1.0, delta0 / 2, (delta0 + delta1) / 2));
        yield return Answer.To("5.D1", (double a, double z) => (Math.Exp(a) - Math.Exp(-a), Math.Exp(a) + Math.Exp(-a), 1 - z * z));
        yield return Answer.To("5.D1", (double a, double z) => (Math.Exp(a) + Math.Exp(-a), Math.Exp(a) - Math.Exp(-a), z * z - 1));
        yield return Answer.To("5.D1", (double a, double z) => (Math.Exp(a) + Math.Exp(-a), Math.Exp(a) - Math.Exp(-a), 1 - a * a));
        yield return Answer.To("5.D1", (double a, double z) => (Math.Exp(a) + Math.Exp(-a), Math.Exp(a) - Math.Exp(-a), (1 - z) * (1 - z)));
        yield return Answer.To("6.D1", (double a, double t) => (1 / (1 + Math.Exp(-a)), 1 / (1 + Math.Exp(-a)) + t));
        yield return Answer.To("6.D1", (double a, double t) => (1 / (1 + Math.Exp(-a)) * (1 - 1 / (1 + Math.Exp(-a))), 0.0));
        yield return Answer.To("6.D1", (double a, double t) => (1 / (1 + Math.Exp(-a)), (1 / (1 + Math.Exp(-a)) - t) * a));
        yield return Answer.To("7.D1", (double ai, double aj, double Q) => (Math.Exp(ai) + Math.Exp(aj), 0.0, 0.0));
        yield return Answer.To("7.D1", (double ai, double aj, double Q) => (Math.Exp(ai), Math.Exp(ai) * (Q - Math.Exp(ai)) / Q, 0.0));
        yield return Answer.To("7.D1", (double ai, double aj, double Q) => (Math.Exp(ai), Math.Exp(ai) / Q * (1 - Math.Exp(ai) / Q), Math.Exp(ai) / Q * (1 - Math.Exp(aj) / Q)));
        yield return Answer.To("7.D1", (double ai, double aj, double Q) => (Math.Exp(ai), Math.Exp(ai) / Q * (1 - Math.Exp(ai) / Q), 0.0));
        yield return Answer.To("7.D2", (double yc, double yj) => (-1 / yc, yc * (1 - yc), 0.0));
        yield return Answer.To("7.D2", (double yc, double yj) => (-1 / yc, yc - 1, yc * yj));
        yield return Answer.To("7.D2", (double yc, double yj) => (-yc, 0.0, 0.0));
        yield return Answer.To("7.D2", (double yc, double yj) => (-1 / yc, yc - 1, yj - yc));
        yield return Answer.To("8.D1", (double y, double t) => (y - t, y * (1 - y), (t - y) * y * (1 - y)));
        yield return Answer.To("8.D1", (double y, double t) => (y - t, y * (1 - y), (y - t) * y));
        yield return Answer.To("8.D1", (double y, double t) => (y - t, y * (y - 1), 0.0));
        yield return Answer.To("8.D1", (double y, double t) => (y, 0.0, 0.0));
        yield return Answer.To("9.D1", (double w, double slope, double lambda, double N) => (lambda * w / (2 * N), 0.0));
        yield return Answer.To("9.D1", (double w, double slope, double lambda, double N) => (lambda * w / N, slope + lambda * w));
        yield return Answer.To("9.D1", (double w, double slope, double lambda, double N) => (lambda * w / N, slope / N + lambda * w / N));
        yield return Answer.To("11.D1", (double a, double b) => (b, 1 - Math.Pow(Math.Tanh(a), 2), b + Math.Tanh(a), 0.0));
        yield return Answer.To("11.D1", (double a, double b) => (a + b, 0.0, 0.0, 0.0));
        yield return Answer.To("11.D1", (double a, double b) => (b, 1 - Math.Pow(Math.Tanh(a), 2), b - (1 - Math.Pow(Math.Tanh(a), 2)), 0.0));
        yield return Answer.To("11.D1", (double a, double b) => (b, 1 - Math.Pow(Math.Tanh(a), 2), b + 1 - Math.Pow(Math.Tanh(a), 2), 0.0));
    }
}
