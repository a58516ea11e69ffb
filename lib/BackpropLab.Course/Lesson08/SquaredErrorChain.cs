using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>∂E/∂a of a sigmoid with the squared error E = ½ (y - t)².</summary>
static class SquaredErrorChain
{
    public static FunctionExercise Exercise { get; } = Derivation.Of<Func<double, double, (double, double, double)>>(
        id: "8.D1",
        function: "SquaredErrorChain",
        title: "The delta of sigmoid and squared error",
        points: 2,
        steps: ["dE_dy", "dy_da2", "dE_da2"],
        at: draw => [draw.Number(0.05, 0.95), draw.Number(0.05, 0.95)],
        hints:
        [
            "Two factors again, as in 2.D2. One of them you know; the other is the slope of a square.",
            "The 2 that the square brings down meets the half before it. What does the inside of the square bring?",
            "∂E/∂y = y - t, ∂y/∂a⁽²⁾ = y (1 - y), and the product of both is as simple as it gets.",
        ],
        solution: (y, t) => (y - t, y * (1 - y), (y - t) * y * (1 - y)),
        explanation: "With the cross-entropy the slope y (1 - y) was cancelled by the denominator of ∂E/∂y. The square has no denominator, so the slope stays: a unit that is sure and wrong hardly moves.",
        misconceptions:
        [
            ((y, t) => (2 * (y - t), 0, 0), ("What became of the half before the square?", "It cancels the 2 that the square brings down.")),
            ((y, t) => (t - y, 0, 0), ("The sign is turned: does the loss grow or fall when a prediction that is too high grows?", "It grows: prediction minus target.")),
            ((y, t) => ((y - t) * (y - t) / 2, 0, 0), ("That is E itself. How does it change with y?", "The slope of half a square is what stands inside it.")),
            ((y, t) => (y - t, 1 - (y * y), 0), ("That is the slope of the tanh. Which activation has the output?", "The sigmoid, with the slope y (1 - y).")),
            ((y, t) => (y - t, y, 0), ("That is the value of the sigmoid. What is its slope?", "It is y (1 - y).")),
            ((y, t) => (y - t, y * (1 - y), y - t), ("That is the delta of the cross-entropy. What cancelled the slope there, and is it here too?", "Nothing cancels here: multiply the two steps.")),
            ((y, t) => (y - t, y * (1 - y), y - t + (y * (1 - y))), ("You added the two slopes. What does the chain rule do with them?", "It multiplies them.")),
        ]);
}
