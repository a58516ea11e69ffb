using BackpropLab.Exercises;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>W - η ∂L/∂W, one step of gradient descent.</summary>
static class Descend
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix, double, Matrix>>(
        id: "2.5",
        function: "Descend",
        title: "A step down the gradient",
        points: 1,
        results: ["W"],
        cases: Trial.Cases("DH", trial => [trial.Draw.Normal(trial.D, trial.H), trial.Draw.Normal(trial.D, trial.H), 0.1 / trial.D]),
        hints:
        [
            "The gradient points to where the loss grows. Which way do you go, and how far?",
            "Multiply the gradient by the learning rate, and take that away from the weights. Return a new matrix.",
            "W ← W - η ∂L/∂W.",
        ],
        solution: (W, dW, learningRate) => W - learningRate * dW,
        explanation: "Against the gradient the loss falls fastest, and η says how far to go. The function returns new weights and leaves those that "
            + "it was given: the caller may still compare the two.",
        misconceptions:
        [
            ((W, dW, learningRate) => -learningRate * dW, ("That is the step alone.", "Add it to where you stand: to W.")),
            ((W, dW, learningRate) => W - dW / learningRate, ("You divided by the learning rate. A small η means a small step.", "Multiply.")),
            ((W, dW, learningRate) => (1 - learningRate) * W, ("You shrank the weights themselves.", "The step is along the gradient `dW`.")),
            ((W, dW, learningRate) => learningRate * (W - dW), ("The learning rate scales the weights too in yours. What is it that has to be small?", "The learning rate scales the gradient alone, not the weights.")),
            ((W, dW, learningRate) => dW - learningRate * W, ("Weights and gradient are exchanged: where do you stand, and along what do you step?", "You stand at W and step along dW.")),
            ((W, dW, learningRate) => W * learningRate - dW, ("The learning rate scales the weights in yours. What is it that has to be small, the weights or the step?", "The learning rate scales the gradient alone.")),
            ((W, dW, learningRate) => W - 0.01 * dW, ("Your step has a learning rate of its own, 0.01. The function is given one.", "Use `learningRate`.")),
            ((W, dW, learningRate) => W - 0.1 * dW, ("Your step has a learning rate of its own, 0.1. The function is given one.", "Use `learningRate`.")),
            ((W, dW, learningRate) => W - learningRate * dW / W.RowCount, "You divided the step by the number of rows of W. The gradient is a mean already."),
            ((W, dW, learningRate) => W.PointwiseMultiply(1 - learningRate * dW), "The step is multiplied by the weights in yours: where a weight is 0 it could never move."),
            ((W, dW, learningRate) => W - learningRate * learningRate * dW, "The learning rate is in the step twice."),
            ((W, dW, learningRate) => W - learningRate * dW.PointwiseAbs(), "You took the absolute value of the gradient: then every weight goes down, whichever way the loss falls."),
            ((W, dW, learningRate) => W - learningRate * dW.PointwiseSign(), "Only the sign of the gradient is left: a steep slope is to make a longer step than a flat one."),
            ((W, dW, learningRate) => W - learningRate, "The gradient is missing: every weight goes down by the same step."),
        ],
        usual: [Mistakes.Uphill, Mistakes.LearningRateUnused]);
}
