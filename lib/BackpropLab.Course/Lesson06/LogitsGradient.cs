using BackpropLab.Exercises;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>∂L/∂a = (σ(a) - t) / N: what the tape leaves in the gradient of the logits.</summary>
static class LogitsGradient
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix, Matrix>>(
        id: "6.3",
        function: "LogitsGradient",
        title: "What the tape leaves in the logits",
        points: 2,
        results: ["∂L/∂a"],
        cases: Trial.Cases("N", trial => [trial.A2, trial.T], trial => trial.ByA2 with { Name = "∂L/∂a" }, hidden: Activation.Tanh),
        hints:
        [
            "By hand you wrote the delta of one sample. The tape differentiates the loss as it is, and that is a mean over the batch.",
            "Make the probability from the logit, subtract the target, and remember the mean.",
            "∂L/∂a = (σ(a) - t) / N, shape (N, 1).",
        ],
        solution: (a, t) =>
        {
            var y = a.Map(v => 1 / (1 + Math.Exp(-v)));
            return (y - t) / a.RowCount;
        },
        explanation: "The tape knows no deltas, only derivatives of the loss: its 1/N stands in the gradient of the logits already, while by hand we let it come "
            + "with the gradients of the weights. The gradients of W and b are the same either way.",
        misconceptions:
        [
            ((a, t) => Y(a) - t,
                ("That is the δ⁽²⁾ of lesson 3. Which loss does the tape differentiate, and how large is one sample's share of it?",
                    "The tape's loss is a mean: divide by N.")),
            ((a, t) => (a - t) / a.RowCount,
                ("a is a logit, not a probability. What lies between the two?", "Put a through the sigmoid before you subtract the target.")),
            ((a, t) => (Y(Y(a)) - t) / a.RowCount, ("You applied the sigmoid twice.", "a is a logit: the sigmoid makes the probability of it once.")),
            ((a, t) => (Y(a) - t).PointwiseMultiply(Y(a).PointwiseMultiply(1 - Y(a))) / a.RowCount,
                ("The slope y (1 - y) of the sigmoid is in it once too often. What does the slope of the cross-entropy do to it?",
                    "Leave it out: the cross-entropy has cancelled it.")),
            ((a, t) => (Y(a) - t).PointwiseDivide(Y(a).PointwiseMultiply(1 - Y(a))) / a.RowCount,
                ("That is the derivative by the probability y. By what is it to be taken, and what lies between the two?",
                    "By the logit a: multiply by the slope y (1 - y) of the sigmoid, and it cancels.")),
            ((a, t) => (Y(a) - t).ColumnSums().ToRowMatrix() / a.RowCount,
                ("You added over the samples: that is the gradient of b⁽²⁾.", "Leave the sum out: each logit has a derivative of its own.")),
            ((a, t) => (1 - Y(a) - t) / a.RowCount, "Yours falls where the sigmoid rises. Which sign has the exponent?"),
            ((a, t) => (a.Map(v => 1 / 1 + Math.Exp(-v)) - t) / a.RowCount, "Without parentheses `1 / 1 + x` is (1 / 1) + x. What is to stand under the line?"),
            ((a, t) => Y(a) - t / a.RowCount, "Only the target is divided: without parentheses the division comes before the subtraction."),
            ((a, t) => (a.PointwiseTanh() - t) / a.RowCount, "You took the tanh of the logits. Between which bounds does a probability lie?"),
            ((a, t) => Y(a) / a.RowCount, "The targets are not used: this is no error yet."),
            ((a, t) => (a.Map(v => v >= 0 ? 1.0 : 0.0) - t) / a.RowCount, "You rounded the probability to a class: an error must feel how sure the prediction is."),
            ((a, t) => (Y(a) - t).PointwiseAbs() / a.RowCount, "You took the absolute value of the error. Its sign tells the logit which way to go."),
        ],
        usual: [Mistakes.Negated, Mistakes.AveragedTwice, Mistakes.Doubled, Mistakes.DividedByOneLess, Mistakes.Transposed("(N, 1)")]);

    static Matrix Y(Matrix a) => a.Map(v => 1 / (1 + Math.Exp(-v)));
}
