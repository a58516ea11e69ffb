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
    };
}
