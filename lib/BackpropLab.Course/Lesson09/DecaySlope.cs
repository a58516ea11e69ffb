using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>What the penalty p = λ w² / (2 N) adds to the slope of the loss.</summary>
static class DecaySlope
{
    public static FunctionExercise Exercise { get; } = Derivation.Of<Func<double, double, double, double, (double, double)>>(
        id: "9.D1",
        function: "DecaySlope",
        title: "What decay adds to a gradient",
        points: 2,
        steps: ["dp_dw", "dL_dw"],
        at: draw => [draw.Number(-2, 2), draw.Number(-1, 1), draw.Number(0.1, 5), Math.Round(draw.Number(2, 60))],
        hints:
        [
            "Only one term of the penalty has this weight in it.",
            "The slope of a square brings down a 2. What stands under it? The slope of a sum is the sum of the slopes.",
            "∂p/∂w = λ w / N, and ∂L/∂w is the slope of the mean of the E plus that.",
        ],
        solution: (w, slope, lambda, N) => (lambda * w / N, slope + (lambda * w / N)),
        explanation: "The 2 under the penalty is there to cancel. A step against this slope multiplies the weight by a number a little below 1 and then does what it did before: the weight decays.",
        misconceptions:
        [
            ((w, slope, lambda, N) => (2 * lambda * w / N, 0), ("What became of the 2 below the line?", "It cancels the 2 that the square brings down.")),
            ((w, slope, lambda, N) => (lambda * w * w / (2 * N), 0), ("That is the penalty itself. How does it change with w?", "The slope of half a square is what stands inside it: λ w / N.")),
            ((w, slope, lambda, N) => (lambda * w, 0), ("Where has N gone?", "It stands below the line in p, and stays there: λ w / N.")),
            ((w, slope, lambda, N) => (lambda / N, 0), ("Does a large weight cost no more to make larger than a small one?", "The slope of a square is proportional to what is squared.")),
            ((w, slope, lambda, N) => (lambda * w / N, slope - (lambda * w / N)), ("The penalty was added to the loss. Why is its slope subtracted?", "Add it; the minus comes with the step.")),
            ((w, slope, lambda, N) => (lambda * w / N, lambda * w / N), ("Is the mean of the E no longer in the loss?", "The slope of a sum is the sum of the slopes: add both.")),
            ((w, slope, lambda, N) => (lambda * w / N, slope * lambda * w / N), ("You multiplied. Is the penalty a factor of the loss, or a term?", "A term: its slope is added.")),
        ]);
}
