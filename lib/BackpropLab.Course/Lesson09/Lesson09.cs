using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>What lesson 9 asks, in the order of its notebook.</summary>
static class Lesson09
{
    public static Lesson Content { get; } = new(9, "Digits")
    {
        Exercises =
        [
            LeakyRelu.Exercise,
            HeWeights.Exercise,
            DecaySlope.Exercise,
            DecayedGradient.Exercise,
            EarlyStop.Exercise,
            PredictedClasses.Exercise,
            Confusion.Exercise,
        ],
        Questions = DigitQuestions.All,
        Predictions = DigitPredictions.All,
        Task = new("9.T", "One pixel to the right", 3, "Sturdy",
        [
            new("moved test pictures read right", "%", Least: 90),
            new("test pictures as they are read right", "%", Least: 95),
        ]),
    };
}
