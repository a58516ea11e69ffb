using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>The slope of z = p / q with p = eᵃ - e⁻ᵃ and q = eᵃ + e⁻ᵃ, from z alone.</summary>
static class TanhSlope
{
    public static FunctionExercise Exercise { get; } = Derivation.Of<Func<double, double, (double, double, double)>>(
        id: "5.D1",
        function: "TanhSlope",
        title: "The slope of the tanh from its value",
        points: 3,
        steps: ["dp_da", "dq_da", "dz_da"],
        at: draw =>
        {
            var a = draw.Number(-2, 2);
            return [a, Math.Tanh(a)];
        },
        hints:
        [
            "Each of the two exponentials is its own slope, one of them with a sign. Compare what you get with p and q.",
            "∂p/∂a = q and ∂q/∂a = p. The quotient rule for p / q has the square of q below; divide each term above by it.",
            "(q q - p p) / q² = 1 - (p / q)² = 1 - z².",
        ],
        solution: (a, z) => (Math.Exp(a) + Math.Exp(-a), Math.Exp(a) - Math.Exp(-a), 1 - (z * z)),
        explanation: "p and q are each other's slopes, so the quotient rule gives (q q - p p) / q², and that is 1 - z². The forward pass has kept z: the slope costs a square and a difference, and no exponential.",
        misconceptions:
        [
            ((a, z) => (Math.Exp(a) - Math.Exp(-a), 0, 0), ("What does the minus in the second exponent do to its slope?", "It comes along as a factor and turns the sign: the slope of -e⁻ᵃ is +e⁻ᵃ.")),
            ((a, z) => (Math.Exp(a), 0, 0), ("Is the second exponential a constant?", "It changes with a as well: its slope is added.")),
            ((a, z) => (Math.Exp(a) + Math.Exp(-a), Math.Exp(a) + Math.Exp(-a), 0), ("Your first step is right. Here the second exponential has no minus before it: what does the one in its exponent do?", "It comes along as a factor: the slope of e⁻ᵃ is -e⁻ᵃ.")),
            ((a, z) => (Math.Exp(a) + Math.Exp(-a), Math.Exp(a) - Math.Exp(-a), z * (1 - z)), ("That is the slope of the sigmoid. What does the quotient rule give here?", "It gives (q q - p p) / q², which is 1 - z².")),
            ((a, z) => (Math.Exp(a) + Math.Exp(-a), Math.Exp(a) - Math.Exp(-a), 1 - z), ("What becomes of p p / q² when you write it with z?", "It is z², so the slope is 1 - z².")),
            ((a, z) => (Math.Exp(a) + Math.Exp(-a), Math.Exp(a) - Math.Exp(-a), 1 + (z * z)), ("Is a tanh steeper where it is nearly 1 than at 0?", "The quotient rule subtracts the second term: 1 - z².")),
            ((a, z) => (Math.Exp(a) + Math.Exp(-a), Math.Exp(a) - Math.Exp(-a), (Math.Exp(a) + Math.Exp(-a)) / (Math.Exp(a) - Math.Exp(-a))), ("You divided one slope by the other. Is that how a quotient changes?", "The quotient rule: slope of p times q, minus p times the slope of q, over q².")),
            ((a, z) => (Math.Exp(a) + Math.Exp(-a), Math.Exp(a) - Math.Exp(-a), 1 - (Math.Tanh(z) * Math.Tanh(z))), ("z has been through the tanh already. What did you do to it?", "Use z as it comes.")),
        ]);
}
