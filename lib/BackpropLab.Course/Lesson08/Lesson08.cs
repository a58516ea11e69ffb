using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>What lesson 8 asks, in the order of its notebook.</summary>
static class Lesson08
{
    public static Lesson Content { get; } = new(8, "Squared error")
    {
        Exercises =
        [
            ForwardRow.Exercise,
            SquaredError.Exercise,
            SquaredErrorChain.Exercise,
            SquaredErrorDelta.Exercise,
            SampleWeightGradient.Exercise,
            SampleHiddenGradient.Exercise,
            SgdEpoch.Exercise,
            ScaleTargets.Exercise,
            UnscaleTargets.Exercise,
        ],
        Questions = RegressionQuestions.All,
        Predictions = RegressionPredictions.All,
        Task = new("8.T", "Petals without a ceiling", 3, "Petals",
        [
            new("weights and biases", "", Most: 21),
            new("error on the flowers kept aside, the worst of three seeds", "mm", Most: 2.1),
        ]),
    };
}
