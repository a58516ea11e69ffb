using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>∂L/∂W⁽¹⁾ = (1/N) Xᵀ δ⁽¹⁾.</summary>
static class HiddenWeightGradient
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix, Matrix>>(
        id: "3.7",
        function: "HiddenWeightGradient",
        title: "The gradient of W⁽¹⁾",
        points: 2,
        results: ["dW1"],
        cases: Trial.Cases("NDH", trial => [trial.X, trial.Delta1], trial => trial.ByW1, hidden: Activation.Tanh)
            .AndOneWithLarge(0, "X", -100),
        hints:
        [
            "The same rule as for W⁽²⁾: what comes into this layer, and what is the error at its pre-activations?",
            "X is (N, D), δ⁽¹⁾ is (N, H), and the gradient has the shape of W⁽¹⁾, (D, H).",
            "∂L/∂W⁽¹⁾ = (1/N) Xᵀ δ⁽¹⁾.",
        ],
        solution: (X, delta1) => X.TransposeThisAndMultiply(delta1) / X.RowCount,
        explanation: "Every weight's gradient is local: the input at its one end times the delta at its other end, averaged over the samples.",
        misconceptions:
        [
            ((X, delta1) => X.TransposeThisAndMultiply(delta1.RowSums().ToColumnMatrix()) / X.RowCount,
                ("You added the deltas of all hidden units.", "Each unit has its own column of W⁽¹⁾ and needs its own gradient.")),
            ((X, delta1) => X.PointwiseTanh().TransposeThisAndMultiply(delta1) / X.RowCount,
                ("The inputs went through a tanh. What is it that comes into the first layer?", "X itself.")),
            ((X, delta1) => X.TransposeThisAndMultiply(delta1.PointwiseMultiply(1 - delta1.PointwiseMultiply(delta1))) / X.RowCount,
                "You multiplied by the slope of the tanh once more, with the delta for an activation. It is in δ⁽¹⁾ already."),
            ((X, delta1) => X.TransposeThisAndMultiply(delta1).Map(v => Math.Clamp(v, -1, 1)) / X.RowCount,
                "Large gradients are cut off at 1 in yours. Nothing here limits a gradient."),
            ((X, delta1) => X.TransposeThisAndMultiply(delta1.Column(0).ToColumnMatrix() * Matrix<double>.Build.Dense(1, delta1.ColumnCount, 1)) / X.RowCount,
                ("All units got the first one's gradient.", "Each has its own column of δ⁽¹⁾.")),
        ],
        usual:
        [
            Mistakes.InputNotTransposed("X", "(N, D) times (N, H)"),
            Mistakes.Negated, Mistakes.NotAveraged, Mistakes.AveragedTwice, Mistakes.DividedByColumns("X", "features D"),
            Mistakes.DividedByColumns("delta1", "hidden units H"), Mistakes.DividedByOneLess, Mistakes.Doubled,
            Mistakes.Transposed("(D, H)"), Mistakes.Absolute, Mistakes.Squared, Mistakes.MeansMultiplied("X"),
        ]);
}
