using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>The slope of the sigmoid y = 1 / q with q = 1 + e⁻ᵃ, by the chain rule.</summary>
static class SigmoidSlope
{
    public static FunctionExercise Exercise { get; } = Derivation.Of<Func<double, (double, double, double)>>(
        id: "2.D1",
        function: "SigmoidSlope",
        title: "The slope of the sigmoid",
        points: 2,
        steps: ["dq_da", "dy_dq", "dy_da"],
        at: draw => [draw.Number(-3, 3)],
        hints:
        [
            "Go from the outside to the inside: y is one over something, and that something has an exponential in it.",
            "The slope of 1 / q is -1 / q². The exponential is its own slope, and the minus in its exponent comes along.",
            "∂q/∂a = -e⁻ᵃ and ∂y/∂q = -1 / q². Their product is e⁻ᵃ / (1 + e⁻ᵃ)², which is y (1 - y).",
        ],
        solution: a =>
        {
            var q = 1 + Math.Exp(-a);
            var dq_da = -Math.Exp(-a);
            var dy_dq = -1 / (q * q);
            return (dq_da, dy_dq, dy_dq * dq_da);
        },
        explanation: "The two minus signs cancel, so the slope is positive everywhere. As 1 / q is y and e⁻ᵃ / q is 1 - y, it can be written with y alone, y (1 - y): "
            + "whoever has kept y needs no second exponential.",
        misconceptions:
        [
            (a => (Math.Exp(-a), 0, 0), ("What does the minus in the exponent do to the slope of the exponential?", "It comes along as a factor: ∂q/∂a = -e⁻ᵃ.")),
            (a => (1 - Math.Exp(-a), 0, 0), ("Does a constant that is added change a slope?", "The 1 falls away: ∂q/∂a = -e⁻ᵃ.")),
            (a => (-Math.Exp(-a), 1 / ((1 + Math.Exp(-a)) * (1 + Math.Exp(-a))), 0),
                ("As q grows, does one over q grow or fall?", "It falls: the slope of 1 / q is -1 / q².")),
            (a => (-Math.Exp(-a), -1 / (1 + Math.Exp(-a)), 0), ("Write one over q as q⁻¹. What does the rule for powers give?", "The power goes down by one: q⁻² with the factor -1, so -1 / q².")),
            (a => (-Math.Exp(-a), Math.Log(1 + Math.Exp(-a)), 0), ("The logarithm is what one over q is the slope *of*. Which way do you want to go?", "The slope of 1 / q is -1 / q².")),
            (a => (-Math.Exp(-a), -1 / ((1 + Math.Exp(-a)) * (1 + Math.Exp(-a))), -Math.Exp(-a) - (1 / ((1 + Math.Exp(-a)) * (1 + Math.Exp(-a))))),
                ("You added the two slopes. How does a small change get from a to y?", "It is scaled by one slope, then by the other: multiply them.")),
        ]);
}
