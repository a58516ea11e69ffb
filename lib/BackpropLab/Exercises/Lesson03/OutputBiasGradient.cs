using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab;

/// <summary>∂L/∂b² = (1/N) Σ δ².</summary>
static class OutputBiasGradient
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix>>(
        id: "3.6",
        function: "OutputBiasGradient",
        title: "The gradient of b²",
        points: 1,
        results: ["db2"],
        cases: Cases.OfNetwork("N", Activation.Tanh, net => [net.Delta2], net => net.ByB2),
        hints:
        [
            "A bias is a weight whose input is 1 for every sample.",
            "Add δ² up over the samples, down its column, and take the mean. The result is a matrix (1, 1), as b² is.",
            "∂L/∂b² = (1/N) Σₙ δ²ₙ; `delta2.ColumnSums().ToRowMatrix()` adds down the columns.",
        ],
        solution: delta2 => delta2.ColumnSums().ToRowMatrix() / delta2.RowCount,
        explanation: "b² is added to every row of a², so every sample's delta reaches it, each once; the mean over the batch brings 1/N.",
        misconceptions:
        [
            (delta2 => -delta2.ColumnSums().ToRowMatrix() / delta2.RowCount, "The sign is turned: the minus belongs to the update step, not to the gradient."),
            (delta2 => delta2.ColumnSums().ToRowMatrix(), "The sum is not averaged over the batch: divide by N."),
            (delta2 => delta2.ColumnSums().ToRowMatrix() / delta2.RowCount / delta2.RowCount, "You averaged twice: divide by N once."),
            (delta2 => delta2.ColumnSums().ToRowMatrix() / (delta2.RowCount - 1), "You divided by N - 1. A plain mean divides by N."),
            (delta2 => 2 * delta2.ColumnSums().ToRowMatrix() / delta2.RowCount, "There is a factor 2 too much. The cross-entropy has no square."),
            (delta2 => delta2 / delta2.RowCount, "The samples are not added up: the shape is still (N, 1), and b² has (1, 1)."),
            (delta2 => delta2.RowSums().ToRowMatrix() / delta2.RowCount, "You added along the rows, which hold one number each. Add down the column."),
            (delta2 => delta2.PointwiseAbs().ColumnSums().ToRowMatrix() / delta2.RowCount,
                "Errors of both signs have to cancel: add the deltas as they are, not their absolute values."),
            (delta2 => delta2.PointwisePower(2).ColumnSums().ToRowMatrix() / delta2.RowCount, "You squared the deltas. The gradient has the delta itself."),
            (delta2 => delta2.SubMatrix(0, 1, 0, 1), "That is the delta of the first sample alone. Take the mean over all of them."),
        ]);
}
