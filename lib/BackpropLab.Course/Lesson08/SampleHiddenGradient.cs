using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>∂E/∂W⁽¹⁾ = xᵀ ((δ⁽²⁾ W⁽²⁾ᵀ) ⊙ z⁽¹⁾ ⊙ (1 - z⁽¹⁾)) for one sample.</summary>
static class SampleHiddenGradient
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix, Matrix, Matrix, Matrix>>(
        id: "8.5",
        function: "SampleHiddenGradient",
        title: "The gradient of W⁽¹⁾ for one sample",
        points: 3,
        results: ["dW1"],
        cases: RegressionTrials.Single("DH", trial => [trial.X, trial.Z1, trial.Delta2, trial.W2], trial => trial.ByW1 with { Name = "∂E/∂W⁽¹⁾" })
            .AndOneWithLarge(0, "x", -10000),
        hints:
        [
            "First the hidden delta: through the weights W⁽²⁾, then through the slope of the hidden sigmoid. Then what came in, times what went wrong.",
            "δ⁽²⁾ W⁽²⁾ᵀ is (1, 1)(1, H) = (1, H), and the slope of a sigmoid is z (1 - z), element by element. x is (1, D), W⁽¹⁾ is (D, H).",
            "δ⁽¹⁾ = (δ⁽²⁾ W⁽²⁾ᵀ) ⊙ z⁽¹⁾ ⊙ (1 - z⁽¹⁾), ∂E/∂W⁽¹⁾ = xᵀ δ⁽¹⁾.",
        ],
        solution: (x, z1, delta2, W2) =>
        {
            var slope = z1.PointwiseMultiply(1 - z1);
            var delta1 = (delta2 * W2.Transpose()).PointwiseMultiply(slope);
            return x.Transpose() * delta1;
        },
        explanation: "It is lesson 3 with another slope and without the mean. The slope of a sigmoid is at most ¼, so the hidden layer hears at most a quarter of "
            + "what its weights pass back.",
        misconceptions:
        [
            ((x, z1, delta2, W2) => x.Transpose() * (delta2 * W2.Transpose()),
                ("The error has come through the weights, but not through the hidden sigmoid. What lies between a⁽¹⁾ and z⁽¹⁾?",
                    "Multiply each element by the slope of the sigmoid, z (1 - z).")),
            ((x, z1, delta2, W2) => Gradient(x, delta2, W2, 1 - z1.PointwiseMultiply(z1)),
                ("Your slope is that of the tanh. Which activation have these hidden units?", "They are sigmoids: the slope is z (1 - z).")),
            ((x, z1, delta2, W2) => Gradient(x, delta2, W2, z1),
                ("You multiplied by the activation z⁽¹⁾ itself. How fast does the sigmoid grow there?", "What belongs there is its slope, z (1 - z).")),
            ((x, z1, delta2, W2) => Gradient(x, delta2, W2, 1 - z1),
                ("Only one of the two factors of the slope is there. Where else is a sigmoid flat?", "The slope is z (1 - z): it is flat near 0 as well as near 1.")),
            ((x, z1, delta2, W2) => Gradient(x, delta2, 0 * W2 + 1, Slope(z1)),
                ("Every hidden unit got the whole error. Through which weight does each of them feed the output?",
                    "It gets the share that its weight in W⁽²⁾ gave it: δ⁽²⁾ W⁽²⁾ᵀ.")),
            ((x, z1, delta2, W2) => Gradient(x, 0 * delta2 + 1, W2, Slope(z1)), ("What went wrong is missing.", "Begin with δ⁽²⁾.")),
            ((x, z1, delta2, W2) => Gradient(0 * x + 1, delta2, W2, Slope(z1)),
                ("What came in is missing: every row of W⁽¹⁾ got the same.", "Multiply by xᵀ.")),
            ((x, z1, delta2, W2) => Gradient(x, delta2, W2, Slope(z1)) / x.ColumnCount,
                ("You divided by the number of inputs D. Over what is there a mean, with one sample?", "There is one sample, and nothing to average.")),
            ((x, z1, delta2, W2) => Gradient(x, delta2, W2, Slope(z1)).RowSums().ToColumnMatrix() * Matrix<double>.Build.Dense(1, z1.ColumnCount, 1),
                ("You added over the hidden units.",
                    "Each of them has a delta of its own, and a column of its own in the gradient: leave the sum out.")),
            ((x, z1, delta2, W2) => Gradient(x, delta2, W2, z1.PointwiseMultiply(z1)), "Your slope grows with z⁽¹⁾. How steep is a sigmoid near 1?"),
            ((x, z1, delta2, W2) => -Gradient(x, delta2, W2, 1 - z1.PointwiseMultiply(z1)), "The sign is turned, and the slope is that of the tanh. Which activation have these hidden units?"),
            ((x, z1, delta2, W2) => x.Transpose() * (delta2 * W2.Transpose()).PointwiseDivide(Slope(z1)), "You divided by the slope. What does the chain rule do with it?"),
            ((x, z1, delta2, W2) => (delta2 * W2.Transpose()).PointwiseMultiply(Slope(z1)), "That is the hidden delta. What came into the hidden layer?"),
            ((x, z1, delta2, W2) => Gradient(z1, delta2, W2, Slope(z1)), "What came in is z⁽¹⁾ in yours. What came into the hidden layer?"),
            ((x, z1, delta2, W2) => Gradient(x, delta2, W2, Slope(z1)) / z1.ColumnCount, "You divided by the number of hidden units. Over what is there a mean, with one sample?"),
            ((x, z1, delta2, W2) => Gradient(x, delta2, 0 * W2 + W2[0, 0], Slope(z1)), "Every hidden unit got the error through the first weight of W⁽²⁾. Through which weight does unit j feed the output?"),
        ],
        usual:
        [
            Mistakes.ActivationTwice("z1", Activation.Sigmoid), Mistakes.Negated, Mistakes.Transposed("(D, H)"),
            Mistakes.Doubled,
        ]);

    static Matrix Slope(Matrix z) => z.PointwiseMultiply(1 - z);

    static Matrix Gradient(Matrix x, Matrix delta2, Matrix w2, Matrix slope) =>
        x.Transpose() * (delta2 * w2.Transpose()).PointwiseMultiply(slope);
}
