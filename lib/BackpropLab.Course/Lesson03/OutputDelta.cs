using BackpropLab.Exercises;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>δ⁽²⁾ = y - t, the error at the output before its sigmoid.</summary>
static class OutputDelta
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix, Matrix>>(
        id: "3.3",
        function: "OutputDelta",
        title: "The output delta",
        points: 1,
        results: ["δ⁽²⁾"],
        cases: Trial.Cases("N", trial => [trial.Y, trial.T], trial => trial.SumByA2, hidden: Activation.Tanh),
        hints:
        [
            "You have met it in lesson 2: what remains of ∂E/∂y times ∂y/∂a when a sigmoid meets the cross-entropy?",
            "∂E/∂y = (y - t) / (y (1 - y)), and the sigmoid's slope is y (1 - y). Multiply the two.",
            "δ⁽²⁾ = y - t, shape (N, 1).",
        ],
        solution: (y, t) => y - t,
        explanation: "The cross-entropy divides by exactly the slope that the sigmoid multiplies with. What is left is prediction minus target, one "
            + "number for each sample; the mean over the batch comes with the gradients of the weights.",
        misconceptions:
        [
            ((y, t) => (y - t).PointwiseDivide(y.PointwiseMultiply(1 - y)),
                "That is ∂E/∂y. The delta is taken before the sigmoid: multiply by its slope y (1 - y)."),
        ],
        usual:
        [
            Mistakes.Negated, Mistakes.DeltaAveraged, Mistakes.SlopeOnceTooOften, Mistakes.Squared, Mistakes.Absolute,
            Mistakes.Doubled, Mistakes.Transposed("(N, 1)"), Mistakes.Rounded,
            Mistakes.ActivationTwice("y", Activation.Sigmoid),
        ]);
}
