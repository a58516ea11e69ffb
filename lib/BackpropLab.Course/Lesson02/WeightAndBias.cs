using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>∂E/∂w and ∂E/∂b of one sample with one input, from its δ.</summary>
static class WeightAndBias
{
    public static FunctionExercise Exercise { get; } = Derivation.Of<Func<double, double, double, double, (double, double, double, double)>>(
        id: "2.D3",
        function: "WeightAndBias",
        title: "From the delta to a weight and a bias",
        points: 2,
        steps: ["da_dw", "dE_dw", "da_db", "dE_db"],
        at: draw => [draw.Number(-2, 2), draw.Number(-2, 2), draw.Number(-1, 1), draw.Number(-1, 1)],
        hints:
        [
            "If w grows by a little, by how much does a grow? And if b does?",
            "a is a sum with one product in it. In that product w has a partner, and b stands alone, as if its partner were 1. Then the chain rule.",
            "∂a/∂w = x and ∂a/∂b = 1, so ∂E/∂w = δ x and ∂E/∂b = δ.",
        ],
        solution: (x, w, b, delta) => (x, delta * x, 1, delta),
        explanation: "a = x w + b. A weight is felt as strongly as its input is large: what came in, times what went wrong. A bias is a weight whose input is always 1.",
        misconceptions:
        [
            ((x, w, b, delta) => (w, 0, 0, 0), ("That is how a changes with its input. How does it change with the weight?", "In the product x w hold the input still and let w move: the slope is the input.")),
            ((x, w, b, delta) => (1, 0, 0, 0), ("If the input is 0, does the weight matter at all?", "The weight has the input as a factor, so that is its slope.")),
            ((x, w, b, delta) => (x + b, 0, 0, 0), ("Does the bias change how strongly w is felt?", "What is added falls away: only the factor of w is left.")),
            ((x, w, b, delta) => (x, delta, 0, 0), ("What lies between E and w besides δ?", "The step before: multiply δ by ∂a/∂w.")),
            ((x, w, b, delta) => (x, x * w, 0, 0), ("Where is the error in it? With a right prediction nothing should change.", "Multiply δ by ∂a/∂w.")),
            ((x, w, b, delta) => (x, delta * x, 0, 0), ("If b grows by one, does a stay where it was?", "It grows by one too: ∂a/∂b is 1.")),
            ((x, w, b, delta) => (x, delta * x, b, 0), ("b is a number that is added. How much does a grow when b grows by one?", "By one, whatever b is.")),
            ((x, w, b, delta) => (x, delta * x, 1, delta * x), ("A bias does not meet the input. What is its factor?", "It is 1, so δ comes through as it is.")),
        ]);
}
