using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>∂L/∂b = (1/N) Σₙ (y - t).</summary>
static class SoftmaxBiasGradient
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix, Matrix>>(
        id: "7.6",
        function: "SoftmaxBiasGradient",
        title: "The gradient of the softmax layer's biases",
        points: 1,
        results: ["db"],
        cases: Trial.Cases("NK", trial => [trial.Y, trial.T], trial => trial.ByB2, loss: Loss.SoftmaxCrossEntropy),
        hints:
        [
            "A bias is a weight whose input is always 1. What is left of the gradient of W then?",
            "One number for each class: add down the columns with `ColumnSums()`, make a row of it with `ToRowMatrix()`, and take the mean.",
            "∂L/∂b = (1/N) Σₙ (yₙ - tₙ), shape (1, K).",
        ],
        solution: (y, t) => (y - t).ColumnSums().ToRowMatrix() / y.RowCount,
        explanation: "Every sample moves the bias of a class by its own error; the mean of them is the gradient. Its K numbers add up to 0, because the errors of "
            + "every row do: all biases together never rise or fall, for that would change no probability.",
        misconceptions:
        [
            ((y, t) => (y - t) / y.RowCount,
                ("This has one row for each sample. How many rows has the bias?", "One, (1, K), that all samples share: add their errors up.")),
            ((y, t) => (y - t).Clone(), ("That is the delta of every sample. How many rows has the bias?", "Add down the columns and divide by N.")),
            ((y, t) => (y - t).RowSums().ToRowMatrix() / y.RowCount,
                ("You added along the rows, over the classes, and each such sum is 0.", "Add down the columns, over the samples.")),
            ((y, t) => Matrix<double>.Build.Dense(1, y.ColumnCount, (y - t).Enumerate().Sum() / y.RowCount),
                ("You added everything up into one number, which is 0.", "Each class has a bias of its own.")),
            ((y, t) => (y - t).RowSums().ToColumnMatrix() / y.RowCount,
                "You added along the rows, over the classes, and have one number for each sample. Whom do the samples share a bias with?"),
            ((y, t) => y.ColumnSums().ToRowMatrix() - t.ColumnSums().ToRowMatrix() / t.RowCount, "Only the targets are averaged in yours. Of what is the mean taken?"),
            ((y, t) => y.ColumnSums().ToRowMatrix() / t.RowCount - t.ColumnSums().ToRowMatrix(), "Only the predictions are averaged in yours. Of what is the mean taken?"),
            ((y, t) => (y - t).PointwiseAbs().ColumnSums().ToRowMatrix() / y.RowCount,
                "You took the absolute value of the error. Errors of both signs have to cancel, and the sign tells the bias which way to go."),
        ],
        usual:
        [
            Mistakes.NotAveraged, Mistakes.AveragedTwice, Mistakes.DividedByColumns("y", "classes K"), Mistakes.Negated,
            Mistakes.Transposed("(1, K)"), Mistakes.TargetMissing, Mistakes.Doubled, Mistakes.SlopeOnceTooOften,
            Mistakes.AveragedOverColumns("y", "classes K"),
        ]);
}
