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
        cases: [.. Trial.Cases("N", trial => [trial.Draw.Normal(trial.N, 1) * 3, trial.Draw.Targets(trial.N)]), Large(), Extreme()],
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
                ("It is right until a logit is large: then y is rounded to 0 or 1, and its logarithm is lost.", "Work with a itself.")),
            ((a, t) => Mean(a, t, (a, t) =>
            {
                var y = Math.Clamp(1 / (1 + Math.Exp(-a)), 1e-8, 1 - 1e-8);
                return -(t * Math.Log(y) + (1 - t) * Math.Log(1 - y));
            }),
                ("Clipping the probability keeps ∞ away, but no sample can then cost more than 18.4, however wrong it is.", "Work with a itself.")),
            ((a, t) => Mean(a, t, (a, t) => Math.Log(1 + Math.Exp(a)) - a * t),
                ("The formula is right, but e⁸⁰⁰ is too large for a double. What is left of the logarithm where a is large?",
                    "Take the larger of a and 0 out of the logarithm: then no exponent is above 0.")),
            ((a, t) => Mean(a, t, (a, t) => Math.Max(a, 0) - a * t + Math.Log(1 + Math.Exp(-a))),
                ("For negative a your exponent is large and positive.", "Put -|a| into the exponent, which is never above 0.")),
            ((a, t) => Mean(a, t, (a, t) => Right(a, 1 - t)),
                ("The classes are exchanged: in yours a large a costs nothing with t = 0.", "Exchange them: with t = 1 a large a costs nothing.")),
            ((a, t) => Mean(a, t, (a, t) => Math.Max(a, 0) - a * t),
                ("The logarithm is missing: it is small for large logits, but not near 0.", "Add ln(1 + e^(-|a|)) to the cost of each sample.")),
            ((a, t) => Mean(a, t, (a, t) => a - a * t + Math.Log(1 + Math.Exp(-a))),
                "It is right until a logit is far below 0: then the exponent is large. Can the part that is taken out depend on the sign of a?"),
            ((a, t) => Mean(a, t, (a, t) => Math.Max(a, 0) - a * t + Math.Log(1 + Math.Exp(Math.Abs(a)))),
                "The exponent is never below 0 in yours. What is left of eᵃ once its larger part has been taken out of the logarithm?"),
            ((a, t) => Mean(a, t, (a, t) => Right(a, -t)), "The target comes in with the wrong sign: in yours a large logit costs more where the class is 1."),
            ((a, t) => Mean(a, t, (a, t) => Right(a, 0)), "The targets are not used: every sample is charged as one of class 0."),
            ((a, t) => Mean(a, t, (a, t) => Math.Abs(a) - a * t + Math.Log(1 + Math.Exp(-Math.Abs(a)))),
                "You took |a| for what has to be 0 where a is below 0."),
            ((a, t) => Mean(a, t, (a, t) => Right(a, 0) - t), "You subtracted the target itself. What does a sample of class 1 save, for each logit?"),
            ((a, t) => Mean(a, t, (a, t) => Math.Max(a, 0) - a * t + Math.Log10(1 + Math.Exp(-Math.Abs(a)))),
                "`Math.Log10` has base 10, `Math.Log` base e."),
            ((a, t) => Mean(a, t, (a, t) => Math.Max(a, 0) - a * t + Math.Log2(1 + Math.Exp(-Math.Abs(a)))),
                "`Math.Log2` has base 2, `Math.Log` base e."),
            ((a, t) => Mean(a, t, (a, t) => Math.Max(a, 0) - a * t + Math.Log(Math.Exp(-Math.Abs(a)))),
                "The 1 is missing under the logarithm: without it the logarithm and the exponential undo each other."),
            ((a, t) => Mean(a, t, (a, t) => Math.Pow(1 / (1 + Math.Exp(-a)) - t, 2)), "That is the squared error of the probability. Here the loss is the cross-entropy."),
        ],
        usual: [Mistakes.Summed, Mistakes.NegativeLoss]);

    static double Right(double a, double t) => Math.Max(a, 0) - a * t + Math.Log(1 + Math.Exp(-Math.Abs(a)));

    static double Mean(Matrix a, Matrix t, Func<double, double, double> cost) =>
        Enumerable.Range(0, t.RowCount).Average(n => cost(a[n, 0], t[n, 0]));

    static ExerciseCase Large() => new(
        "N = 3, logits to 800", [Matrix<double>.Build.DenseOfRowMajor(3, 1, [800, 30, 700]), Matrix<double>.Build.DenseOfRowMajor(3, 1, [0, 1, 1])]);

    static ExerciseCase Extreme() => new(
        "N = 4, logits to ±800",
        [Matrix<double>.Build.DenseOfRowMajor(4, 1, [800, -800, 800, -30]), Matrix<double>.Build.DenseOfRowMajor(4, 1, [0, 0, 1, 1])]);
}
