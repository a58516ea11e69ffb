using BackpropLab.Exercises;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>L = 1 / (2N) Σ (y - t)².</summary>
static class SquaredError
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix, double>>(
        id: "8.2",
        function: "SquaredError",
        title: "The halved squared error",
        points: 1,
        results: ["L"],
        cases: RegressionTrials.Few("N", trial => [trial.Y, trial.T]),
        hints:
        [
            "How far is each prediction from its target? Square it, so that both sides count.",
            "`PointwisePower(2)` squares every element, `Enumerate().Average()` takes their mean. And then the half.",
            "L = 1 / (2N) Σₙ (yₙ - tₙ)².",
        ],
        solution: (y, t) => (y - t).PointwisePower(2).Enumerate().Average() / 2,
        explanation: "The half is there for the derivative: it takes the 2 away that the square brings down. A prediction that is twice as far off costs four "
            + "times as much.",
        misconceptions:
        [
            ((y, t) => (y - t).PointwisePower(2).Enumerate().Average(),
                ("The half is missing. What does the derivative of the square bring down?", "A 2, and the half is there to cancel it.")),
            ((y, t) => (y - t).PointwisePower(2).Enumerate().Sum(), ("That is the sum of the squares.", "Take its mean, and half of it.")),
            ((y, t) => (y - t).PointwiseAbs().Enumerate().Average() / 2, ("You took the distances as they are.", "Here they are squared.")),
            ((y, t) => Math.Sqrt((y - t).PointwisePower(2).Enumerate().Average()),
                ("You took the root. That is a good way to *report* an error, in the unit of the targets.",
                    "The loss is the halved mean of the squares, without a root.")),
            ((y, t) => Math.Pow((y - t).Enumerate().Average(), 2) / 2,
                ("That is the square of the mean error. What becomes of errors to both sides?", "They cancel: square each of them first.")),
            ((y, t) => (y - t).Enumerate().Average() / 2,
                ("Nothing is squared in yours: errors to both sides cancel.", "Square each error before you take the mean.")),
            ((y, t) => -t.PointwiseMultiply(y.PointwiseLog()).Enumerate().Average(),
                ("That is a cross-entropy. Is the target a class here, or a number?",
                    "It is a number to be met, and the loss is the square of the distance.")),
            ((y, t) => (y.PointwisePower(2) - t.PointwisePower(2)).Enumerate().Average() / 2, "You subtracted the squares. The square of what is to be taken?"),
            ((y, t) => (y + t).PointwisePower(2).Enumerate().Average() / 2, "You added the targets. How far is a prediction from its target?"),
            ((y, t) => y.PointwisePower(2).Enumerate().Average() / 2, "The targets are not used. How far is a prediction from its target?"),
            ((y, t) => (y - t).PointwisePower(3).Enumerate().Average() / 2, "The third power keeps the sign, and errors to both sides cancel."),
            ((y, t) => Math.Pow((y - t).Enumerate().Sum(), 2) / (2 * y.RowCount), "You squared the sum. Errors to both sides then cancel: what has to be squared first?"),
            ((y, t) => Math.Sqrt((y - t).PointwisePower(2).Enumerate().Average() / 2), "You took the root. That is in the unit of the targets, but the loss is the number under it."),
            ((y, t) => (y - t).L2Norm() / 2, "That is half the length of the error, a root of a sum. Which of the two is not in the loss?"),
            ((y, t) => (y - t).Enumerate().Average(), "That is the mean error: errors to both sides cancel. What keeps them from that?"),
            ((y, t) => (y - t).PointwisePower(2).Enumerate().Average() * 2, "You doubled the mean of the squares. Which factor does the derivative bring down?"),
            ((y, t) => -(y - t).PointwisePower(2).Enumerate().Average() / 2, ("The sign is turned: a loss is at least 0, and smaller is better.", "Leave the minus out: a square has none.")),
        ],
        usual: [Mistakes.Summed]);
}
