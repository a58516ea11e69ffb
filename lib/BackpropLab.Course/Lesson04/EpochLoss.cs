using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>The loss of an epoch: the mean over its rows, from the means over its batches.</summary>
static class EpochLoss
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix, double>>(
        id: "4.3",
        function: "EpochLoss",
        title: "The loss of an epoch",
        points: 2,
        results: ["loss"],
        cases: [Case(16, 16, 8), Case(1), Case(4, 4, 4, 4), Case(32, 32, 32, 1), Case(10, 3)],
        hints:
        [
            "A batch of 8 rows knows less than one of 16. Should its loss count as much?",
            "Each batch loss is a mean: times its rows it is a sum again. Add those sums.",
            "loss = Σₘ rowsₘ lossₘ / Σₘ rowsₘ.",
        ],
        solution: (losses, rows) =>
        {
            var sum = losses.PointwiseMultiply(rows).Column(0).Sum();
            return sum / rows.Column(0).Sum();
        },
        explanation: "Weighted by its rows each batch gives back the sum that it was the mean of; all sums together, divided by all rows, are the mean over "
            + "the epoch. The plain mean of batch losses, which many labs print, gives the rows of a short last batch too much weight.",
        misconceptions:
        [
            ((losses, rows) => losses.Column(0).Average(),
                ("The plain mean gives a short last batch as much weight as a full one.", "Weight each loss by its rows.")),
            ((losses, rows) => losses.Column(0).Sum(), "You added the batch losses up: the loss would grow with the number of batches."),
            ((losses, rows) => losses.PointwiseMultiply(rows).Column(0).Sum(),
                ("That is the sum over all rows.", "Divide by their number, Σ rows.")),
            ((losses, rows) => losses.PointwiseMultiply(rows).Column(0).Average(),
                ("You divided the sum over all rows by the number of batches.", "Divide by the number of rows.")),
            ((losses, rows) => losses.PointwiseDivide(rows).Column(0).Sum(),
                ("You divided each loss by its rows. A batch loss is a mean already.", "Multiply by the rows to undo that.")),
            ((losses, rows) => losses[losses.RowCount - 1, 0], "That is the loss of the last batch alone."),
            ((losses, rows) => losses.Column(0).Sum() / rows.Column(0).Sum(),
                ("You added the batch losses and divided by all rows. Each is a mean: how does it become the sum over its rows again?", "Multiply each by its rows.")),
            ((losses, rows) => losses.PointwiseDivide(rows).Column(0).Average(),
                "You averaged the losses after dividing each by its rows. A batch loss is a mean already."),
            ((losses, rows) => losses.PointwiseMultiply(rows).Column(0).Sum() / (rows.Column(0).Sum() * losses.RowCount),
                "You divided by the number of rows and by the number of batches too."),
            ((losses, rows) => losses.PointwiseMultiply(rows).Column(0).Average() / rows[0, 0],
                ("You divided as if every batch had as many rows as the first.", "Divide by the sum of the rows.")),
            ((losses, rows) => losses.Column(0).Sum() * rows.Column(0).Sum(),
                "You multiplied the sum of the losses by the sum of the rows. Each loss belongs with the rows of its own batch."),
            ((losses, rows) => losses.Column(0).Average() * rows.Column(0).Average(),
                "You multiplied a mean loss by a mean number of rows. Each loss belongs with the rows of its own batch."),
            ((losses, rows) => losses[0, 0], "That is the loss of the first batch alone."),
            ((losses, rows) => losses[0, 0] * rows[0, 0] / rows.Column(0).Sum(), "Only the first batch is in the sum: does the loop end too early?"),
            ((losses, rows) => losses[losses.RowCount - 1, 0] * rows[rows.RowCount - 1, 0] / rows.Column(0).Sum(), "Only the last batch is in the sum: is it overwritten inside of the loop?"),
            ((losses, rows) => Weighted(losses, rows, 1, losses.RowCount) / Weighted(rows.Map(_ => 1.0), rows, 1, losses.RowCount), "The first batch is left out: where do the loops begin?"),
            ((losses, rows) => Weighted(losses, rows, 1, losses.RowCount) / rows.Column(0).Sum(), "The first batch is not in the sum of the losses: where does the loop begin?"),
            ((losses, rows) => Weighted(losses, rows, 0, losses.RowCount - 1) / Weighted(rows.Map(_ => 1.0), rows, 0, losses.RowCount - 1), "The last batch is left out: where do the loops end?"),
            ((losses, rows) => Weighted(losses, rows, 0, losses.RowCount - 1) / rows.Column(0).Sum(), "The last batch is not in the sum of the losses: where does the loop end?"),
        ]);

    static double Weighted(Matrix losses, Matrix rows, int first, int end) => Enumerable.Range(first, Math.Max(0, end - first)).Sum(m => losses[m, 0] * rows[m, 0]);

    static ExerciseCase Case(params int[] rows) => ExerciseCase.Drawn(
        seed => new(
            FormattableString.Invariant($"batches of {string.Join(", ", rows)}"),
            [new Draw(seed).Between(0.1, 3, rows.Length, 1), Matrix<double>.Build.Dense(rows.Length, 1, (k, _) => rows[k])]),
        seed: rows.Length);
}
