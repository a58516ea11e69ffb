using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>L = (1/N) Σ (max(a, 0) - a t + ln(1 + e^-|a|)), the cross-entropy that no logit can overflow.</summary>
static class LogitsLoss
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix, double>>(
        id: "6.1",
        function: "LogitsLoss",
        title: "The loss on logits",
        points: 3,
        results: ["L"],
        cases: [.. Trial.Cases("N", trial => [trial.Draw.Normal(trial.N, 1) * 3, trial.Draw.Targets(trial.N)]), Extreme()],
        hints:
        [
            "For a = 800 the sigmoid is 1 to the last digit, and ln(1 - y) is -∞. Can you get the loss without ever computing y?",
            "For t = 0 the cost is ln(1 + eᵃ). For large a that is nearly a: take max(a, 0) out, and only exponents below 0 are left.",
            "L = (1/N) Σₙ (max(aₙ, 0) - aₙ tₙ + ln(1 + e^(-|aₙ|))).",
        ],
        solution: (a, t) =>
        {
            var sum = 0.0;
            for (var n = 0; n < a.RowCount; n++)
            {
                var logit = a[n, 0];
                var cost = Math.Max(logit, 0) + Math.Log(1 + Math.Exp(-Math.Abs(logit)));
                sum += cost - logit * t[n, 0];
            }

            return sum / a.RowCount;
        },
        explanation: "-t ln σ(a) - (1 - t) ln(1 - σ(a)) is ln(1 + eᵃ) - a t, and ln(1 + eᵃ) = max(a, 0) + ln(1 + e^(-|a|)) for either sign of a. The exponent is "
            + "never above 0, so nothing overflows, and no probability is rounded to 0 or 1 on the way.",
        misconceptions:
        [
            ((a, t) => Mean(a, t, (a, t) =>
            {
                var y = 1 / (1 + Math.Exp(-a));
                return -(t * Math.Log(y) + (1 - t) * Math.Log(1 - y));
            }),
                "It is right until a logit is large: then y is rounded to 0 or 1, and its logarithm is lost. Work with a itself."),
            ((a, t) => Mean(a, t, (a, t) =>
            {
                var y = Math.Clamp(1 / (1 + Math.Exp(-a)), 1e-8, 1 - 1e-8);
                return -(t * Math.Log(y) + (1 - t) * Math.Log(1 - y));
            }),
                "Clipping the probability keeps ∞ away, but no sample can then cost more than 18.4, however wrong it is. Work with a itself."),
            ((a, t) => Mean(a, t, (a, t) => Math.Log(1 + Math.Exp(a)) - a * t),
                "The formula is right, but e⁸⁰⁰ is too large for a double. Take max(a, 0) out of the logarithm first."),
            ((a, t) => Mean(a, t, (a, t) => Math.Max(a, 0) - a * t + Math.Log(1 + Math.Exp(-a))),
                "The exponent needs the absolute value, -|a|: for negative a, yours is large and positive."),
            ((a, t) => Mean(a, t, (a, t) => Right(a, 1 - t)), "The classes are exchanged: with t = 1 a large a costs nothing."),
            ((a, t) => Mean(a, t, (a, t) => Math.Max(a, 0) - a * t),
                "The term ln(1 + e^(-|a|)) is missing: it is small for large logits, but not near 0."),
        ],
        usual: [Mistakes.Summed, Mistakes.NegativeLoss]);

    static double Right(double a, double t) => Math.Max(a, 0) - a * t + Math.Log(1 + Math.Exp(-Math.Abs(a)));

    static double Mean(Matrix a, Matrix t, Func<double, double, double> cost) =>
        Enumerable.Range(0, t.RowCount).Average(n => cost(a[n, 0], t[n, 0]));

    static ExerciseCase Extreme() => new(
        "N = 4, logits to ±800",
        [Matrix<double>.Build.DenseOfRowMajor(4, 1, [800, -800, 800, -30]), Matrix<double>.Build.DenseOfRowMajor(4, 1, [0, 0, 1, 1])]);
}
