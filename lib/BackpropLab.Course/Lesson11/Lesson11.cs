using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>What lesson 11 asks, in the order of its notebook.</summary>
static class Lesson11
{
    public static Lesson Content { get; } = new(11, "Own tape")
    {
        Exercises =
        [
            AllLayers.Exercise,
            AllGradients.Exercise,
            LocalRules.Exercise,
            UsedTwice.Exercise,
            NodeOrder.Exercise,
            Tape.Exercise,
        ],
        Questions = TapeQuestions.All,
        Predictions = TapePredictions.All,
        Task = new("11.T", "A step with a memory", 3, "OwnStep", [new("loss of the hundredth step", "", Most: 0.05)]),
    };
}
