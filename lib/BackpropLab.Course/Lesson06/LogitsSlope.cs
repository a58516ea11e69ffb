using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>∂E/∂a of the cross-entropy on a logit, E = ln(1 + eᵃ) - t a.</summary>
static class LogitsSlope
{
    public static FunctionExercise Exercise { get; } = Derivation.Of<Func<double, double, (double, double)>>(
        id: "6.D1",
        function: "LogitsSlope",
        title: "The loss on a logit, derived once more",
        points: 2,
        steps: ["dp_da", "dE_da"],
        at: draw => [draw.Number(-3, 3), draw.Class()],
        hints:
        [
            "There is no y in this form, so the sigmoid has to come out by itself. Watch for it.",
            "The slope of ln q is 1 / q times the slope of q, and here q is 1 + eᵃ. Multiply above and below by e⁻ᵃ to see what it is.",
            "∂p/∂a = eᵃ / (1 + eᵃ) = σ(a), and ∂E/∂a = σ(a) - t.",
        ],
        solution: (a, t) => (Math.Exp(a) / (1 + Math.Exp(a)), (Math.Exp(a) / (1 + Math.Exp(a))) - t),
        explanation: "The slope of ln(1 + eᵃ) is the sigmoid. So the loss on logits has the delta of lesson 2 in one step, with no product of a huge and a tiny number on the way. That is why it can be computed safely.",
        misconceptions:
        [
            ((a, t) => (1 / (1 + Math.Exp(a)), 0), ("The slope of the inside is missing: what does q = 1 + eᵃ do when a grows?", "Multiply by its slope, eᵃ.")),
            ((a, t) => (Math.Exp(a), 0), ("The slope of the logarithm is missing: how does ln q change with q?", "It is 1 / q, with q = 1 + eᵃ.")),
            ((a, t) => (1, 0), ("What became of the 1 under the logarithm? ln eᵃ would have this slope.", "Keep it: ∂p/∂a = eᵃ / (1 + eᵃ).")),
            ((a, t) => (Math.Exp(a) / (1 + Math.Exp(a)), Math.Exp(a) / (1 + Math.Exp(a))), ("Does the second term of E not change with a?", "Its slope is -t: add it.")),
            ((a, t) => (Math.Exp(a) / (1 + Math.Exp(a)), (Math.Exp(a) / (1 + Math.Exp(a))) - (t * a)), ("That is the second term itself. What is its slope?", "t a has the slope t.")),
            ((a, t) => (Math.Exp(a) / (1 + Math.Exp(a)), t - (Math.Exp(a) / (1 + Math.Exp(a)))), ("The sign is turned. Which of the two terms has the minus in E?", "The second: subtract the target from ∂p/∂a.")),
        ]);
}
