using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab;

/// <summary>δ² = y - t, the error at the output before its sigmoid.</summary>
static class OutputDelta
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix, Matrix>>(
        id: "3.3",
        function: "OutputDelta",
        title: "The output delta",
        points: 1,
        results: ["δ²"],
        cases: Cases.OfNetwork("N", Activation.Tanh, net => [net.Y, net.T], net => net.SumByA2),
        hints:
        [
            "You have met it in lesson 2: what remains of ∂E/∂y times ∂y/∂a when a sigmoid meets the cross-entropy?",
            "∂E/∂y = (y - t) / (y (1 - y)), and the sigmoid's slope is y (1 - y). Multiply the two.",
            "δ² = y - t, shape (N, 1).",
        ],
        solution: (y, t) => y - t,
        explanation: "The cross-entropy divides by exactly the slope that the sigmoid multiplies with. What is left is prediction minus target, one "
            + "number for each sample; the mean over the batch comes with the gradients of the weights.",
        misconceptions:
        [
            ((y, t) => t - y, "The sign is turned: δ² is prediction minus target, so a prediction that is too high gives a positive delta."),
            ((y, t) => (y - t) / t.RowCount, "You averaged here. A delta belongs to one sample; the 1/N comes once, with the gradients of W and b."),
            ((y, t) => (y - t).PointwiseMultiply(y.PointwiseMultiply(1 - y)),
                "The sigmoid's slope y (1 - y) is in it once too often: the cross-entropy has cancelled it. This would be the delta of the squared error."),
            ((y, t) => (y - t).PointwiseDivide(y.PointwiseMultiply(1 - y)),
                "That is ∂E/∂y. The delta is taken before the sigmoid: multiply by its slope y (1 - y)."),
            ((y, t) => (y - t).PointwisePower(2), "You squared the error. Its sign tells the weights which way to go."),
            ((y, t) => (y - t).PointwiseAbs(), "You took the absolute value. The sign of the error tells the weights which way to go."),
            ((y, t) => 2 * (y - t), "There is a factor 2 too much. It would come from a square, but the cross-entropy has none."),
            ((y, t) => (y - t).Transpose(), "This is the transpose of the right answer: rows are samples, so δ² is (N, 1)."),
            ((y, t) => y.Map(v => v >= 0.5 ? 1.0 : 0.0) - t,
                "You rounded the prediction to a class first. A delta must feel how sure the prediction is: take y as it is."),
            ((y, t) => y.Map(v => 1 / (1 + Math.Exp(-v))) - t, "y is a probability already: you applied the sigmoid once more."),
        ]);
}
