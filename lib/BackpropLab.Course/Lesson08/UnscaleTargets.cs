using BackpropLab.Exercises;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>Predictions from [0.1, 0.9] back to the unit of the targets.</summary>
static class UnscaleTargets
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, double, double, Matrix>>(
        id: "8.8",
        function: "UnscaleTargets",
        title: "Back to centimetres",
        points: 1,
        results: ["t"],
        cases: RegressionTrials.Bounds((draw, N, _, _) => draw.Probabilities(N)),
        hints:
        [
            "Undo exercise 8.7, the last step first.",
            "Solve t̃ = 0.1 + 0.8 (t - low) / (high - low) for t.",
            "t = low + (t̃ - 0.1) / 0.8 (high - low).",
        ],
        solution: (scaled, low, high) => low + (scaled - 0.1) / 0.8 * (high - low),
        explanation: "The inverse of a straight line is a straight line: take the shift off, undo the shrinking, stretch, and shift back. Only in the unit of the "
            + "targets does an error say anything to one who measures petals.",
        misconceptions:
        [
            ((s, low, high) => low + s * (high - low),
                ("0.1 and 0.8 are still in it. What has t̃ = 0.1 to become?", "t̃ = 0.1 becomes `low`, and t̃ = 0.9 `high`: undo the shift, then the shrinking.")),
            ((s, low, high) => low + (s - 0.1) * (high - low), ("t̃ = 0.9 does not become `high` in yours.", "Divide by 0.8 as well.")),
            ((s, low, high) => low + (s / 0.8 - 0.1) * (high - low),
                ("You divided before you took the 0.1 off. Which of the two was done last on the way there?",
                    "It was added last: take it off before you divide by 0.8.")),
            ((s, low, high) => (s - 0.1) / 0.8 * (high - low), ("`low` is missing. What has t̃ = 0.1 to become?", "Add `low` at the end.")),
            ((s, low, high) => 0.1 + 0.8 * (s - low) / (high - low), ("That is exercise 8.7 again.", "Here the way is back: undo its steps, the last one first.")),
            ((s, low, high) => low + (s - 0.1) / 0.8 * high, ("You stretched by `high`. How long is the old interval?", "Stretch by its length, `high - low`.")),
            ((s, low, high) => (s - 0.1) / (0.8 * (high - low)) + low, "You divided by the length of the interval. What makes numbers from 0 to 1 as long as it?"),
            ((s, low, high) => low + s - 0.1 / 0.8 * (high - low), "Without parentheses the product and the division come before the subtraction. What is to be subtracted first?"),
            ((s, low, high) => low + (s - 0.1) / 0.9 * (high - low), "0.9 is the upper end. How long is the interval from 0.1 to 0.9?"),
            ((s, low, high) => low + (s - 0.1) * 0.8 * (high - low), "You multiplied by 0.8 once more. What undoes a multiplication?"),
            ((s, low, high) => low + (s + 0.1) / 0.8 * (high - low), "You added 0.1 once more. What undoes an addition?"),
            ((s, low, high) => high - (s - 0.1) / 0.8 * (high - low), "The direction is turned: which end of the old interval has 0.1 to become?"),
            ((s, low, high) => high + (s - 0.1) / 0.8 * (high - low), "The smallest, 0.1, becomes `high` in yours. Which end of the old interval has it to become?"),
            ((s, low, high) => (s - 0.1) / 0.8 * (high - low) - low, "You subtracted `low`. It was subtracted on the way there: what undoes that?"),
            ((s, low, high) => low + (s - 0.1) / 0.8, "The interval has the length 1 in yours. How long was the old one?"),
            ((s, low, high) => (s - 0.1) / 0.8, "That is the way back to the interval from 0 to 1. What are `low` and `high` for?"),
        ]);
}
