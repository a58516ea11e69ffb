using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>What lesson 4 asks, in the order of its notebook.</summary>
static class Lesson04
{
    public static Lesson Content { get; } = new(4, "Mini-batch")
    {
        Exercises =
        [
            Batch.Exercise,
            UpdatesPerEpoch.Exercise,
            EpochLoss.Exercise,
            Epoch.Exercise,
        ],
        Questions = MiniBatchQuestions.All,
        Predictions = MiniBatchPredictions.All,
        Task = new("4.T", "Ten thousand rows", 3, "Thrifty",
        [
            new("loss on all training rows", "", Most: 0.005),
            new("rows read", "", Most: 10_000),
        ]),
    };
}
