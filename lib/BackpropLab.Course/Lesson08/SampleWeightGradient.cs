using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>∂E/∂W⁽²⁾ = z⁽¹⁾ᵀ δ⁽²⁾ for one sample: an outer product.</summary>
static class SampleWeightGradient
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix, Matrix>>(
        id: "8.4",
        function: "SampleWeightGradient",
        title: "The gradient of W⁽²⁾ for one sample",
        points: 2,
        results: ["dW2"],
        cases: RegressionTrials.Single("H", trial => [trial.Z1, trial.Delta2], trial => trial.ByW2 with { Name = "∂E/∂W⁽²⁾" }),
        hints:
        [
            "What came in, times what went wrong. Which of the two is along the rows of W⁽²⁾?",
            "z⁽¹⁾ is a row (1, H), δ⁽²⁾ is (1, 1), and the gradient has the shape of W⁽²⁾, (H, 1). One of them has to be laid on its side.",
            "∂E/∂W⁽²⁾ = z⁽¹⁾ᵀ δ⁽²⁾: `z1.Transpose() * delta2`.",
        ],
        solution: (z1, delta2) => z1.Transpose() * delta2,
        explanation: "The rows of W⁽²⁾ belong to what comes in, its columns to what goes out; so does its gradient. With one sample there is nothing to average: "
            + "z⁽¹⁾ᵀ δ⁽²⁾ is the product of each input with each error.",
        misconceptions:
        [
            ((z1, delta2) => delta2.Transpose() * z1,
                ("This is the outer product the wrong way round, (1, H) where W⁽²⁾ is (H, 1). NumPy would not complain: it stretches both to (H, H), and the network has grown H outputs.",
                    "Lay z⁽¹⁾ on its side and let it come first.")),
            ((z1, delta2) => z1.Transpose() * delta2 / z1.ColumnCount,
                ("You divided by the number of hidden units H. Over what is there a mean, with one sample?",
                    "There is one sample, and nothing to average.")),
            ((z1, delta2) => z1.Transpose() * delta2 / 2,
                ("There is a half too much. Has the half of the loss not been used up in δ⁽²⁾?", "Leave it out: it cancelled the 2 that the square brings down.")),
            ((z1, delta2) => z1.PointwiseMultiply(1 - z1).Transpose() * delta2,
                ("The slope of the hidden sigmoid is in it. Does the error of W⁽²⁾ come through that sigmoid?",
                    "It comes one layer further back. What came in is z⁽¹⁾ itself.")),
            ((z1, delta2) => Matrix<double>.Build.Dense(z1.ColumnCount, 1, 1) * delta2,
                ("Every weight got the bare error: that is the gradient of a bias.", "Multiply by what came in, z⁽¹⁾.")),
            ((z1, delta2) => z1.Transpose().Clone(), ("What went wrong is missing.", "Multiply by δ⁽²⁾.")),
            ((z1, delta2) => Matrix<double>.Build.Dense(1, 1, z1.Enumerate().Sum()) * delta2,
                ("You added over the hidden units.", "Each of them has a weight of its own, and so a gradient of its own: leave the sum out.")),
            ((z1, delta2) => z1.Transpose() * delta2.PointwisePower(2),
                ("You squared the error. What does the 2 of δ⁽²⁾ stand for?", "It is the delta of layer 2, and the 2 is no power.")),
            ((z1, delta2) => z1.Transpose() * z1, "z⁽¹⁾ was multiplied by itself. What went wrong, and where is it?"),
            ((z1, delta2) => z1.Transpose() / delta2[0, 0], "You divided by the error. What does a weight do to what came in?"),
            ((z1, delta2) => z1.Transpose() + delta2[0, 0], "You added the error. What does a weight do to what came in?"),
            ((z1, delta2) => delta2[0, 0] * (0 * z1.Transpose() + z1[0, 0]), "Every weight got what the first hidden unit put out. Which unit does each weight listen to?"),
        ],
        usual: [Mistakes.Negated, Mistakes.Doubled, Mistakes.ActivationTwice("z1", Activation.Sigmoid)]);
}
