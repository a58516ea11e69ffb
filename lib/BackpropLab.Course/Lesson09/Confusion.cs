using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>How often each true class was taken for each class.</summary>
static class Confusion
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<int[], int[], int, Matrix>>(
        id: "9.6",
        function: "Confusion",
        title: "The confusion matrix",
        points: 2,
        results: ["counts"],
        cases: [Case(8, 3), Case(1, 4), Case(6, 2), Case(12, 4), Case(60, 10)],
        hints:
        [
            "Lay out a square table: a row for each true class, a column for each predicted one. Where does one sample leave its mark?",
            "Begin with zeros, `Matrix.Build.Dense(classes, classes)`, go through the samples, and add 1 in one place for each.",
            "counts[actual[n], predicted[n]] grows by 1 for each sample n.",
        ],
        solution: (actual, predicted, classes) =>
        {
            var counts = Matrix<double>.Build.Dense(classes, classes);
            for (var n = 0; n < actual.Length; n++)
                counts[actual[n], predicted[n]] += 1;
            return counts;
        },
        explanation: "A row says what became of the samples of one class, a column where those that were called so came from. What is right stands on the "
            + "diagonal; its sum over the sum of all is the accuracy.",
        misconceptions:
        [
            ((actual, predicted, classes) => Count(predicted, actual, classes),
                ("Rows and columns are exchanged.", "The true class is the row, the predicted one the column.")),
            ((actual, predicted, classes) => Count(actual, predicted, classes).Map(count => Math.Min(count, 1)),
                ("You set a 1 where something happened. How often did it happen?", "Add 1 each time: the matrix counts.")),
            ((actual, predicted, classes) => Count(actual, predicted, classes) / actual.Length, ("These are shares of all samples.", "Asked for are counts.")),
            ((actual, predicted, classes) => Count(actual, predicted, classes) is var counts
                ? Matrix<double>.Build.Dense(classes, classes, (i, j) => counts[i, j] / Math.Max(counts.Row(i).Sum(), 1)) : counts,
                ("You divided each row by its sum: these are shares of each class.", "Asked for are counts.")),
            ((actual, predicted, classes) => Where(Count(actual, predicted, classes), (i, j) => i != j),
                ("The right answers are missing: the diagonal is 0.", "Count them there, as all others in their places.")),
            ((actual, predicted, classes) => Where(Count(actual, predicted, classes), (i, j) => i == j),
                ("Only the right answers are counted.", "Count the others as well: they show what is taken for what.")),
            ((actual, predicted, classes) => Count(actual, predicted, classes) is var counts ? counts + counts.Transpose() : counts,
                ("You counted each sample both ways.", "Count it once: that a 3 was taken for an 8 says nothing about an 8 taken for a 3.")),
            ((actual, predicted, classes) => Count(actual, actual, classes), ("Both numbers come from the true classes.", "The column is the predicted one.")),
            ((actual, predicted, classes) => Count([.. actual.Skip(1)], [.. predicted.Skip(1)], classes), "The first sample is not counted: with which one does your loop begin?"),
            ((actual, predicted, classes) => Count([.. actual.SkipLast(1)], [.. predicted.SkipLast(1)], classes), "The last sample is not counted: with which one does your loop end?"),
            ((actual, predicted, classes) => Count([.. actual.Take(classes)], [.. predicted.Take(classes)], classes), "Your loop ends after as many samples as there are classes. How many samples are there?"),
            ((actual, predicted, classes) => Count([.. actual.Take(1)], [.. predicted.Take(1)], classes), "Only the first sample is counted. Does your loop end before the others?"),
            ((actual, predicted, classes) => Count(predicted, predicted, classes), "Both numbers come from the predictions. Where is the true class?"),
            ((actual, predicted, classes) => Count(predicted, actual, classes) / actual.Length, "Rows and columns are exchanged, and these are shares: how many samples are there in each place?"),
            ((actual, predicted, classes) => 100 * Count(actual, predicted, classes) / actual.Length, "These are shares of all samples, in percent. How many samples are there in each place?"),
            ((actual, predicted, classes) => Enumerable.Range(0, actual.Length).Aggregate(Count([], [], classes), (counts, n) => counts + n * Count([actual[n]], [predicted[n]], classes)),
                "You added the number of the sample. What does each sample count for?"),
            ((actual, predicted, classes) => Matrix<double>.Build.Dense(classes, classes, (i, j) => actual.Count(k => k == i) * predicted.Count(k => k == j)),
                "Every true class met every prediction, those of other samples as well. Which prediction belongs to sample n?"),
            ((actual, predicted, classes) => Count([.. actual.Order()], [.. predicted.Order()], classes), "You put both in order, each by itself. Which prediction belongs to which sample then?"),
            ((actual, predicted, classes) => Count(actual, predicted, classes + 1), "There is one row and one column too many: which number has the last class, if the first is 0?"),
        ]);

    // A case whose predictions are right for about half of the samples.
    static ExerciseCase Case(int samples, int classes)
    {
        return Made(samples) with { Redraw = Made };

        ExerciseCase Made(int seed)
        {
            var order = new Draw(seed).Order(samples);
            int[] actual = [.. order.Select(place => place % classes)];
            int[] predicted = [.. order.Select((place, n) => place % 2 == 0 ? actual[n] : (actual[n] + 1 + (n % Math.Max(classes / 2, 1))) % classes)];
            return new(FormattableString.Invariant($"N = {samples}, K = {classes}"), [actual, predicted, classes]);
        }
    }

    static Matrix Count(int[] actual, int[] predicted, int classes)
    {
        var counts = Matrix<double>.Build.Dense(classes, classes);
        for (var n = 0; n < actual.Length; n++)
            counts[actual[n], predicted[n]] += 1;
        return counts;
    }

    static Matrix Where(Matrix counts, Func<int, int, bool> keep) =>
        Matrix<double>.Build.Dense(counts.RowCount, counts.ColumnCount, (i, j) => keep(i, j) ? counts[i, j] : 0);
}
