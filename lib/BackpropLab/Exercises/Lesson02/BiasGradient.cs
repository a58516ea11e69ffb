using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab;

/// <summary>∂E/∂b = (1/N) Σ (y - t), the gradient of logistic regression's bias.</summary>
static class BiasGradient
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix, double>>(
        id: "2.4",
        function: "BiasGradient",
        title: "The gradient of the bias",
        points: 2,
        results: ["db"],
        cases: LogisticCases.Of("N", model => [model.Y, model.T], model => model.ByB),
        hints:
        [
            "The bias is a weight whose input is always 1. What becomes of Xᵀ δ then?",
            "Add the errors y - t of all samples, and take the mean: `(y - t).Column(0).Sum()` adds.",
            "∂E/∂b = (1/N) Σₙ (yₙ - tₙ), a number.",
        ],
        solution: (y, t) => (y - t).Column(0).Sum() / t.RowCount,
        explanation: "b moves every pre-activation by the same amount, so each sample adds its error once; the loss is a mean, so the sum is divided by N.",
        misconceptions:
        [
            ((y, t) => (t - y).Column(0).Average(), "The sign is turned: the error is prediction minus target, y - t."),
            ((y, t) => (y - t).Column(0).Sum(), "The sum is not averaged: the loss is a mean over the batch, so divide by N."),
            ((y, t) => (y - t).Column(0).Average() / t.RowCount, "You averaged twice: divide by N once."),
            ((y, t) => (y - t).Column(0).Sum() / (t.RowCount - 1), "You divided by N - 1. A plain mean divides by N."),
            ((y, t) => (y - t).Column(0).Average() * 2, "There is a factor 2 too much. It would come from a square, but the cross-entropy has none."),
            ((y, t) => y.Column(0).Average(), "That is the mean prediction. Subtract the targets: what counts is the error y - t."),
            ((y, t) => (y - t).Column(0).PointwiseAbs().Average(), "Errors of both signs have to cancel: take y - t as it is, not its absolute value."),
            ((y, t) => (y - t).Column(0).PointwisePower(2).Average(), "You squared the errors. The gradient of the cross-entropy has the error itself."),
            ((y, t) => (y - t).PointwiseMultiply(y.PointwiseMultiply(1 - y)).Column(0).Average(),
                "The slope y (1 - y) of the sigmoid is in it once too often: the cross-entropy has already cancelled it."),
            ((y, t) => y[0, 0] - t[0, 0], "That is the error of the first sample alone. The mean over all of them is asked for."),
        ]);
}
