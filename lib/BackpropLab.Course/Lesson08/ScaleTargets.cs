using BackpropLab.Exercises;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>Targets from [low, high] to [0.1, 0.9], where a sigmoid can reach them.</summary>
static class ScaleTargets
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, double, double, Matrix>>(
        id: "8.7",
        function: "ScaleTargets",
        title: "Targets within reach",
        points: 1,
        results: ["t̃"],
        cases: RegressionTrials.Bounds((draw, N, low, high) => draw.Between((3 * low) - (2 * high), (3 * high) - (2 * low), N, 1)),
        hints:
        [
            "Two steps: first to [0, 1], then to [0.1, 0.9].",
            "(t - low) / (high - low) runs from 0 to 1. The new interval is 0.8 long and begins at 0.1.",
            "t̃ = 0.1 + 0.8 (t - low) / (high - low).",
        ],
        solution: (t, low, high) => 0.1 + 0.8 * (t - low) / (high - low),
        explanation: "A straight line that sends low to 0.1 and high to 0.9. The bounds come from the training rows alone: a test row may well lie outside, and "
            + "nothing is clipped.",
        misconceptions:
        [
            ((t, low, high) => (t - low) / (high - low),
                ("That goes to [0, 1]. Which of these targets does a sigmoid reach?", "It reaches neither end: shrink it by 0.8 and shift it by 0.1.")),
            ((t, low, high) => 0.1 + 0.9 * (t - low) / (high - low), ("The upper end is 1.0 in yours.", "From 0.1 to 0.9 it is 0.8.")),
            ((t, low, high) => 0.8 * (t - low) / (high - low), ("The shift is missing. Where does the interval begin?", "At 0.1: add it.")),
            ((t, low, high) => 0.1 + 0.8 * (t - Smallest(t)) / (Largest(t) - Smallest(t)),
                ("You took the bounds from these targets. From which rows do `low` and `high` come?",
                    "From the training rows, whichever rows are scaled: use the arguments.")),
            ((t, low, high) => 0.1 + 0.8 * t / high, ("`low` is not used.", "Subtract it from the targets, and from `high`.")),
            ((t, low, high) => 0.1 + 0.8 * t / (high - low),
                ("`low` is taken off the upper bound, but not off the targets.", "Subtract it from the targets as well.")),
            ((t, low, high) => 0.1 + 0.8 * (high - t) / (high - low),
                ("The direction is turned: yours falls where the targets rise.", "`low` goes to 0.1 and `high` to 0.9.")),
            ((t, low, high) => (0.1 + 0.8 * (t - low) / (high - low)).Map(s => Math.Clamp(s, 0.1, 0.9)),
                ("You clipped what lies outside. May a test row be larger than every training row?",
                    "It may, and the error should say so: do not clip.")),
            ((t, low, high) => 0.1 + 0.8 * t - low / (high - low), "Only `low` is divided, and only t is multiplied. Where do parentheses belong?"),
            ((t, low, high) => (0.1 + 0.8) * (t - low) / (high - low), "The shift was multiplied as well: at `low` yours is 0. When is it added?"),
            ((t, low, high) => 0.1 + (t - low) / (high - low), "The new interval has the length 1 in yours. How long is it from 0.1 to 0.9?"),
            ((t, low, high) => 0.1 + 0.8 * (t - low) / (low - high), "The length of the old interval has the wrong sign: yours falls where the targets rise."),
            ((t, low, high) => 0.1 + 0.8 * (t - high) / (high - low), "`high` goes to 0.1 in yours. Which end of the old interval goes there?"),
            ((t, low, high) => 0.9 + 0.8 * (t - low) / (high - low), "`low` goes to 0.9 in yours. Which end of the new interval does it go to?"),
            ((t, low, high) => 0.1 + 0.8 * (t - low) / (high + low), "You divided by the sum of the bounds. How long is the old interval?"),
            ((t, low, high) => 0.1 + 0.8 * ((t - low) / high - low), "You subtracted `low` once too often: a division comes before a difference."),
            ((t, low, high) => 0.1 + 0.8 * (t - low) / high, "You divided by `high`. How long is the old interval?"),
            ((t, low, high) => low + (t - 0.1) / 0.8 * (high - low), "That is the way back, exercise 8.8."),
        ]);

    static double Smallest(Matrix t) => t.Enumerate().Min();

    static double Largest(Matrix t) => t.Enumerate().Max();
}
