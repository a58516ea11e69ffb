using BackpropLab.Exercises;

namespace BackpropLab.Lessons;

/// <summary>What lesson 3 asks, in the order of its notebook.</summary>
static class Lesson03
{
    public static Lesson Content { get; } = new(3, "Backprop")
    {
        Exercises =
        [
            InitialParameters.Exercise,
            Forward.Exercise,
            OutputDelta.Exercise,
            HiddenUnit.Exercise,
            HiddenDelta.Exercise,
            WhereTheTransposeComesFrom.Exercise,
            OneBias.Exercise,
            OutputWeightGradient.Exercise,
            OutputBiasGradient.Exercise,
            HiddenWeightGradient.Exercise,
            HiddenBiasGradient.Exercise,
            NumericGradient.Exercise,
        ],
        Questions = BackpropQuestions.All,
        Predictions = BackpropPredictions.All,
        Task = new("3.T", "As few weights as possible", 3, "Smallest",
        [
            new("weights and biases, the most of three seeds", "", Most: 13),
            new("test rows right, the worst of three seeds", "%", Least: 97),
        ]),
    };
}
