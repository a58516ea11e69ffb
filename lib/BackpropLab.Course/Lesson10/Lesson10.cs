using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>What lesson 10 asks, in the order of its sections, some of which go on in its experiments.</summary>
static class Lesson10
{
    public static Lesson Content { get; } = new(10, "Why it works")
    {
        Exercises =
        [
            Collapse.Exercise,
            KernelMatrix.Exercise,
            DecisionValues.Exercise,
            ParameterTotal.Exercise,
            SaturatedShare.Exercise,
        ],
        Questions = ReasonQuestions.All,
        Predictions = ReasonPredictions.All,
        Task = new("10.T", "Thirty layers", 3, "ThirtyLayers",
        [
            new("training rows right", "of 280", Least: 277),
            new("test rows right", "of 120", Least: 114),
        ]),
    };
}
