using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>One sample forward through a network D-H-1 of sigmoid units.</summary>
static class ForwardRow
{
    public static FunctionExercise Exercise { get; } =
        FunctionExercise.Of<Func<Matrix, Matrix, Matrix, Matrix, Matrix, (Matrix, Matrix)>>(
        id: "8.1",
        function: "ForwardRow",
        title: "One sample forward",
        points: 2,
        results: ["z1", "y"],
        cases: RegressionTrials.Single("DH", trial => [trial.X, trial.W1, trial.B1, trial.W2, trial.B2]),
        hints:
        [
            "Twice the same: multiply by weights, add a bias, take the sigmoid.",
            "x is a row (1, D), so x W⁽¹⁾ is a row (1, H), and b⁽¹⁾ is one too: with a single sample they add without any column of ones.",
            "z⁽¹⁾ = σ(x W⁽¹⁾ + b⁽¹⁾), y = σ(z⁽¹⁾ W⁽²⁾ + b⁽²⁾).",
        ],
        solution: (x, W1, b1, W2, b2) =>
        {
            var z1 = (x * W1 + b1).Map(a => 1 / (1 + Math.Exp(-a)));
            var y = (z1 * W2 + b2).Map(a => 1 / (1 + Math.Exp(-a)));
            return (z1, y);
        },
        explanation: "A sample is a batch of one. Both layers end in a sigmoid, the output as well: it will be read as a number between 0 and 1, not as a "
            + "probability. z⁽¹⁾ is kept, because the way back needs it.",
        misconceptions:
        [
            ((x, W1, b1, W2, b2) => Pass(x, W1, b1, W2, b2, output: Activation.Identity),
                ("The output has no sigmoid in yours.", "In this network it has one, like the hidden units.")),
            ((x, W1, b1, W2, b2) => Pass(x, W1, b1, W2, b2, hidden: Activation.Identity),
                ("The hidden units have no sigmoid in yours. What are two linear layers in a row?",
                    "They are one linear layer: put a sigmoid between them.")),
            ((x, W1, b1, W2, b2) => Pass(x, W1, b1, W2, b2, hidden: Activation.Tanh),
                ("The hidden units are tanh units in yours. Which activation does this lesson have?", "Here they are sigmoids.")),
            ((x, W1, b1, W2, b2) => (Pass(x, W1, b1, W2, b2).Z1, Activation.Sigmoid.Apply((x * W1 + b1) * W2 + b2)),
                ("The output layer was fed with the pre-activations. What does the hidden layer put out?", "It puts out z⁽¹⁾: multiply that by W⁽²⁾.")),
            ((x, W1, b1, W2, b2) => Pass(x, W1, b1, W2, b2, sign: -1),
                ("The sign in the exponent is turned: yours falls where a sigmoid rises.",
                    "The exponent has a minus, which the lab's text leaves out.")),
            ((x, W1, b1, W2, b2) => (x * W1 + b1, Pass(x, W1, b1, W2, b2).Y),
                ("z1 are the pre-activations.", "What is kept for the way back is z⁽¹⁾, after the sigmoid.")),
            ((x, W1, b1, W2, b2) => Pass(x, W1, b1, W2, b2, hidden: Activation.Relu), "The hidden units are ReLU units in yours. Which activation does this lesson have?"),
            ((x, W1, b1, W2, b2) => Pass(x, W1, b1, W2, b2, output: Activation.Tanh), "The output is a tanh in yours. Which activation does this lesson have?"),
            ((x, W1, b1, W2, b2) => Pass(x, W1, b1, W2, b2) is var (z1, y) ? (z1, Activation.Sigmoid.Apply(y)) : default, "The output went through the sigmoid twice."),
            ((x, W1, b1, W2, b2) => Pass(x, W1, b1, W2, b2) is var (z1, _) ? (z1, 0 * b2 + 1) : default,
                "y is always 1: a softmax over a single output has nobody to share with. Which activation does this lesson have?"),
            ((x, W1, b1, W2, b2) => Pass(x, W1, -b1, W2, -b2), "The biases are subtracted in yours."),
            ((x, W1, b1, W2, b2) => Activation.Sigmoid.Apply(x * W1) + b1 is var z1 ? (z1, Activation.Sigmoid.Apply(z1 * W2) + b2) : default,
                "The biases come behind the sigmoids in yours, and y may leave the range from 0 to 1. What is it that the sigmoid takes in?"),
            ((x, W1, b1, W2, b2) => Pass(x, W1, b1, W2, b2) is var (z1, y) ? (y, z1) : default, "The two are exchanged: which one does the hidden layer put out?"),
            ((x, W1, b1, W2, b2) => Bracketless(x * W1 + b1) is var z1 ? (z1, Bracketless(z1 * W2 + b2)) : default,
                "Without parentheses `1 / 1 + x` is (1 / 1) + x. What is to stand under the line?"),
        ],
        usual: [Mistakes.WithoutBiases("b1", "b2"), Mistakes.WithoutBiases("b2"), Mistakes.WithoutBiases("b1")]);

    static Matrix Bracketless(Matrix a) => a.Map(v => 1 / 1 + Math.Exp(-v), Zeros.Include);

    static (Matrix Z1, Matrix Y) Pass(
        Matrix x, Matrix w1, Matrix b1, Matrix w2, Matrix b2, Activation? hidden = null, Activation? output = null, double sign = 1)
    {
        var z1 = (hidden ?? Activation.Sigmoid).Apply(sign * (x * w1 + b1));
        return (z1, (output ?? Activation.Sigmoid).Apply(sign * (z1 * w2 + b2)));
    }
}
