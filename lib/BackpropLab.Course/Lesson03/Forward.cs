using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>The forward pass of a network D-H-1, with all that is computed on the way.</summary>
static class Forward
{
    public static FunctionExercise Exercise { get; } =
        FunctionExercise.Of<Func<Matrix, Matrix, Matrix, Matrix, Matrix, (Matrix, Matrix, Matrix, Matrix)>>(
        id: "3.2",
        function: "Forward",
        title: "The forward pass",
        points: 3,
        results: ["a1", "z1", "a2", "y"],
        cases: Trial.Cases("NDH", trial => [trial.X, trial.W1, trial.B1, trial.W2, trial.B2], hidden: Activation.Tanh),
        hints:
        [
            "Twice the same: multiply by weights, add a bias to every row, bend. Only what bends differs.",
            "A column of ones (N, 1) times the row b (1, H) is b under itself, N times: `Matrix.Build.Dense(X.RowCount, 1, 1.0) * b1`.",
            "a⁽¹⁾ = X W⁽¹⁾ + b⁽¹⁾, z⁽¹⁾ = tanh a⁽¹⁾, a⁽²⁾ = z⁽¹⁾ W⁽²⁾ + b⁽²⁾, y = σ(a⁽²⁾).",
        ],
        solution: (X, W1, b1, W2, b2) =>
        {
            var ones = Matrix<double>.Build.Dense(X.RowCount, 1, 1.0);
            var a1 = X * W1 + ones * b1;
            var z1 = a1.PointwiseTanh();
            var a2 = z1 * W2 + ones * b2;
            var y = a2.Map(value => 1 / (1 + Math.Exp(-value)));
            return (a1, z1, a2, y);
        },
        explanation: "The hidden layer bends the plane with its tanh; the output layer is the logistic regression of lesson 2, on z⁽¹⁾ in place of X. "
            + "z⁽¹⁾ and y go into the way back, a⁽²⁾ into a loss on logits, a⁽¹⁾ into the slope of other activations: so all four are returned.",
        misconceptions:
        [
            ((X, W1, b1, W2, b2) => Pass(X, W1, b1, W2, b2, hidden: Activation.Identity),
                ("The tanh is missing.", "Two linear layers in a row are one linear layer: the border would be a straight line again.")),
            ((X, W1, b1, W2, b2) => Pass(X, W1, b1, W2, b2, hidden: Activation.Sigmoid),
                ("The hidden units are sigmoids in your pass.", "In this network they are tanh units.")),
            ((X, W1, b1, W2, b2) => Pass(X, W1, b1, W2, b2, output: Activation.Identity),
                ("y is the logit a⁽²⁾.", "The sigmoid that makes a probability of it is missing.")),
            ((X, W1, b1, W2, b2) => Pass(X, W1, b1, W2, b2, output: Activation.Tanh),
                ("The output is a tanh. Between which numbers must a probability lie?", "Use the sigmoid there.")),
            ((X, W1, b1, W2, b2) => Pass(X, W1, b1, W2, b2) is var (a1, z1, a2, y) ? (z1, a1, a2, y) : default,
                ("a1 and z1 are exchanged.", "a is before the tanh, z after it.")),
            ((X, W1, b1, W2, b2) => StaleOperand(X, W1, b1, W2, b2),
                ("The output layer was fed with a⁽¹⁾.", "It gets what the hidden units put out, z⁽¹⁾.")),
            ((X, W1, b1, W2, b2) => Pass(X, W1, -b1, W2, -b2),
                ("The biases have the wrong sign.", "They are added, not subtracted.")),
            ((X, W1, b1, W2, b2) => Pass(X, W1, X.ColumnCount * b1, W2, b2),
                "The bias b⁽¹⁾ is in each sum once for every feature: is it added inside of the innermost loop?"),
            ((X, W1, b1, W2, b2) => Pass(X, W1, X.ColumnCount * b1, W2, W1.ColumnCount * b2),
                "The biases are in each sum once for every input: are they added inside of the innermost loop?"),
            ((X, W1, b1, W2, b2) => Pass(X.Column(X.ColumnCount - 1).ToColumnMatrix(), W1.SubMatrix(W1.RowCount - 1, 1, 0, W1.ColumnCount), b1, W2, b2),
                "Only the last feature is in a⁽¹⁾: is the sum overwritten inside of the loop?"),
            ((X, W1, b1, W2, b2) => Pass(X, W1, b1, W2, b2) is var (a1, z1, a2, _) ? (a1, z1, a2.PointwiseTanh(), Activation.Sigmoid.Apply(a2.PointwiseTanh())) : default,
                ("The output layer has a tanh before its sigmoid. Which units of this network are tanh units?", "Only the hidden ones: the sigmoid gets a⁽²⁾ as it is.")),
            ((X, W1, b1, W2, b2) => Pass(X, W1, b1, W2, b2) is var (a1, z1, a2, _) ? (a1, z1, a2, a2.Map(v => 1 / (1 + Math.Exp(v)))) : default,
                ("y falls where a⁽²⁾ rises: it is the probability of class 0. Which sign has the exponent?", "The exponent is minus a⁽²⁾.")),
            ((X, W1, b1, W2, b2) => Pass(X, W1, b1, W2, b2) is var (a1, z1, a2, _) ? (a1, z1, a2, a2.Map(v => v >= 0 ? 1.0 : 0.0)) : default,
                "y is a class, 0 or 1. The loss needs the probability that the class is made of."),
            ((X, W1, b1, W2, b2) => Pass(X, W1, b1, W2, b2) is var (a1, z1, a2, y) ? (a1, z1, y, y) : default,
                "a2 is the probability already. It is to be what goes into the sigmoid."),
            ((X, W1, b1, W2, b2) => Pass(X, W1, b1, W2, b2) is var (a1, z1, a2, y) ? (z1, z1, a2, y) : default,
                "a1 is what the hidden units put out. It is to be what goes into their tanh: was it overwritten?"),
            ((X, W1, b1, W2, b2) => Pass(X, W1, b1, W2, b2, hidden: Activation.Relu),
                ("The hidden units are ReLUs in your pass.", "In this network they are tanh units.")),
        ],
        usual: [Mistakes.WithoutBiases("b1", "b2"), Mistakes.WithoutBiases("b1"), Mistakes.WithoutBiases("b2")]);

    static (Matrix, Matrix, Matrix, Matrix) Pass(
        Matrix x, Matrix w1, Matrix b1, Matrix w2, Matrix b2, Activation? hidden = null, Activation? output = null)
    {
        var a1 = Affine.Apply(x, w1, b1);
        var z1 = (hidden ?? Activation.Tanh).Apply(a1);
        var a2 = Affine.Apply(z1, w2, b2);
        return (a1, z1, a2, (output ?? Activation.Sigmoid).Apply(a2));
    }

    static (Matrix, Matrix, Matrix, Matrix) StaleOperand(Matrix x, Matrix w1, Matrix b1, Matrix w2, Matrix b2)
    {
        var (a1, z1, _, _) = Pass(x, w1, b1, w2, b2);
        var a2 = Affine.Apply(a1, w2, b2);
        return (a1, z1, a2, Activation.Sigmoid.Apply(a2));
    }
}
