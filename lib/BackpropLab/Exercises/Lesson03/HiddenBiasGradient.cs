using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab;

/// <summary>∂L/∂b¹ = (1/N) Σₙ δ¹ₙ, a row.</summary>
static class HiddenBiasGradient
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix>>(
        id: "3.8",
        function: "HiddenBiasGradient",
        title: "The gradient of b¹",
        points: 1,
        results: ["db1"],
        cases: Cases.OfNetwork("NH", Activation.Tanh, net => [net.Delta1], net => net.ByB1),
        hints:
        [
            "Each hidden unit has its own bias. Over what do you add, and what do you keep apart?",
            "Add δ¹ over the samples, down its columns, and keep the H columns apart. Then take the mean.",
            "∂L/∂b¹ = (1/N) Σₙ δ¹ₙ, shape (1, H).",
        ],
        solution: delta1 => delta1.ColumnSums().ToRowMatrix() / delta1.RowCount,
        explanation: "b¹ is added to every row of a¹, so each unit's bias meets the deltas of all samples in that unit's column, and of no other.",
        misconceptions:
        [
            (delta1 => -delta1.ColumnSums().ToRowMatrix() / delta1.RowCount, "The sign is turned: the minus belongs to the update step, not to the gradient."),
            (delta1 => delta1.ColumnSums().ToRowMatrix(), "The sum is not averaged over the batch: divide by N."),
            (delta1 => delta1.ColumnSums().ToRowMatrix() / delta1.RowCount / delta1.RowCount, "You averaged twice: divide by N once."),
            (delta1 => delta1.ColumnSums().ToRowMatrix() / (delta1.RowCount - 1), "You divided by N - 1. A plain mean divides by N."),
            (delta1 => 2 * delta1.ColumnSums().ToRowMatrix() / delta1.RowCount, "There is a factor 2 too much. The cross-entropy has no square."),
            (delta1 => Matrix<double>.Build.Dense(1, 1, delta1.ColumnSums().Sum() / delta1.RowCount),
                "The axis is missing: you added everything up to one number. Keep the columns apart, one for each unit."),
            (delta1 => delta1.RowSums().ToColumnMatrix() / delta1.ColumnCount,
                "You averaged along the rows, over the units of one sample. Average down the columns, over the samples."),
            (delta1 => delta1.ColumnSums().ToColumnMatrix() / delta1.RowCount,
                "This is the transpose of the right answer. b¹ is a row, shape (1, H), and so is its gradient."),
            (delta1 => delta1 / delta1.RowCount, "The samples are not added up: the shape is still (N, H), and b¹ has (1, H)."),
            (delta1 => Matrix<double>.Build.Dense(1, delta1.ColumnCount, delta1.ColumnSums().Sum() / delta1.RowCount / delta1.ColumnCount),
                "All units got the same number. Each unit has its own column of δ¹ and its own mean."),
            (delta1 => delta1.SubMatrix(0, 1, 0, delta1.ColumnCount), "Those are the deltas of the first sample alone. Take the mean over all of them."),
        ]);
}
