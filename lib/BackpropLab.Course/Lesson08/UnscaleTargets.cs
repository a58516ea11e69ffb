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
            "Solve s = 0.1 + 0.8 (t - low) / (high - low) for t.",
            "t = low + (s - 0.1) / 0.8 (high - low).",
        ],
        solution: (s, low, high) => low + (s - 0.1) / 0.8 * (high - low),
        explanation: "The inverse of a straight line is a straight line: take the shift off, undo the shrinking, stretch, and shift back. Only in the unit of the "
            + "targets does an error say anything to one who measures petals.",
        misconceptions:
        [
            ((s, low, high) => low + s * (high - low), "0.1 and 0.8 are still in it: s = 0.1 has to become `low`, and s = 0.9 `high`."),
            ((s, low, high) => low + (s - 0.1) * (high - low), "Divide by 0.8: s = 0.9 has to become `high`."),
            ((s, low, high) => low + (s / 0.8 - 0.1) * (high - low), "Take the 0.1 off before you divide by 0.8: it was added last."),
            ((s, low, high) => (s - 0.1) / 0.8 * (high - low), "`low` has to be added at the end."),
            ((s, low, high) => 0.1 + 0.8 * (s - low) / (high - low), "That is exercise 8.7 again. Here the way is back."),
            ((s, low, high) => low + (s - 0.1) / 0.8 * high, "Stretch by the length of the interval, `high - low`."),
        ]);
}
