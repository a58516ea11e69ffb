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
                ("That is ∂E/∂y. The delta is taken before the sigmoid: which factor is missing on the way there?", "Multiply by the sigmoid's slope y (1 - y): what it is divided by cancels.")),
            ((y, t) => -t.PointwiseDivide(y), ("That is the slope of -t ln y, by y: one of the loss's two terms is missing, and so is the sigmoid.", "The two terms and the sigmoid's slope together leave prediction minus target.")),
            ((y, t) => -t.PointwiseMultiply(1 - y), "Samples of class 0 have no error in yours: one of the loss's two terms is missing."),
            ((y, t) => t.Map(_ => 1.0).PointwiseMultiply(y.PointwiseMultiply(1 - y)), ("That is the slope of the sigmoid alone: what went wrong is not in it.", "Multiply ∂E/∂y by it: the slope cancels.")),
            ((y, t) => -(t.PointwiseMultiply(y.PointwiseLog()) + (1 - t).PointwiseMultiply((1 - y).PointwiseLog())),
                ("That is what each sample costs, the loss itself.", "The delta is its slope.")),
            ((y, t) => y - t.Column(0).Average(), ("You subtracted the mean of all targets.", "Each sample has its own.")),
            ((y, t) => (y - t).Map(error => (double)Math.Sign(error)), ("Only the sign of the error is left.", "How far off the prediction is has to stay.")),
            ((y, t) => y - y.PointwiseMultiply(t), "The target is multiplied by the prediction. What is the difference between the two?"),
            ((y, t) => y - t - (y.Column(0).Average() - t.Column(0).Average()), "The mean error was taken off each sample's error: where does it come from?"),
        ],
        usual:
        [
            Mistakes.Negated, Mistakes.DeltaAveraged, Mistakes.SlopeOnceTooOften, Mistakes.Squared, Mistakes.Absolute,
            Mistakes.Doubled, Mistakes.Transposed("(N, 1)"), Mistakes.Rounded,
            Mistakes.ActivationTwice("y", Activation.Sigmoid),
        ]);
}
