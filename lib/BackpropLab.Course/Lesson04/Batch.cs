using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>The rows of one mini-batch: rows order[start], order[start + 1], ..., as many as a batch has or as are left.</summary>
static class Batch
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, int[], int, int, Matrix>>(
        id: "4.1",
        function: "Batch",
        title: "The rows of a mini-batch",
        points: 2,
        results: ["rows"],
        cases:
        [
            Case(samples: 10, features: 2, start: 3, batchSize: 3),
            Case(samples: 10, features: 2, start: 9, batchSize: 3),
            Case(samples: 1, features: 2, start: 0, batchSize: 16),
            Case(samples: 8, features: 4, start: 4, batchSize: 4),
            Case(samples: 7, features: 3, start: 0, batchSize: 2),
        ],
        hints:
        [
            "`order` says which row comes when: the first batch takes the rows that its first numbers name.",
            "The batch ends after `batchSize` rows or where the data end, whichever comes first: `Math.Min(start + batchSize, X.RowCount)`.",
            "Row n of the batch is row `order[start + n]` of X, for n = 0 .. end - start - 1.",
        ],
        solution: (X, order, start, batchSize) =>
        {
            var rows = order.Skip(start).Take(batchSize);
            return Matrix<double>.Build.DenseOfRowVectors(rows.Select(row => X.Row(row)));
        },
        explanation: "The shuffled order is cut into pieces, and each piece names the rows of one batch. When N is no multiple of the batch size the last "
            + "piece is shorter: it is used as it is, so that every sample is met once in an epoch.",
        misconceptions:
        [
            ((X, order, start, batchSize) => Rows(X, Math.Min(batchSize, X.RowCount - start), i => (order[start] + i) % X.RowCount),
                ("Only the first row was looked up in `order`, and its neighbours in the file were taken along.", "Look up every row.")),
            ((X, order, start, batchSize) => Rows(X, batchSize, i => order[(start + i) % X.RowCount]),
                ("The last batch was filled up with rows from the beginning, which are then met twice.", "Let it be shorter.")),
            ((X, order, start, batchSize) => Rows(X, batchSize, i => order[start + i]),
                ("The last batch may have fewer rows than `batchSize`.", "Stop where the data end.")),
            ((X, order, start, batchSize) => Rows(X, Math.Min(batchSize, X.RowCount - start), i => Array.IndexOf(order, start + i)),
                ("You asked where a row went.", "`order[n]` says which row comes at place n.")),
            ((X, order, start, batchSize) => Rows(X, Math.Min(batchSize, X.RowCount - start), i => order[i]),
                "These are the rows of the first batch, whatever `start` is."),
            ((X, order, start, batchSize) => Rows(X, Math.Min(batchSize, X.RowCount), i => order[i]),
                "These are the rows of the first batch, and as many, whatever `start` is."),
            ((X, order, start, batchSize) => X.SubMatrix(start, batchSize, 0, X.ColumnCount),
                "You took neighbours in the file, without the shuffled `order`; and the last batch may have fewer rows than `batchSize`."),
            ((X, order, start, batchSize) => Rows(X, X.RowCount - start, i => order[start + i]),
                ("You took all rows from `start` on. Where does a batch end?", "After `batchSize` rows, or where the data end.")),
            ((X, order, start, batchSize) => Rows(X, Math.Min(batchSize, X.RowCount - start), i => order.Skip(start).Take(batchSize).Order().ElementAt(i)),
                "The rows are the right ones, in the order of the file: they were sorted again."),
            ((X, order, start, batchSize) => Rows(X, Math.Min(batchSize, X.RowCount - start), _ => order[start]),
                "The first row of the batch was taken again and again: does the place move on in the loop?"),
            ((X, order, start, batchSize) => Matrix<double>.Build.DenseOfRowVectors(order.Skip(start * batchSize).Take(batchSize).Select(row => X.Row(row))),
                "`start` is a place in `order` already, not the number of a batch: you multiplied it by the batch size."),
            ((X, order, start, batchSize) => Matrix<double>.Build.DenseOfRowVectors(order.Skip(start + 1).Take(batchSize).Select(row => X.Row(row))),
                "You begin one place too late: places are counted from 0."),
            ((X, order, start, batchSize) => Matrix<double>.Build.DenseOfRowVectors(order.Skip(start - 1).Take(batchSize).Select(row => X.Row(row))),
                "You begin one place too early: places are counted from 0."),
            ((X, order, start, batchSize) => Matrix<double>.Build.DenseOfRowVectors(order[start..(start + batchSize)].Select(row => X.Row(row))),
                ("The last batch may have fewer rows than `batchSize`: where does your range end?", "Stop where the data end.")),
            ((X, order, start, batchSize) => Matrix<double>.Build.DenseOfRowVectors(order.Skip(start).Take(batchSize).Select(row => X.Row(row - 1))),
                "The numbers in `order` are rows already, counted from 0: you took the one before."),
        ],
        usual: [Mistakes.NotShuffled, Mistakes.OffByOneRow]);

    static ExerciseCase Case(int samples, int features, int start, int batchSize)
    {
        var inSteps = Enumerable.Range(0, samples).Select(i => (i * 3 + 2) % samples).ToArray();
        return Made(new Draw(samples + start), inSteps) with { Redraw = seed => Drawn(new Draw(seed)) };

        ExerciseCase Drawn(Draw draw) => Made(draw, draw.Order(samples));

        ExerciseCase Made(Draw draw, int[] order) => new(
            FormattableString.Invariant($"N = {samples}, start = {start}, batch size {batchSize}"),
            [draw.Normal(samples, features), order, start, batchSize]);
    }

    static Matrix Rows(Matrix x, int count, Func<int, int> row) =>
        Matrix<double>.Build.Dense(count, x.ColumnCount, (i, j) => x[row(i), j]);
}
