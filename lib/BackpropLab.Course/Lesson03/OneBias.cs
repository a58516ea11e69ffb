using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>∂L/∂b over two samples: the column sum of the deltas.</summary>
static class OneBias
{
    public static FunctionExercise Exercise { get; } = Derivation.Of<Func<double, double, (double, double, double)>>(
        id: "3.D3",
        function: "OneBias",
        title: "One bias, two samples",
        points: 1,
        steps: ["da0_db", "dE0_db", "dL_db"],
        at: draw => [draw.Number(-1, 1), draw.Number(-1, 1)],
        hints:
        [
            "A bias is added to the pre-activation of every sample alike.",
            "It is a weight whose input is always 1. So take 3.D2 with inputs of 1.",
            "∂a₀/∂b = 1, ∂E₀/∂b = δ₀, and the mean over the two samples is (δ₀ + δ₁) / 2.",
        ],
        solution: (delta0, delta1) => (1, delta0, (delta0 + delta1) / 2),
        explanation: "The same sum over the samples, with inputs of 1: the column of δ is added up, and divided by N. One number is left for each unit, because each unit has one bias.",
        misconceptions:
        [
            ((delta0, delta1) => (0, 0, 0), ("If b grows by one, does the pre-activation stay where it was?", "It grows by one too.")),
            ((delta0, delta1) => (delta0, 0, 0), ("An error is how E changes with a. What is asked is how a changes with b.", "By as much as b does: the slope is 1.")),
            ((delta0, delta1) => (1, 1, 0), ("Where is the error in it?", "Multiply the step before by the sample's own error.")),
            ((delta0, delta1) => (1, delta0, delta0 + delta1), ("This grows with every sample that is added. What is L of the E?", "Their mean: divide by 2.")),
            ((delta0, delta1) => (1, delta0, delta0), ("Has the second sample nothing to say?", "The same bias is in its pre-activation too: add its error, and take the mean.")),
        ]);
}
