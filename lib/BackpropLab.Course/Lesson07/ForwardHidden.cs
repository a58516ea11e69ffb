using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>The forward pass of a network D-H-K of ReLU units with a softmax at its end.</summary>
static class ForwardHidden
{
    // What exercise 7.1 makes, as the lesson has it at hand.
    static readonly Func<Matrix, Matrix> softmax = Softmax.Apply;

    public static FunctionExercise Exercise { get; } =
        FunctionExercise.Of<Func<Matrix, Matrix, Matrix, Matrix, Matrix, (Matrix, Matrix, Matrix, Matrix)>>(
        id: "7.7",
        function: "ForwardHidden",
        title: "Forward through ReLU units and a softmax",
        points: 3,
        results: ["a1", "z1", "a2", "y"],
        cases: Trial.Cases(
            "NDHK", trial => [trial.X, trial.W1, trial.B1, trial.W2, trial.B2], hidden: Activation.Relu, loss: Loss.SoftmaxCrossEntropy),
        hints:
        [
            "Exercise 3.2 with two changes: what bends in the middle, and what comes at the end.",
            "A column of ones times the row b puts b under itself N times. `softmax` is the function of exercise 7.1, `relu` that of 5.1.",
            "a⁽¹⁾ = X W⁽¹⁾ + b⁽¹⁾, z⁽¹⁾ = max(a⁽¹⁾, 0), a⁽²⁾ = z⁽¹⁾ W⁽²⁾ + b⁽²⁾, y = softmax(a⁽²⁾).",
        ],
        solution: (X, W1, b1, W2, b2) =>
        {
            var ones = Matrix<double>.Build.Dense(X.RowCount, 1, 1.0);
            var a1 = X * W1 + ones * b1;
            var z1 = a1.Map(v => Math.Max(v, 0));
            var a2 = z1 * W2 + ones * b2;
            var y = softmax(a2);
            return (a1, z1, a2, y);
        },
        explanation: "The output layer is the softmax regression of this lesson's first half, on z⁽¹⁾ in place of X. a⁽¹⁾, for the slope of the ReLU, z⁽¹⁾, as what "
            + "came in, and y, for the error, go into the way back, a⁽²⁾ into a loss on logits: so all four are returned.",
        misconceptions:
        [
            ((X, W1, b1, W2, b2) => Pass(X, W1, b1, W2, b2, hidden: Activation.Identity),
                ("The ReLU is missing. What are two linear layers in a row?",
                    "Put the ReLU between them: without it they are one linear layer, and the borders are straight again.")),
            ((X, W1, b1, W2, b2) => Pass(X, W1, b1, W2, b2, hidden: Activation.Tanh),
                ("The hidden units are tanh units in your pass. Which activation does this lesson ask for?", "Here they are ReLU units.")),
            ((X, W1, b1, W2, b2) => Pass(X, W1, b1, W2, b2, output: a => a.Clone()),
                ("y are the logits. What makes probabilities of them?", "Put them through the softmax.")),
            ((X, W1, b1, W2, b2) => Pass(X, W1, b1, W2, b2, output: Activation.Sigmoid.Apply),
                ("The output has sigmoids. What do K classes share?", "They share one whole: take the softmax.")),
            ((X, W1, b1, W2, b2) => Pass(X, W1, b1, W2, b2, output: a => Softmax.Apply(Softmax.Apply(a))),
                ("The softmax is applied twice, as in the Python lab: no class gets more than e times another's share.",
                    "Apply it once, to the logits.")),
            ((X, W1, b1, W2, b2) => Pass(X, W1, b1, W2, b2, output: a => Softmax.Apply(a.Transpose()).Transpose()),
                ("Your softmax runs down the columns. Which numbers share one whole?",
                    "A row is a sample, and its classes share one whole: divide each row by its own sum.")),
            ((X, W1, b1, W2, b2) => Pass(X, W1, b1, W2, b2) is var (a1, z1, a2, y) ? (z1, a1, a2, y) : default,
                ("a1 and z1 are exchanged. Which of them is before the ReLU?", "a is before the ReLU, z after it.")),
            ((X, W1, b1, W2, b2) => StaleOperand(X, W1, b1, W2, b2),
                ("The output layer was fed with a⁽¹⁾. What does the hidden layer put out?", "It puts out z⁽¹⁾: multiply that by W⁽²⁾.")),
            ((X, W1, b1, W2, b2) => Pass(X, W1, b1, W2, b2, bent: true),
                ("You put the ReLU on the logits as well.", "They go into the softmax as they are, negative ones too.")),
            ((X, W1, b1, W2, b2) => Pass(X, W1, b1, W2, b2, hidden: Activation.Sigmoid),
                "The hidden units are sigmoids in your pass. Which activation does this lesson ask for?"),
            ((X, W1, b1, W2, b2) => Bent(X, W1, b1, W2, b2, v => v > 0 ? 1 : 0),
                "z1 is the slope of the ReLU, 0 or 1. What does the ReLU itself make of a positive number?"),
            ((X, W1, b1, W2, b2) => Bent(X, W1, b1, W2, b2, Math.Abs), "z1 is the absolute value of a1. What does a ReLU make of a negative number?"),
            ((X, W1, b1, W2, b2) => Bent(X, W1, b1, W2, b2, v => Math.Min(v, 0)), "z1 keeps the negative side of a1. Which side does a ReLU let through?"),
            ((X, W1, b1, W2, b2) => Bent(X, W1, b1, W2, b2, v => v > 0 ? v : 0.01 * v), "The hidden units are leaky in your pass: negative numbers come through, if only a little."),
            ((X, W1, b1, W2, b2) => Late(X, W1, b1, W2, b2), "The hidden biases are added behind the ReLU. Is the bias part of what a unit bends, or does it come after?"),
            ((X, W1, b1, W2, b2) => Squashed(X, W1, b1, W2, b2), "The hidden units went through a softmax as well. Do they share one whole?"),
        ],
        usual: [Mistakes.WithoutBiases("b1", "b2"), Mistakes.WithoutBiases("b2"), Mistakes.WithoutBiases("b1")]);

