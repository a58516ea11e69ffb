using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>What lesson 6 asks, in the order of its notebook.</summary>
static class Lesson06
{
    public static Lesson Content { get; } = new(6, "Autograd")
    {
        Exercises =
        [
            LogitsLoss.Exercise,
            WithoutZeroGradient.Exercise,
            LogitsSlope.Exercise,
            LogitsGradient.Exercise,
        ],
        Questions = AutogradQuestions.All,
        Predictions = AutogradPredictions.All,
        Task = new("6.T", "Two hundred steps", 3, "Quick",
        [
            new("weights and biases", "", Most: 33),
            new("loss of the last step", "", Most: 0.01),
        ]),
    };
}
