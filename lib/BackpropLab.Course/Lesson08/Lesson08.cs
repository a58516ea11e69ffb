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
    };
}
