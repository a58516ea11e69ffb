using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>∂E/∂a⁽¹⁾ of one hidden tanh unit and one sample.</summary>
static class HiddenUnit
{
    public static FunctionExercise Exercise { get; } = Derivation.Of<Func<double, double, double, (double, double, double)>>(
        id: "3.D1",
        function: "HiddenUnit",
        title: "One hidden unit's share of the error",
        points: 3,
        steps: ["da2_dz1", "dz1_da1", "dE_da1"],
        at: draw => [draw.Number(-0.9, 0.9), draw.Number(-2, 2), draw.Number(-1, 1)],
        hints:
        [
            "Walk back from the logit: first to what the unit puts out, then through its bend.",
            "The unit's output enters the logit times its weight. The slope of the tanh can be told from its value: where z is near 1 or -1, the tanh is flat; where z is 0, its slope is 1.",
            "∂a⁽²⁾/∂z⁽¹⁾ = w, ∂z⁽¹⁾/∂a⁽¹⁾ = 1 - z², and the chain rule multiplies both with δ⁽²⁾.",
        ],
        solution: (z1, w2, delta2) => (w2, 1 - (z1 * z1), delta2 * w2 * (1 - (z1 * z1))),
        explanation: "The error comes back the way the number went: through the weight that carried it forward, and through the bend, as far as the bend lets changes pass. "
            + "Every other unit has the same three factors, with its own weight and its own slope.",
        misconceptions:
        [
            ((z1, w2, delta2) => (z1, 0, 0), ("That is how the logit changes with the weight. How does it change with what the unit puts out?", "In the product z w hold the weight still and let z move: the slope is the weight.")),
            ((z1, w2, delta2) => (1, 0, 0), ("Does a unit with a tiny weight move the logit as much as one with a large weight?", "What the unit puts out is multiplied by its weight.")),
            ((z1, w2, delta2) => (w2, z1 * (1 - z1), 0), ("That is the slope of the sigmoid. Which activation does a hidden unit have?", "The tanh, whose slope is 1 - z².")),
            ((z1, w2, delta2) => (w2, 1 - z1, 0), ("For a z below 0 this is larger than 1. Is a tanh anywhere steeper than at 0?", "Its slope is 1 - z²: the square makes both sides alike.")),
            ((z1, w2, delta2) => (w2, 1 - (Math.Tanh(z1) * Math.Tanh(z1)), 0), ("z has been through the tanh already. What did you do to it?", "Use z as it comes: 1 - z².")),
            ((z1, w2, delta2) => (w2, z1, 0), ("That is the value of the tanh. What is its slope there?", "It is 1 - z².")),
            ((z1, w2, delta2) => (w2, 1 - (z1 * z1), delta2 * w2), ("What lies between a⁽²⁾ and a⁽¹⁾ besides the weight?", "The bend: multiply by ∂z⁽¹⁾/∂a⁽¹⁾ as well.")),
            ((z1, w2, delta2) => (w2, 1 - (z1 * z1), delta2 * (1 - (z1 * z1))), ("Which unit does the error belong to more, one with a large weight or one with a small one?", "Multiply by ∂a⁽²⁾/∂z⁽¹⁾ as well, the weight.")),
            ((z1, w2, delta2) => (w2, 1 - (z1 * z1), w2 * (1 - (z1 * z1))), ("Where is the error in it? With a right prediction nothing should change.", "Multiply by δ⁽²⁾, with which the way back begins.")),
        ]);
}
