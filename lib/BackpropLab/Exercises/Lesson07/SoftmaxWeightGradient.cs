using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab;

/// <summary>∂L/∂W = (1/N) Xᵀ (y - t).</summary>
static class SoftmaxWeightGradient
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix, Matrix, Matrix>>(
        id: "7.5",
        function: "SoftmaxWeightGradient",
        title: "The gradient of the softmax layer's weights",
        points: 2,
        results: ["dW"],
        cases: ClassCases.OfLayer("NDK", layer => [layer.X, layer.Y, layer.T], layer => layer.ByW),
        hints:
        [
            "What came in, times what went wrong. Now K things go wrong for each sample.",
            "X is (N, D), y - t is (N, K), and the gradient has the shape of W, (D, K). Do not forget the mean.",
            "∂L/∂W = (1/N) Xᵀ (y - t): `X.TransposeThisAndMultiply(y - t) / X.RowCount`.",
        ],
        solution: (X, y, t) => X.TransposeThisAndMultiply(y - t) / X.RowCount,
        explanation: "Column k of W feeds the logit of class k alone, so its gradient is what lesson 2 found, with column k of y - t. One product does all K "
            + "columns, and the sum over the samples with them.",
        misconceptions:
        [
            ((X, y, t) => X.TransposeThisAndMultiply(t - y) / X.RowCount,
                "The sign is turned: the error is prediction minus target, and the minus of the step comes later."),
            ((X, y, t) => X.TransposeThisAndMultiply(y - t), "The gradient is not averaged over the batch: divide by N."),
            ((X, y, t) => X.TransposeThisAndMultiply(y - t) / X.RowCount / X.RowCount, "You averaged twice: divide by N once."),
            ((X, y, t) => X.TransposeThisAndMultiply(y - t) / (X.RowCount * y.ColumnCount),
                "You divided by N times K. The mean is over the N samples; the classes are not averaged."),
            ((X, y, t) => (y - t).TransposeThisAndMultiply(X) / X.RowCount,
                "This is the transpose of the right answer, (K, D). Here W is (D, K), inputs by outputs; the Python lab has it the other way round."),
            ((X, y, t) => X.TransposeThisAndMultiply((y - t).PointwiseMultiply(y.PointwiseMultiply(1 - y))) / X.RowCount,
                "The slope y (1 - y) is in it once too often: the cross-entropy has cancelled it."),
            ((X, y, t) => X.TransposeThisAndMultiply((y - t).PointwiseMultiply(t)) / X.RowCount,
                "Only the right class's column of the error was used. The other logits take part in the denominator: use all of y - t."),
            ((X, y, t) => X.TransposeThisAndMultiply(y) / X.RowCount, "The target is missing: the error is y - t."),
            ((X, y, t) => X.TransposeThisAndMultiply(Softmax.Apply(y) - t) / X.RowCount,
                "y is a probability already: you applied the softmax once more."),
            ((X, y, t) => X * (y - t) / X.RowCount,
                "X has to be transposed: (N, D) times (N, K) does not fit, and where D = N it gives something else."),
            ((X, y, t) => 2 * X.TransposeThisAndMultiply(y - t) / X.RowCount, "There is a factor 2 too much. The cross-entropy has no square."),
            ((X, y, t) => X.TransposeThisAndMultiply(OneHot.Encode(OneHot.Decode(y), y.ColumnCount) - t) / X.RowCount,
                "You rounded the prediction to a class first: that is the perceptron's rule. Take y as it is."),
        ]);
}
