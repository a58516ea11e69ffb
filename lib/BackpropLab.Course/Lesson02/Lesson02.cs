using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>What lesson 2 asks, in the order of its notebook.</summary>
static class Lesson02
{
    public static Lesson Content { get; } = new(2, "Baseline")
    {
        Exercises =
        [
            Sigmoid.Exercise,
            BinaryCrossEntropy.Exercise,
            SigmoidSlope.Exercise,
            CrossEntropyDelta.Exercise,
            WeightAndBias.Exercise,
            WeightGradient.Exercise,
            BiasGradient.Exercise,
            Descend.Exercise,
            Accuracy.Exercise,
        ],
        Questions = LogisticQuestions.All,
        Predictions = LogisticPredictions.All,
        Task = new("2.T", "Three numbers for a line", 3, "Bend",
        [
            new("features", "", Most: 3),
            new("test rows right", "of 120", Least: 118),
        ]),
    };
}
