using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>∂L/∂W = (1/N) Xᵀ (y - t), the gradient of logistic regression.</summary>
static class WeightGradient
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix, Matrix, Matrix>>(
        id: "2.3",
        function: "WeightGradient",
        title: "The gradient of the weights",
        points: 3,
        results: ["dW"],
        cases: Trial.Cases("ND", trial => [trial.X, trial.Y, trial.T], trial => trial.ByW2 with { Name = "∂L/∂W" })
            .AndOneWithLarge(0, "X", -100),
        hints:
        [
            "What came in, times what went wrong, and the mean over the samples. What is it that went wrong?",
            "Look at the shapes: X is (N, D), δ = y - t is (N, 1), and the gradient must be (D, 1) as W is. Which product gives that?",
            "∂L/∂W = (1/N) Xᵀ (y - t); `X.TransposeThisAndMultiply(delta)` is Xᵀ δ.",
        ],
        solution: (X, y, t) => X.TransposeThisAndMultiply(y - t) / X.RowCount,
        explanation: "For sigmoid and cross-entropy ∂E/∂a is y - t. From a = X W + b a weight moves a by its input, so each sample adds input times "
            + "error: Xᵀ δ sums that over the samples, and 1/N makes the mean of it that the loss is.",
        misconceptions:
        [
            ((X, y, t) => Matrix<double>.Build.Dense(X.RowCount, X.ColumnCount, (n, j) => X[n, j] * (y[n, 0] - t[n, 0])) / X.RowCount,
                ("This has one row for each sample, and they have to be added up.", "The product Xᵀ δ multiplies and adds in one.")),
            ((X, y, t) => X.TransposeThisAndMultiply(t) / X.RowCount,
                ("The error is missing: you multiplied by the target alone.", "The error is the prediction minus the target.")),
            ((X, y, t) => Matrix<double>.Build.Dense(X.ColumnCount, 1, (j, _) => j == 0 ? X.TransposeThisAndMultiply(y - t).Column(0).Sum() / X.RowCount : 0),
                ("All weights' gradients were added into the first: each feature has a row of its own.", "Add to `dW[j, 0]`.")),
        ],
        usual:
        [
            Mistakes.InputNotTransposed("X", "(N, D) times (N, 1)"),
            Mistakes.Negated, Mistakes.NotAveraged, Mistakes.AveragedTwice, Mistakes.DividedByColumns("X", "features D"),
            Mistakes.DividedByOneLess, Mistakes.Doubled, Mistakes.Transposed("(D, 1)"), Mistakes.SlopeOnceTooOften,
            Mistakes.TargetMissing, Mistakes.Absolute, Mistakes.Squared, Mistakes.MeansMultiplied("X"),
        ]);
}
