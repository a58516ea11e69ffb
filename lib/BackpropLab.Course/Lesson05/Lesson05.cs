using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>What lesson 5 asks, in the order of its notebook.</summary>
static class Lesson05
{
    public static Lesson Content { get; } = new(5, "Activations")
    {
        Exercises =
        [
            Relu.Exercise,
            ReluDerivative.Exercise,
            TanhSlope.Exercise,
            TanhDerivative.Exercise,
            ReluHiddenDelta.Exercise,
            DeadUnits.Exercise,
        ],
        Questions = ActivationQuestions.All,
        Predictions = ActivationPredictions.All,
        Task = new("5.T", "Four folds that find their place", 3, "FourUnits",
        [
            new("weights and biases", "", Most: 22),
            new("seeds with 95 % of the test rows", "of 20", Least: 18),
        ]),
    };
}
