using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>⌈N / B⌉, the number of mini-batches in an epoch.</summary>
static class UpdatesPerEpoch
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<int, int, int>>(
        id: "4.2",
        function: "UpdatesPerEpoch",
        title: "How many updates in an epoch",
        points: 1,
        results: ["updates"],
        cases: [Case(280, 16), Case(280, 32), Case(256, 32), Case(10, 8), Case(1, 1), Case(5, 100)],
        hints:
        [
            "Cut 280 rows into pieces of 16. What happens to the rows that are left over?",
            "Every piece gives one update, the short last one too: round up.",
            "⌈N / B⌉; in whole numbers that is (N + B - 1) / B.",
        ],
        solution: (samples, batchSize) => (samples + batchSize - 1) / batchSize,
        explanation: "N / B rounded up: adding B - 1 before the division of whole numbers, which cuts off, rounds up unless it comes out even.",
        misconceptions:
        [
            ((samples, batchSize) => samples / batchSize,
                ("The division of whole numbers cuts off: the rows that are left over make one more, shorter batch.", "Round up.")),
            ((samples, batchSize) => samples / batchSize + 1,
                ("You always add one. When the batch size divides N, no rows are left over for another batch.", "Round up instead: (N + B - 1) / B.")),
            ((samples, batchSize) => (int)Math.Round(samples / (double)batchSize),
                ("You rounded to the nearest number. What becomes of a few rows that are left over?", "They make one more batch: round up.")),
            ((samples, batchSize) => samples * batchSize, ("You multiplied. Are there more batches if a batch is larger?", "The larger a batch, the fewer of them there are: divide.")),
            ((samples, batchSize) => samples, ("That is one update for each row.", "A batch makes one update for all of its rows.")),
            ((samples, batchSize) => batchSize, "That is the number of rows in a batch. How many batches do the N rows make?"),
            ((samples, batchSize) => samples % batchSize, "That is the number of rows that are left over. How many batches are there?"),
            ((samples, batchSize) => samples - batchSize, "You subtracted one batch from the rows. How often does a batch fit into them?"),
            ((samples, batchSize) => batchSize / samples, "You divided the wrong way round: the rows are cut into batches, not a batch into rows."),
            ((samples, batchSize) => samples + batchSize - 1 / batchSize, ("Only the 1 is divided: a division comes before a sum. Which parentheses are missing?", "Put parentheses around the sum.")),
            ((samples, batchSize) => (samples - 1) / batchSize, "It is one too few each time. With 1 row there is one batch."),
            ((samples, batchSize) => Math.Max(1, samples / batchSize),
                "The rows that are left over after the full batches make one more, shorter batch, not only where there is no full one."),
            ((samples, batchSize) => samples % batchSize == 0 ? 0 : 1, "That is whether there is a shorter batch. Where are the full ones?"),
            ((samples, batchSize) => samples / batchSize + samples % batchSize, "You added the rows that are left over to the batches. However many they are, they make one batch."),
        ]);

    static ExerciseCase Case(int samples, int batchSize) =>
        new(FormattableString.Invariant($"N = {samples}, batch size {batchSize}"), [samples, batchSize]) { Redraw = Drawn };

    static ExerciseCase Drawn(int seed)
    {
        var draw = new Draw(seed);
        return Case(draw.Whole(1, 400), draw.Whole(1, 40));
    }
}
