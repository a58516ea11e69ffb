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
        Task = new("1.T", "A line at its worst", 3, "Awkward",
        [
            new("points on the right side of the best line", "%", Most: 60),
            new("points that your rule sorts right", "%", Least: 99),
            new("points in the smaller class", "%", Least: 40),
            new("points", "", Least: 400, Most: 400),
        ]),
    };
}
