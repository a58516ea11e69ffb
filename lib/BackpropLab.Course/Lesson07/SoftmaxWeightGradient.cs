using BackpropLab.Exercises;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>∂L/∂W = (1/N) Xᵀ (y - t).</summary>
static class SoftmaxWeightGradient
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix, Matrix, Matrix>>(
        id: "7.5",
        function: "SoftmaxWeightGradient",
        title: "The gradient of the softmax layer's weights",
        points: 2,
        results: ["dW"],
        cases: Trial.Cases("NDK", trial => [trial.X, trial.Y, trial.T], trial => trial.ByW2, loss: Loss.SoftmaxCrossEntropy)
            .AndOneWithLarge(0, "X", -100),
        hints:
        [
            "What came in, times what went wrong. Now K things go wrong for each sample.",
            "X is (N, D), y - t is (N, K), and the gradient has the shape of W, (D, K). Do not forget the mean.",
            "∂L/∂W = (1/N) Xᵀ (y - t): `X.TransposeThisAndMultiply(y - t) / X.RowCount`.",
        ],
        solution: (X, y, t) => X.TransposeThisAndMultiply(y - t) / X.RowCount,
        explanation: "Column k of W feeds the logit of class k alone, so its gradient is what lesson 2 found, with column k of y - t. One product does all K "
            + "columns, and the sum over the samples with them.",
        misconceptions:
        [
            ((X, y, t) => (y - t).TransposeThisAndMultiply(X) / X.RowCount,
                ("This is the transpose of the right answer, (K, D). Which shape has W?",
                    "Here W is (D, K), inputs by outputs; the Python lab has it the other way round.")),
            ((X, y, t) => X.TransposeThisAndMultiply((y - t).PointwiseMultiply(t)) / X.RowCount,
                ("Only the right class's column of the error was used. Which logits are in the denominator of its probability?",
                    "All are: use all of y - t.")),
            ((X, y, t) => X.Transpose() * y - t / X.RowCount, "Without parentheses the product and the division come before the subtraction. What is to be subtracted, and when?"),
            ((X, y, t) => X.Transpose() * (y - t) / y.ColumnCount, "You divided by the number of classes. Over what is the mean taken?"),
            ((X, y, t) => X.Transpose() * (y - t).PointwiseAbs() / X.RowCount, "You took the absolute value of the error. Its sign tells the weights which way to go."),
            ((X, y, t) => (y - t).Transpose() * X, "This is the transpose of the right answer, and a sum: a row for each input, and a mean over the samples are asked for."),
        ],
        usual:
        [
            Mistakes.InputNotTransposed("X", "(N, D) times (N, K)"),
            Mistakes.Negated, Mistakes.NotAveraged, Mistakes.AveragedTwice, Mistakes.SlopeOnceTooOften, Mistakes.TargetMissing,
            Mistakes.SoftmaxTwice("y"), Mistakes.Doubled, Mistakes.Rounded, Mistakes.AveragedOverColumns("y", "classes K"),
            Mistakes.DividedByColumns("X", "features D"),
        ]);
}