    static (Matrix, Matrix, Matrix, Matrix) Pass(
        Matrix x, Matrix w1, Matrix b1, Matrix w2, Matrix b2, Activation? hidden = null, Func<Matrix, Matrix>? output = null, bool bent = false)
    {
        var a1 = Affine.Apply(x, w1, b1);
        var z1 = (hidden ?? Activation.Relu).Apply(a1);
        var a2 = Affine.Apply(z1, w2, b2);
        a2 = bent ? Activation.Relu.Apply(a2) : a2;
        return (a1, z1, a2, (output ?? Softmax.Apply)(a2));
    }

    static (Matrix, Matrix, Matrix, Matrix) Bent(Matrix x, Matrix w1, Matrix b1, Matrix w2, Matrix b2, Func<double, double> hidden)
    {
        var a1 = Affine.Apply(x, w1, b1);
        return Ended(a1, a1.Map(hidden, Zeros.Include), w2, b2);
    }

    static (Matrix, Matrix, Matrix, Matrix) Late(Matrix x, Matrix w1, Matrix b1, Matrix w2, Matrix b2)
    {
        var a1 = x * w1;
        return Ended(a1, Activation.Relu.Apply(a1).PlusRow(b1), w2, b2);
    }

    static (Matrix, Matrix, Matrix, Matrix) Squashed(Matrix x, Matrix w1, Matrix b1, Matrix w2, Matrix b2)
    {
        var a1 = Affine.Apply(x, w1, b1);
        return Ended(a1, Softmax.Apply(Activation.Relu.Apply(a1)), w2, b2);
    }

    static (Matrix, Matrix, Matrix, Matrix) Ended(Matrix a1, Matrix z1, Matrix w2, Matrix b2)
    {
        var a2 = Affine.Apply(z1, w2, b2);
        return (a1, z1, a2, Softmax.Apply(a2));
    }

    static (Matrix, Matrix, Matrix, Matrix) StaleOperand(Matrix x, Matrix w1, Matrix b1, Matrix w2, Matrix b2)
    {
        var (a1, z1, _, _) = Pass(x, w1, b1, w2, b2);
        var a2 = Affine.Apply(a1, w2, b2);
        return (a1, z1, a2, Softmax.Apply(a2));
    }
}
