using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>∂L/∂b⁽¹⁾ = (1/N) Σₙ δ⁽¹⁾ₙ, a row.</summary>
static class HiddenBiasGradient
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix>>(
        id: "3.8",
        function: "HiddenBiasGradient",
        title: "The gradient of b⁽¹⁾",
        points: 1,
        results: ["db1"],
        cases: Trial.Cases("NH", trial => [trial.Delta1], trial => trial.ByB1, hidden: Activation.Tanh)
            .AndOneWithLarge(0, "delta1", 1000).AndOneWithLarge(0, "delta1", -1000),
        hints:
        [
            "Each hidden unit has its own bias. Over what do you add, and what do you keep apart?",
            "Add δ⁽¹⁾ over the samples, down its columns, and keep the H columns apart. Then take the mean.",
            "∂L/∂b⁽¹⁾ = (1/N) Σₙ δ⁽¹⁾ₙ, shape (1, H).",
        ],
        solution: delta1 => delta1.ColumnSums().ToRowMatrix() / delta1.RowCount,
        explanation: "b⁽¹⁾ is added to every row of a⁽¹⁾, so each unit's bias meets the deltas of all samples in that unit's column, and of no other.",
        misconceptions:
        [
            (delta1 => Matrix<double>.Build.Dense(1, 1, delta1.ColumnSums().Sum() / delta1.RowCount),
                ("The axis is missing: you added everything up to one number.", "Keep the columns apart, one for each unit.")),
            (delta1 => delta1.RowSums().ToColumnMatrix() / delta1.ColumnCount,
                ("You averaged along the rows, over the units of one sample.", "Average down the columns, over the samples.")),
            (delta1 => delta1 / delta1.RowCount, ("The samples are not added up: there is still one row for each.", "Add down the columns: b⁽¹⁾ has the shape (1, H).")),
            (delta1 => Matrix<double>.Build.Dense(1, delta1.ColumnCount, delta1.ColumnSums().Sum() / delta1.RowCount / delta1.ColumnCount),
                ("All units got the same number.", "Each unit has its own column of δ⁽¹⁾ and its own mean.")),
            (delta1 => Matrix<double>.Build.Dense(1, 1, delta1.Enumerate().Average()),
                ("You averaged over samples and units: one number is left.", "Each unit has a bias of its own.")),
            (delta1 => Matrix<double>.Build.Dense(1, delta1.ColumnCount, (_, h) => delta1.Column(h).Maximum()),
                ("You took the largest delta of each unit.", "Every sample's is to count.")),
            (delta1 => Matrix<double>.Build.Dense(1, delta1.ColumnCount, (_, h) => delta1.Column(0).Average()),
                ("All units got the first one's mean.", "Each has its own column of δ⁽¹⁾.")),
            (delta1 => Matrix<double>.Build.Dense(1, delta1.RowCount, (_, n) => delta1.Row(n).Average()),
                ("There is one number for each sample. The biases belong to the units: which way do you have to add?", "Average down the columns, over the samples.")),
        ],
        usual:
        [
            Mistakes.Negated, Mistakes.NotAveraged, Mistakes.AveragedTwice, Mistakes.DividedByOneLess, Mistakes.Doubled,
            Mistakes.Transposed("(1, H)"), Mistakes.FirstSampleAlone, Mistakes.Absolute, Mistakes.Squared, Mistakes.DividedByColumns("delta1", "hidden units H"),
        ]);
}
