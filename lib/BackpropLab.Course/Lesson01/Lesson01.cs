using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>What lesson 1 asks, in the order of its notebook.</summary>
static class Lesson01
{
    public static Lesson Content { get; } = new(1, "Data")
    {
        Exercises =
        [
            FeatureMeans.Exercise,
            FeatureDeviations.Exercise,
            Standardize.Exercise,
        ],
        Questions = DataQuestions.All,
        Predictions = DataPredictions.All,
    };
}
