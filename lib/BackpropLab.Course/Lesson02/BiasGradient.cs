using BackpropLab.Exercises;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>∂L/∂b = (1/N) Σ (y - t), the gradient of logistic regression's bias.</summary>
static class BiasGradient
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix, double>>(
        id: "2.4",
        function: "BiasGradient",
        title: "The gradient of the bias",
        points: 2,
        results: ["db"],
        cases: Trial.Cases("N", trial => [trial.Y, trial.T], trial => trial.ByB2 with { Name = "∂L/∂b" }),
        hints:
        [
            "The bias is a weight whose input is always 1. What becomes of Xᵀ δ then?",
            "Add the errors y - t of all samples, and take the mean: `(y - t).Column(0).Sum()` adds.",
            "∂L/∂b = (1/N) Σₙ (yₙ - tₙ), a number.",
        ],
        solution: (y, t) => (y - t).Column(0).Sum() / t.RowCount,
        explanation: "b moves every pre-activation by the same amount, so each sample adds its error once; the loss is a mean, so the sum is divided by N.",
        misconceptions:
        [
            ((y, t) => y.Column(0).Sum() - t.Column(0).Sum() / t.RowCount,
                ("Only the targets are divided by N: a division comes before a subtraction. Which parentheses are missing?", "Put parentheses around the difference of the sums.")),
            ((y, t) => (y - t).Column(0).Aggregate(0.0, (sum, error) => (sum + error) / t.RowCount),
                ("The first samples count far less than the last ones. Is the sum divided after each of them?", "Divide once, when all are added.")),
            ((y, t) => t.Column(0).Average(), "That is the mean of the targets: where are the predictions?"),
            ((y, t) => (y - t)[0, 0] / t.RowCount, "Only the first sample is in db: does the loop end too early?"),
            ((y, t) => (y - t)[t.RowCount - 1, 0] / t.RowCount, "Only the last sample is in db: is the sum overwritten?"),
        ],
        usual:
        [
            Mistakes.Negated, Mistakes.NotAveraged, Mistakes.AveragedTwice, Mistakes.DividedByOneLess, Mistakes.Doubled,
            Mistakes.TargetMissing, Mistakes.Absolute, Mistakes.Squared, Mistakes.SlopeOnceTooOften, Mistakes.FirstSampleAlone,
        ]);
}
