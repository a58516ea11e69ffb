using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>δ⁽¹⁾ = (δ⁽²⁾ W⁽²⁾ᵀ) ⊙ (1 - z⁽¹⁾ ⊙ z⁽¹⁾), the error of each hidden unit before its tanh.</summary>
static class HiddenDelta
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix, Matrix, Matrix>>(
        id: "3.4",
        function: "HiddenDelta",
        title: "The hidden delta",
        points: 3,
        results: ["δ⁽¹⁾"],
        cases: Trial.Cases("NH", trial => [trial.Delta2, trial.W2, trial.Z1], trial => trial.SumByA1, hidden: Activation.Tanh)
            .AndOneWithLarge(1, "W2", -100),
        hints:
        [
            "Two things lie between a⁽²⁾ and a⁽¹⁾: the weights W⁽²⁾ and the tanh. The chain rule gives one factor for each.",
            "Send the error back through the weights with `delta2 * W2.Transpose()`, shape (N, H). Then let every element through its own tanh: multiply it by that tanh's slope.",
            "δ⁽¹⁾ = (δ⁽²⁾ W⁽²⁾ᵀ) ⊙ (1 - z⁽¹⁾ ⊙ z⁽¹⁾); in C#, ⊙ is `PointwiseMultiply`.",
        ],
        solution: (delta2, W2, z1) =>
        {
            var slope = 1 - z1.PointwiseMultiply(z1);
            return (delta2 * W2.Transpose()).PointwiseMultiply(slope);
        },
        explanation: "a⁽²⁾ = z⁽¹⁾ W⁽²⁾ + b⁽²⁾ passes an error δ⁽²⁾ back to z⁽¹⁾ as δ⁽²⁾ W⁽²⁾ᵀ: each hidden unit gets the share that its weight gave it. "
            + "From z⁽¹⁾ to a⁽¹⁾ the slope of the tanh, 1 - tanh² a = 1 - z², scales each element by itself, so this product is pointwise.",
        misconceptions:
        [
            ((delta2, W2, z1) => delta2 * W2.Transpose(),
                "The error has come through the weights, but not through the tanh: multiply each element by the slope 1 - z⁽¹⁾ ⊙ z⁽¹⁾."),
            ((delta2, W2, z1) => -(delta2 * W2.Transpose()).PointwiseMultiply(1 - z1.PointwiseMultiply(z1)),
                "The sign is turned: the tanh rises everywhere, so its slope is 1 - z² and not z² - 1, and δ⁽²⁾ already is prediction minus target."),
            ((delta2, W2, z1) => (delta2 * W2.Transpose()).PointwiseMultiply(1 - z1),
                "The slope of the tanh is 1 - z², not 1 - z: square z⁽¹⁾ element by element."),
            ((delta2, W2, z1) => (delta2 * W2.Transpose()).PointwiseMultiply(z1.PointwiseMultiply(1 - z1)),
                "z (1 - z) is the slope of the sigmoid. The hidden units are tanh units, with the slope 1 - z²."),
            ((delta2, W2, z1) => (delta2 * W2.Transpose()).PointwiseMultiply(z1),
                "You multiplied by the activation z⁽¹⁾ itself. What belongs here is the slope of the activation, 1 - z⁽¹⁾ ⊙ z⁽¹⁾."),
            ((delta2, W2, z1) => delta2 * W2.TransposeThisAndMultiply(Matrix<double>.Build.Dense(W2.RowCount, z1.ColumnCount, 1)),
                "All hidden units got the same share, the sum of the weights: `delta2 * W2.Transpose()` gives each its own."),
        ],
        usual: [Mistakes.ActivationTwice("z1", Activation.Tanh), Mistakes.DeltaAveraged, Mistakes.Transposed("(N, H)")]);
}
