using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>What lesson 10 asks, in the order of its notebook.</summary>
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
    };
}
