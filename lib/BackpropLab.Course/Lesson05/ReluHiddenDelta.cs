using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>δ⁽¹⁾ = (δ⁽²⁾ W⁽²⁾ᵀ) ⊙ [a⁽¹⁾ > 0], the error of each hidden unit before its ReLU.</summary>
static class ReluHiddenDelta
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix, Matrix, Matrix>>(
        id: "5.4",
        function: "ReluHiddenDelta",
        title: "The hidden delta of ReLU units",
        points: 2,
        results: ["δ⁽¹⁾"],
        cases: [.. Trial.Cases("NH", trial => [trial.Delta2, trial.W2, trial.A1], trial => trial.SumByA1, hidden: Activation.Relu), AtTheKink()],
        hints:
        [
            "It is exercise 3.4 with another activation. Which factor changes?",
            "The error comes back through the weights as before. Then the slope of the ReLU decides: it gets through whole, or not at all.",
            "δ⁽¹⁾ = (δ⁽²⁾ W⁽²⁾ᵀ) ⊙ h'(a⁽¹⁾), with h'(a) = 1 for a > 0, else 0.",
        ],
        solution: (delta2, W2, a1) =>
        {
            var active = a1.Map(v => v > 0 ? 1.0 : 0.0);
            return (delta2 * W2.Transpose()).PointwiseMultiply(active);
        },
        explanation: "Where the unit was active, a⁽¹⁾ > 0, its slope is 1 and the error passes undiminished; where it was not, nothing passes, and its weights "
            + "do not move for that sample.",
        misconceptions:
        [
            ((delta2, W2, a1) => delta2 * W2.Transpose(),
                ("The error has come through the weights. What else lies between a⁽²⁾ and a⁽¹⁾?", "The ReLU: units with a⁽¹⁾ ≤ 0 let nothing through.")),
            ((delta2, W2, a1) => (delta2 * W2.Transpose()).PointwiseMultiply(1 - a1.PointwiseMultiply(a1)),
                ("That is the slope of the tanh, with a⁽¹⁾ for z⁽¹⁾. These are ReLU units.", "The slope of the ReLU is 1 or 0.")),
            ((delta2, W2, a1) => (delta2 * W2.Transpose()).PointwiseMultiply(1 - a1.PointwiseTanh().PointwisePower(2)),
                ("That is the slope of the tanh. These are ReLU units.", "Their slope is 1 or 0.")),
            ((delta2, W2, a1) => -(delta2 * W2.Transpose()).PointwiseMultiply(Active(a1)),
                "The sign is turned: nothing on the way back negates the error."),
            ((delta2, W2, a1) => (delta2 * W2.Transpose()).PointwiseMultiply(a1.Map(v => Math.Max(v, 0))),
                ("You multiplied by the activation itself.", "What belongs here is its slope, 1 or 0.")),
            ((delta2, W2, a1) => (delta2 * W2.Transpose()).PointwiseMultiply(1 - Active(a1)),
                ("The sides are exchanged: which units let the error pass?", "Those with a⁽¹⁾ above 0.")),
            ((delta2, W2, a1) => (delta2 * W2.Transpose()).Map(v => Math.Max(v, 0)),
                ("You put the error itself through a ReLU.", "The pre-activation a⁽¹⁾ decides what passes, whatever the sign of the error.")),
            ((delta2, W2, a1) => (delta2 * W2.Transpose()).PointwiseMultiply(a1.Map(v => (double)Math.Sign(v))),
                "Where a⁽¹⁾ is negative the slope is 0, not -1."),
            ((delta2, W2, a1) => (delta2 * W2.Transpose()).PointwiseMultiply(a1),
                ("You multiplied by the pre-activation itself.", "What belongs here is the slope of the ReLU.")),
            ((delta2, W2, a1) => (delta2 * W2.Transpose()).PointwiseMultiply(a1.PointwiseAbs()),
                ("You multiplied by the size of the pre-activation.", "What belongs here is the slope of the ReLU.")),
            ((delta2, W2, a1) => (delta2 * W2.Transpose()).PointwiseMultiply(a1.Map(v => v >= 0 ? 1.0 : 0.0)),
                "At a⁽¹⁾ = 0 the error passes in yours. The slope there is by custom that of the flat side."),
            ((delta2, W2, a1) => (delta2 * W2.Transpose()).PointwiseMultiply(a1.Map(v => v < 0 ? 1.0 : 0.0)),
                ("The sides are exchanged: the error passes where a⁽¹⁾ is negative in yours.", "Those with a⁽¹⁾ above 0.")),
            ((delta2, W2, a1) => Active(a1), "That is the slope of the ReLU alone: what came back through the weights is not in it."),
            ((delta2, W2, a1) => Active(delta2 * W2.Transpose()), ("You took the slope at the error.", "It is the pre-activation a⁽¹⁾ that decides.")),
            ((delta2, W2, a1) => (delta2 * W2.Transpose()).PointwiseMultiply(a1.Map(v => v > 0 ? 1.0 : 0.01)),
                ("That is the leaky ReLU, with slope 0.01 on the left.", "Here the left side is flat.")),
        ],
        usual: [Mistakes.DeltaAveraged, Mistakes.Transposed("(N, H)")]);

    static Matrix Active(Matrix a) => a.Map(v => v > 0 ? 1.0 : 0.0);

    static ExerciseCase AtTheKink() => new(
        "N = 2, H = 3, some of a1 at 0",
        [
            Matrix<double>.Build.DenseOfRowMajor(2, 1, [0.5, -0.25]), Matrix<double>.Build.DenseOfRowMajor(3, 1, [20, -8, 4]),
            Matrix<double>.Build.DenseOfRowMajor(2, 3, [0, 1, -1, 2, 0, 0]),
        ]);
}
