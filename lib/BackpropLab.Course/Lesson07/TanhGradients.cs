using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>Forward and back through a network D-H-K of tanh units with a softmax at its end.</summary>
static class TanhGradients
{
    // What exercise 7.1 makes, as the lesson has it at hand.
    static readonly Func<Matrix, Matrix> softmax = Softmax.Apply;

    public static FunctionExercise Exercise { get; } =
        FunctionExercise.Of<Func<Matrix, Matrix, Matrix, Matrix, Matrix, Matrix, (Matrix, Matrix, Matrix, Matrix)>>(
        id: "7.9",
        function: "TanhGradients",
        title: "The same with tanh units",
        points: 4,
        results: ["dW1", "db1", "dW2", "db2"],
        cases: Trial.Cases(
            "NDHK", trial => [trial.X, trial.T, trial.W1, trial.B1, trial.W2, trial.B2], hidden: Activation.Tanh, loss: Loss.SoftmaxCrossEntropy)
            .AndOneWithLarge(4, "W2", -100),
        hints:
        [
            "Take exercises 7.7 and 7.8 one after the other. Only two places know which activation it is.",
            "Forward it is `PointwiseTanh()`. On the way back it is the slope of exercise 5.3, made of z⁽¹⁾.",
            "z⁽¹⁾ = tanh a⁽¹⁾ and δ⁽¹⁾ = (δ⁽²⁾ W⁽²⁾ᵀ) ⊙ (1 - z⁽¹⁾ ⊙ z⁽¹⁾); all else stays.",
        ],
        solution: (X, t, W1, b1, W2, b2) =>
        {
            var ones = Matrix<double>.Build.Dense(X.RowCount, 1, 1.0);
            var N = X.RowCount;
            var z1 = (X * W1 + ones * b1).PointwiseTanh();
            var y = softmax(z1 * W2 + ones * b2);
            var delta2 = y - t;
            var slope = 1 - z1.PointwiseMultiply(z1);
            var delta1 = (delta2 * W2.Transpose()).PointwiseMultiply(slope);
            var dW1 = X.TransposeThisAndMultiply(delta1) / N;
            var db1 = delta1.ColumnSums().ToRowMatrix() / N;
            var dW2 = z1.TransposeThisAndMultiply(delta2) / N;
            var db2 = delta2.ColumnSums().ToRowMatrix() / N;
            return (dW1, db1, dW2, db2);
        },
        explanation: "An activation comes in twice: as h(a) on the way there, as h'(a) on the way back. Change one of the two alone, and the gradients belong to "
            + "no network at all.",
        misconceptions:
        [
            (Wrong((a, z) => a.Map(v => v > 0 ? 1.0 : 0.0)),
                ("There it is a tanh, but back it is still the slope of the ReLU.", "Back, too, it is the tanh: its slope is 1 - z⁽¹⁾ ⊙ z⁽¹⁾.")),
            (Wrong((a, z) => 1 - z.PointwiseMultiply(z), hidden: Activation.Relu),
                ("Back it is the slope of the tanh, but there it is still a ReLU.", "There, too, it is the tanh: z⁽¹⁾ = tanh a⁽¹⁾.")),
            (Wrong((a, z) => a.Map(v => v > 0 ? 1.0 : 0.0), hidden: Activation.Relu),
                ("These are still ReLU units, there and back.", "Change both places: tanh a⁽¹⁾, and the slope 1 - z⁽¹⁾ ⊙ z⁽¹⁾.")),
            (Wrong((a, z) => 1 - a.PointwiseMultiply(a)),
                ("You made the slope of the pre-activation a⁽¹⁾. Of what is it made, written with the tanh's own value?",
                    "The slope is 1 - z², with the activation z⁽¹⁾.")),
            (Wrong((a, z) => 1 - z), ("1 - z is not the slope of the tanh.", "Square z⁽¹⁾ element by element: the slope is 1 - z².")),
            (Wrong((a, z) => z.PointwiseMultiply(1 - z)),
                ("z (1 - z) is the slope of the sigmoid. Which activation have these units?", "They are tanh units: the slope is 1 - z².")),
            (Wrong((a, z) => 0 * z + 1),
                ("The error has come through the weights, but not through the tanh. What lies between a⁽¹⁾ and z⁽¹⁾?",
                    "Multiply by the slope of the tanh, 1 - z⁽¹⁾ ⊙ z⁽¹⁾.")),
            (Wrong((a, z) => 1 - z.PointwiseTanh().PointwisePower(2)),
                ("z⁽¹⁾ has been through the tanh already: you applied it once more for the slope.", "Make the slope of z⁽¹⁾ as it is: 1 - z⁽¹⁾ ⊙ z⁽¹⁾.")),
            (Wrong((a, z) => z),
                ("You multiplied by the activation z⁽¹⁾ itself. How fast does the tanh grow there?", "What belongs there is its slope, 1 - z⁽¹⁾ ⊙ z⁽¹⁾.")),
            (Wrong(Right, change: (_, g) => (g.dW1.Transpose(), g.db1, g.dW2.Transpose(), g.db2)),
                ("dW1 and dW2 are the transposes of the right answers.",
                    "Exchange the factors of each product: weights are (inputs, outputs) here, and gradients as well.")),
            (Wrong((a, z) => 1 + z.PointwiseMultiply(z)), "Your slope grows with |z⁽¹⁾|. Where is a tanh the steepest?"),
            (Wrong(Right, output: a => a), "δ⁽²⁾ was made of the logits. What is to be compared with the targets?"),
            (Wrong(Right, output: Activation.Sigmoid.Apply), "The output has sigmoids in yours. Which function shares one whole among K classes?"),
            (Wrong(Right, cameIn: (a, z) => a), "dW2 was made with a⁽¹⁾. What came into the output layer?"),
            (Wrong(Right, slopeOfOutput: y => y.PointwiseMultiply(1 - y)), "The slope y (1 - y) is in δ⁽²⁾ once too often: what does the cross-entropy divide by?"),
        ],
        usual:
        [
            Mistakes.NotAveraged, Mistakes.AveragedTwice, Mistakes.Negated, Mistakes.WithoutBiases("b1", "b2"), Mistakes.WithoutBiases("b2"),
        ]);

    static Matrix Right(Matrix a1, Matrix z1) => 1 - z1.PointwiseMultiply(z1);

    static Func<Matrix, Matrix, Matrix, Matrix, Matrix, Matrix, (Matrix, Matrix, Matrix, Matrix)> Wrong(
        Func<Matrix, Matrix, Matrix> slope,
        Activation? hidden = null,
        Func<Matrix, Matrix>? output = null,
        Func<Matrix, Matrix>? slopeOfOutput = null,
        Func<Matrix, Matrix, Matrix>? cameIn = null,
        Func<int, (Matrix dW1, Matrix db1, Matrix dW2, Matrix db2), (Matrix, Matrix, Matrix, Matrix)>? change = null) =>
        (x, t, w1, b1, w2, b2) =>
        {
            var a1 = Affine.Apply(x, w1, b1);
            var z1 = (hidden ?? Activation.Tanh).Apply(a1);
            var y = (output ?? Softmax.Apply)(Affine.Apply(z1, w2, b2));
            var d2 = slopeOfOutput is null ? y - t : (y - t).PointwiseMultiply(slopeOfOutput(y));
            var d1 = (d2 * w2.Transpose()).PointwiseMultiply(slope(a1, z1));
            var n = x.RowCount;
            var result = FourGradients.Of(x, d1, cameIn is null ? z1 : cameIn(a1, z1), d2, 1.0 / n);
            return change is null ? result : change(n, result);
        };
}
