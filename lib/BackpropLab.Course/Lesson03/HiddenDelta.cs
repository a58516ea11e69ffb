using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>δ¹ = (δ² W²ᵀ) ⊙ (1 - z¹ ⊙ z¹), the error of each hidden unit before its tanh.</summary>
static class HiddenDelta
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix, Matrix, Matrix>>(
        id: "3.4",
        function: "HiddenDelta",
        title: "The hidden delta",
        points: 3,
        results: ["δ¹"],
        cases: Trial.Cases("NH", trial => [trial.Delta2, trial.W2, trial.Z1], trial => trial.SumByA1, hidden: Activation.Tanh),
        hints:
        [
            "Two things lie between a² and a¹: the weights W² and the tanh. The chain rule gives one factor for each.",
            "Send the error back through the weights with `delta2 * W2.Transpose()`, shape (N, H). Then let every element through its own tanh: multiply it by that tanh's slope.",
            "δ¹ = (δ² W²ᵀ) ⊙ (1 - z¹ ⊙ z¹); in C#, ⊙ is `PointwiseMultiply`.",
        ],
        solution: (delta2, W2, z1) =>
        {
            var slope = 1 - z1.PointwiseMultiply(z1);
            return (delta2 * W2.Transpose()).PointwiseMultiply(slope);
        },
        explanation: "a² = z¹ W² + b² passes an error δ² back to z¹ as δ² W²ᵀ: each hidden unit gets the share that its weight gave it. "
            + "From z¹ to a¹ the slope of the tanh, 1 - tanh² a = 1 - z², scales each element by itself, so this product is pointwise.",
        misconceptions:
        [
            ((delta2, W2, z1) => delta2 * W2.Transpose(),
                "The error has come through the weights, but not through the tanh: multiply each element by the slope 1 - z¹ ⊙ z¹."),
            ((delta2, W2, z1) => -(delta2 * W2.Transpose()).PointwiseMultiply(1 - z1.PointwiseMultiply(z1)),
                "The sign is turned: the tanh rises everywhere, so its slope is 1 - z² and not z² - 1, and δ² already is prediction minus target."),
            ((delta2, W2, z1) => (delta2 * W2.Transpose()).PointwiseMultiply(1 - z1),
                "The slope of the tanh is 1 - z², not 1 - z: square z¹ element by element."),
            ((delta2, W2, z1) => (delta2 * W2.Transpose()).PointwiseMultiply(z1.PointwiseMultiply(1 - z1)),
                "z (1 - z) is the slope of the sigmoid. The hidden units are tanh units, with the slope 1 - z²."),
            ((delta2, W2, z1) => (delta2 * W2.Transpose()).PointwiseMultiply(z1),
                "You multiplied by the activation z¹ itself. What belongs here is the slope of the activation, 1 - z¹ ⊙ z¹."),
            ((delta2, W2, z1) => delta2 * W2.TransposeThisAndMultiply(Matrix<double>.Build.Dense(W2.RowCount, z1.ColumnCount, 1)),
                "All hidden units got the same share, the sum of the weights: `delta2 * W2.Transpose()` gives each its own."),
        ],
        usual: [Mistakes.ActivationTwice("z1", Activation.Tanh), Mistakes.DeltaAveraged, Mistakes.Transposed("(N, H)")]);
}
