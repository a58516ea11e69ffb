using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab;

/// <summary>∂L/∂W¹ = (1/N) Xᵀ δ¹.</summary>
static class HiddenWeightGradient
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix, Matrix>>(
        id: "3.7",
        function: "HiddenWeightGradient",
        title: "The gradient of W¹",
        points: 2,
        results: ["dW1"],
        cases: Cases.OfNetwork("NDH", Activation.Tanh, net => [net.X, net.Delta1], net => net.ByW1),
        hints:
        [
            "The same rule as for W²: what comes into this layer, and what is the error at its pre-activations?",
            "X is (N, D), δ¹ is (N, H), and the gradient has the shape of W¹, (D, H).",
            "∂L/∂W¹ = (1/N) Xᵀ δ¹.",
        ],
        solution: (X, delta1) => X.TransposeThisAndMultiply(delta1) / X.RowCount,
        explanation: "Every weight's gradient is local: the input at its one end times the delta at its other end, averaged over the samples.",
        misconceptions:
        [
            ((X, delta1) => -X.TransposeThisAndMultiply(delta1) / X.RowCount, "The sign is turned: the minus belongs to the update step, not to the gradient."),
            ((X, delta1) => X.TransposeThisAndMultiply(delta1), "The gradient is not averaged over the batch: divide by N."),
            ((X, delta1) => X.TransposeThisAndMultiply(delta1) / X.RowCount / X.RowCount, "You averaged twice: divide by N once."),
            ((X, delta1) => X.TransposeThisAndMultiply(delta1) / X.ColumnCount, "You divided by the number of features D. The mean is over the N samples."),
            ((X, delta1) => X.TransposeThisAndMultiply(delta1) / delta1.ColumnCount, "You divided by the number of hidden units H. The mean is over the N samples."),
            ((X, delta1) => X.TransposeThisAndMultiply(delta1) / (X.RowCount - 1), "You divided by N - 1. A plain mean divides by N."),
            ((X, delta1) => 2 * X.TransposeThisAndMultiply(delta1) / X.RowCount, "There is a factor 2 too much. The cross-entropy has no square."),
            ((X, delta1) => delta1.TransposeThisAndMultiply(X) / X.RowCount,
                "This is the transpose of the right answer. A gradient has the shape of its parameter: W¹ is (D, H)."),
            ((X, delta1) => X * delta1 / X.RowCount,
                "X has to be transposed: (N, D) times (N, H) does not fit, and where D = N it gives something else."),
            ((X, delta1) => X.TransposeThisAndMultiply(delta1.RowSums().ToColumnMatrix()) / X.RowCount,
                "You added the deltas of all hidden units. Each unit has its own column of W¹ and needs its own gradient."),
            ((X, delta1) => X.PointwiseTanh().TransposeThisAndMultiply(delta1) / X.RowCount,
                "The inputs go through no tanh: what comes into the first layer is X itself."),
        ]);
}
