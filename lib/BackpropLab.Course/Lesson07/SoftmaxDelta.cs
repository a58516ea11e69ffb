using BackpropLab.Exercises;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>δ = y - t, the error at the logits of a softmax under the cross-entropy.</summary>
static class SoftmaxDelta
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix, Matrix>>(
        id: "7.4",
        function: "SoftmaxDelta",
        title: "The error at the logits",
        points: 2,
        results: ["δ"],
        cases: Trial.Cases("NK", trial => [trial.Y, trial.T], trial => trial.SumByA2, loss: Loss.SoftmaxCrossEntropy),
        hints:
        [
            "For one sample only the right class c enters the loss: ∂E/∂y is -1 / y_c there and 0 elsewhere. Which row of the Jacobian does that pick?",
            "-1 / y_c times the row y_c ([j = c] - y_j) of the Jacobian: y_c cancels.",
            "δ = y - t, shape (N, K).",
        ],
        solution: (y, t) => y - t,
        explanation: "-1 / y_c times y_c ([j = c] - y_j) is y_j - [j = c], and [j = c], 1 for the right class and 0 for the others, is the target. As in "
            + "lesson 2 the loss divides by just what the output multiplies with. Each row of δ adds up to 0: what is asked more of one class is asked less of "
            + "the others.",
        misconceptions:
        [
            ((y, t) => (y - t).PointwiseMultiply(t),
                ("Only the column of the right class is there. Which logits are in the denominator of its probability?",
                    "All are, so all feel it: take the error of every class.")),
            ((y, t) => -t.PointwiseDivide(y), ("That is ∂E/∂y. Is the delta taken before the softmax or after it?", "Before it: multiply by the softmax's Jacobian.")),
            ((y, t) => (y - t).PointwiseMultiply(1 - t),
                ("The column of the right class is missing. Which logit has the largest error of all?",
                    "The right class's, y - 1: take the error of every class.")),
            ((y, t) => y - 1,
                ("You took 1 off every class. What is the target of a wrong class?", "The target is 1 for the right class and 0 for the others: subtract t.")),
            ((y, t) => -t, "Only one part of the Jacobian's row is in it. Which logits are in the denominator of the right class's probability?"),
            ((y, t) => (y - t).PointwiseMultiply(y), "The error is multiplied by y in yours. What has the loss divided by already?"),
            ((y, t) => y + t, "You added the target. Which way does the error of the right class point?"),
            ((y, t) => y.PointwiseMultiply(t), "That picks the right class's probability. An error compares it with what it should be, for every class."),
            ((y, t) => y.PointwiseLog() - t, "You took the logarithm of y. It is in the loss, and differentiating has removed it."),
            ((y, t) => (y - t).PointwiseDivide(y.PointwiseMultiply(1 - y)), "You divided by y (1 - y). What does the Jacobian do with the 1 / y of the loss?"),
        ],
        usual:
        [
            Mistakes.Negated, Mistakes.DeltaAveraged, Mistakes.SlopeOnceTooOften, Mistakes.TargetMissing, Mistakes.Rounded,
            Mistakes.SoftmaxTwice("y"), Mistakes.Squared, Mistakes.Doubled, Mistakes.AveragedOverColumns("y", "classes K"), Mistakes.Transposed("(N, K)"),
        ]);
}
