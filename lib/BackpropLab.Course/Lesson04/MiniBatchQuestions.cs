using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>The questions of lesson 4.</summary>
static class MiniBatchQuestions
{
    public static IReadOnlyList<ConceptQuestion> All { get; } =
    [
        new("4.Q1", "280 rows, batches of 16, 100 epochs. How many updates are made?",
        [
            new("100", "That would be full batch, one update an epoch. Here every batch makes one."),
            new("1700", "17 full batches leave 8 rows over. They make an eighteenth, shorter batch."),
            new("1800", "Yes. 17 full batches and one of 8 rows make 18 updates an epoch.", IsRight: true),
            new("28000", "That would be an update for every row: batches of 1."),
        ]),
        new("4.Q2", "The loss curve of mini-batch training is rougher than that of full batch, from the same weights. Why?",
        [
            new("The gradient of a batch is an estimate from a few rows, and differs from batch to batch.", "Yes. It points downhill on average only; the smaller the batch, the more it scatters.", IsRight: true),
            new("The learning rate changes from batch to batch.", "It stays the same. What changes is the gradient that it multiplies."),
            new("Shuffling changes the targets.", "Rows and targets move together; if they did not, nothing could be learnt."),
            new("The loss is no longer a mean.", "It is one, over fewer rows."),
        ]),
    ];
}
