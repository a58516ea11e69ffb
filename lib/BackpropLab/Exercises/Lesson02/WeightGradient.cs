using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab;

/// <summary>∂E/∂W = (1/N) Xᵀ (y - t), the gradient of logistic regression.</summary>
static class WeightGradient
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix, Matrix, Matrix>>(
        id: "2.3",
        function: "WeightGradient",
        title: "The gradient of the weights",
        points: 3,
        results: ["dW"],
        cases: LogisticCases.Of("ND", model => [model.X, model.Y, model.T], model => model.ByW),
        hints:
        [
            "What came in, times what went wrong, and the mean over the samples. What went wrong is y - t.",
            "Look at the shapes: X is (N, D), δ = y - t is (N, 1), and the gradient must be (D, 1) as W is. Which product gives that?",
            "∂E/∂W = (1/N) Xᵀ (y - t); `X.TransposeThisAndMultiply(delta)` is Xᵀ δ.",
        ],
        solution: (X, y, t) => X.TransposeThisAndMultiply(y - t) / X.RowCount,
        explanation: "For sigmoid and cross-entropy ∂E/∂a is y - t. From a = X W + b a weight moves a by its input, so each sample adds input times "
            + "error: Xᵀ δ sums that over the samples, and 1/N makes the mean of it that the loss is.",
        misconceptions:
        [
            ((X, y, t) => X.TransposeThisAndMultiply(t - y) / X.RowCount,
                "The sign is turned: δ is prediction minus target, y - t. With t - y gradient descent would climb."),
            ((X, y, t) => X.TransposeThisAndMultiply(y - t),
                "The gradient is not averaged over the batch: the loss is a mean, so divide by N."),
            ((X, y, t) => X.TransposeThisAndMultiply(y - t) / X.RowCount / X.RowCount,
                "You averaged twice: divide by N once."),
            ((X, y, t) => X.TransposeThisAndMultiply(y - t) / X.ColumnCount,
                "You divided by the number of features D. The mean is over the N samples: `X.RowCount`."),
            ((X, y, t) => X.TransposeThisAndMultiply(y - t) / (X.RowCount - 1),
                "You divided by N - 1. The loss is a plain mean, so its gradient has 1/N."),
            ((X, y, t) => X.TransposeThisAndMultiply(y - t) * 2 / X.RowCount,
                "There is a factor 2 too much. It would come from a square, but the cross-entropy has none."),
            ((X, y, t) => (X.TransposeThisAndMultiply(y - t) / X.RowCount).Transpose(),
                "This is the transpose of the right answer. A gradient has the shape of its parameter: W is (D, 1)."),
            ((X, y, t) => X * (y - t) / X.RowCount,
                "X has to be transposed: (N, D) times (N, 1) does not fit, and where D = N it gives something else."),
            ((X, y, t) => X.TransposeThisAndMultiply((y - t).PointwiseMultiply(y.PointwiseMultiply(1 - y))) / X.RowCount,
                "The slope y (1 - y) of the sigmoid is in it once too often: the cross-entropy has already cancelled it, and δ = y - t."),
            ((X, y, t) => X.TransposeThisAndMultiply(y) / X.RowCount,
                "You used the prediction where the error belongs: subtract the target, δ = y - t."),
            ((X, y, t) => Matrix<double>.Build.Dense(X.RowCount, X.ColumnCount, (n, j) => X[n, j] * (y[n, 0] - t[n, 0])) / X.RowCount,
                "This has one row for each sample. They have to be added up: the product Xᵀ δ multiplies and adds in one."),
        ]);
}
