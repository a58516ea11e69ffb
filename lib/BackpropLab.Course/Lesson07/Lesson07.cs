using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>What lesson 7 asks, in the order of its notebook.</summary>
static class Lesson07
{
    public static Lesson Content { get; } = new(7, "Softmax")
    {
        Exercises =
        [
            SoftmaxOfLogits.Exercise,
            CrossEntropy.Exercise,
            SoftmaxSlopes.Exercise,
            SoftmaxJacobian.Exercise,
            SoftmaxChain.Exercise,
            SoftmaxDelta.Exercise,
            SoftmaxWeightGradient.Exercise,
            SoftmaxBiasGradient.Exercise,
            ForwardHidden.Exercise,
            HiddenGradients.Exercise,
            TanhGradients.Exercise,
        ],
        Questions = SoftmaxQuestions.All,
        Predictions = SoftmaxPredictions.All,
        Task = new("7.T", "Five arms", 3, "FiveArms",
        [
            new("weights and biases", "", Most: 133),
            new("test rows right, the worst of three seeds", "%", Least: 95),
        ]),
    };
}
