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
            ((W, dW, learningRate) => -learningRate * dW, "That is the step alone. Add it to where you stand: to W."),
            ((W, dW, learningRate) => W - dW / learningRate, "You divided by the learning rate. A small η means a small step: multiply."),
            ((W, dW, learningRate) => (1 - learningRate) * W, "You shrank the weights themselves. The step is along the gradient `dW`."),
            ((W, dW, learningRate) => learningRate * (W - dW), "The learning rate scales the gradient alone, not the weights."),
        ],
        usual: [Mistakes.Uphill, Mistakes.LearningRateUnused]);
}
