using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>∂L/∂W⁽²⁾ = (1/N) z⁽¹⁾ᵀ δ⁽²⁾.</summary>
static class OutputWeightGradient
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix, Matrix>>(
        id: "3.5",
        function: "OutputWeightGradient",
        title: "The gradient of W⁽²⁾",
        points: 2,
        results: ["dW2"],
        cases: Trial.Cases("NH", trial => [trial.Z1, trial.Delta2], trial => trial.ByW2, hidden: Activation.Tanh),
        hints:
        [
            "What came in, times what went wrong. What comes into the output layer?",
            "z⁽¹⁾ is (N, H), δ⁽²⁾ is (N, 1), and the gradient has the shape of W⁽²⁾, (H, 1). Do not forget the mean.",
            "∂L/∂W⁽²⁾ = (1/N) z⁽¹⁾ᵀ δ⁽²⁾.",
        ],
        solution: (z1, delta2) => z1.TransposeThisAndMultiply(delta2) / z1.RowCount,
        explanation: "It is the gradient of lesson 2 with z⁽¹⁾ in place of X: the output layer is a logistic regression on what the hidden units put out.",
        misconceptions:
        [
            ((z1, delta2) => (1 - z1.PointwiseMultiply(z1)).TransposeThisAndMultiply(delta2) / z1.RowCount,
                ("The slope of the tanh does not belong here.", "It comes with δ⁽¹⁾, one layer further back. The input of this layer is z⁽¹⁾ itself.")),
            ((z1, delta2) => Matrix<double>.Build.Dense(z1.RowCount, z1.ColumnCount, (n, h) => z1[n, h] * delta2[n, 0]) / z1.RowCount,
                ("This has one row for each sample, and they have to be added up.", "The product z⁽¹⁾ᵀ δ⁽²⁾ multiplies and adds in one.")),
            ((z1, delta2) => Matrix<double>.Build.Dense(z1.ColumnCount, 1, (h, _) => z1.TransposeThisAndMultiply(delta2).Column(0).Take(h + 1).Sum() / z1.RowCount),
                "Each unit's gradient has those of the units before it in it: where is the sum set back to 0?"),
            ((z1, delta2) => Matrix<double>.Build.Dense(z1.ColumnCount, 1, (h, _) => z1.Column(h).Zip(delta2.Column(0)).Aggregate(0.0, (sum, pair) => (sum + pair.First * pair.Second) / z1.RowCount)),
                ("The first samples count far less than the last ones. Is the sum divided after each of them?", "Divide once, when all are added.")),
            ((z1, delta2) => z1.ColumnSums().ToColumnMatrix() / z1.RowCount, "That is the mean of what came in. What went wrong is not in it."),
        ],
        usual:
        [
            Mistakes.InputNotTransposed("z1", "(N, H) times (N, 1)"),
            Mistakes.Negated, Mistakes.NotAveraged, Mistakes.AveragedTwice, Mistakes.DividedByColumns("z1", "hidden units H"),
            Mistakes.DividedByOneLess, Mistakes.Doubled, Mistakes.Transposed("(H, 1)"),
            Mistakes.ActivationTwice("z1", Activation.Tanh), Mistakes.Absolute, Mistakes.Squared, Mistakes.MeansMultiplied("z1"),
        ]);
}
