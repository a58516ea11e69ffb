using BackpropLab.Exercises;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>∂L/∂b⁽²⁾ = (1/N) Σ δ⁽²⁾.</summary>
static class OutputBiasGradient
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix>>(
        id: "3.6",
        function: "OutputBiasGradient",
        title: "The gradient of b⁽²⁾",
        points: 1,
        results: ["db2"],
        cases: Trial.Cases("N", trial => [trial.Delta2], trial => trial.ByB2, hidden: Activation.Tanh),
        hints:
        [
            "A bias is a weight whose input is 1 for every sample.",
            "Add δ⁽²⁾ up over the samples, down its column, and take the mean. The result is a matrix (1, 1), as b⁽²⁾ is.",
            "∂L/∂b⁽²⁾ = (1/N) Σₙ δ⁽²⁾ₙ; `delta2.ColumnSums().ToRowMatrix()` adds down the columns.",
        ],
        solution: delta2 => delta2.ColumnSums().ToRowMatrix() / delta2.RowCount,
        explanation: "b⁽²⁾ is added to every row of a⁽²⁾, so every sample's delta reaches it, each once; the mean over the batch brings 1/N.",
        misconceptions:
        [
            (delta2 => delta2 / delta2.RowCount, ("The samples are not added up: there is still one row for each.", "Add down the column: b⁽²⁾ has the shape (1, 1).")),
            (delta2 => delta2.RowSums().ToRowMatrix() / delta2.RowCount, ("You added along the rows, which hold one number each.", "Add down the column.")),
        ],
        usual:
        [
            Mistakes.Negated, Mistakes.NotAveraged, Mistakes.AveragedTwice, Mistakes.DividedByOneLess, Mistakes.Doubled,
            Mistakes.Absolute, Mistakes.Squared, Mistakes.FirstSampleAlone,
        ]);
}
