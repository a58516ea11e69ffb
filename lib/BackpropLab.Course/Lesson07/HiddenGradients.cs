using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>All four gradients of a network D-H-K of ReLU units with a softmax at its end.</summary>
static class HiddenGradients
{
    public static FunctionExercise Exercise { get; } =
        FunctionExercise.Of<Func<Matrix, Matrix, Matrix, Matrix, Matrix, Matrix, (Matrix, Matrix, Matrix, Matrix)>>(
        id: "7.8",
        function: "HiddenGradients",
        title: "All gradients of the network",
        points: 4,
        results: ["dW1", "db1", "dW2", "db2"],
        cases: [.. Trial.Cases(
            "NDHK", trial => [trial.X, trial.A1, trial.Z1, trial.Y, trial.T, trial.W2], hidden: Activation.Relu, loss: Loss.SoftmaxCrossEntropy), KinkAndLarge()],
        hints:
        [
            "Two deltas first, δ⁽²⁾ and δ⁽¹⁾. Then what came in, times what went wrong, twice.",
            "δ⁽²⁾ is that of exercise 7.4. It goes back through W⁽²⁾ and, for each unit, through the slope of the ReLU at a⁽¹⁾: exercise 5.4.",
            "δ⁽²⁾ = y - t, δ⁽¹⁾ = (δ⁽²⁾ W⁽²⁾ᵀ) ⊙ h'(a⁽¹⁾); dW⁽²⁾ = (1/N) z⁽¹⁾ᵀ δ⁽²⁾, dW⁽¹⁾ = (1/N) Xᵀ δ⁽¹⁾; db is the mean of each column of its δ.",
        ],
        solution: (X, a1, z1, y, t, W2) =>
        {
            var N = X.RowCount;
            var delta2 = y - t;
            var slope = a1.Map(v => v > 0 ? 1.0 : 0.0);
            var delta1 = (delta2 * W2.Transpose()).PointwiseMultiply(slope);
            var dW1 = X.TransposeThisAndMultiply(delta1) / N;
            var db1 = delta1.ColumnSums().ToRowMatrix() / N;
            var dW2 = z1.TransposeThisAndMultiply(delta2) / N;
            var db2 = delta2.ColumnSums().ToRowMatrix() / N;
            return (dW1, db1, dW2, db2);
        },
        explanation: "Nothing is new but the number of columns: δ⁽²⁾ has one for each class, and δ⁽²⁾ W⁽²⁾ᵀ adds up what all K classes ask of a hidden unit.",
        misconceptions:
        [
            (Wrong(slope: (a1, _) => 0 * a1 + 1),
                ("The error has come through the weights, but not through the ReLU. Which units let something through?",
                    "Units with a⁽¹⁾ ≤ 0 let nothing through: multiply by 1 or 0, element by element.")),
            (Wrong(slope: (_, z1) => 1 - z1.PointwiseMultiply(z1)),
                ("1 - z² is the slope of the tanh. Which activation have these units?", "They are ReLU units: their slope is 1 or 0.")),
            (Wrong(slope: (_, z1) => z1), ("You multiplied by the activation z⁽¹⁾ itself. How fast does a ReLU grow?", "What belongs there is its slope, 1 or 0.")),
            (Wrong(delta2: (y, t) => (y - t).PointwiseMultiply(t)),
                ("δ⁽²⁾ has only the right class's column. Which logits are in the denominator of its probability?", "All are: use all of y - t.")),
            (Wrong(wayBack: (x, a1, z1, y, t, w2) => z1.TransposeThisAndMultiply(y - t) / x.RowCount),
                ("The error went back through the gradient of W⁽²⁾. What did the signal go through on its way there?",
                    "Through the weights W⁽²⁾ themselves: the error goes back through them, too.")),
            (Wrong(cameIn: (a1, z1) => a1), ("dW⁽²⁾ was made with a⁽¹⁾. What came into the output layer?", "z⁽¹⁾ came in: take that.")),
            (Wrong(change: g => (g.Item1.Transpose(), g.Item2, g.Item3.Transpose(), g.Item4)),
                ("dW1 and dW2 are the transposes of the right answers.",
                    "Exchange the factors of each product: here weights are (inputs, outputs); the Python lab has them the other way round.")),
            (Wrong(change: g => (g.Item3, g.Item4, g.Item1, g.Item2)),
                ("The layers are exchanged. Which one comes first in what you return?", "dW1 and db1 come first.")),
            (Wrong(change: g => (g.Item1, g.Item2, g.Item3, 0 * g.Item4)), ("The gradient of b⁽²⁾ is 0 in yours.", "It is the mean of each column of δ⁽²⁾.")),
            (Wrong(change: g => (g.Item1, 0 * g.Item2, g.Item3, g.Item4)), ("The gradient of b⁽¹⁾ is 0 in yours.", "It is the mean of each column of δ⁽¹⁾.")),
            (Wrong(slope: (a1, _) => a1.Map(v => v >= 0 ? 1.0 : 0.0, Zeros.Include)),
                "Where a⁽¹⁾ is exactly 0 your slope is 1. The custom of this course is another one: look at exercise 5.2."),
            (Wrong(slope: (_, z1) => z1.PointwiseMultiply(1 - z1)), "z (1 - z) is the slope of the sigmoid. Which activation have these hidden units?"),
            ((X, a1, z1, y, t, W2) => (X.Transpose() * Delta1(a1, y, t, W2) / X.RowCount, Delta1(a1, y, t, W2) / X.RowCount, z1.Transpose() * (y - t) / X.RowCount, (y - t) / X.RowCount),
                "db1 and db2 have a row for each sample. How many rows has a bias?"),
        ],
        usual: [Mistakes.NotAveraged, Mistakes.AveragedTwice, Mistakes.Negated, Mistakes.SlopeOnceTooOften]);

    // Gradients that are right save for the one thing that an argument changes.
    static Func<Matrix, Matrix, Matrix, Matrix, Matrix, Matrix, (Matrix, Matrix, Matrix, Matrix)> Wrong(
        Func<Matrix, Matrix, Matrix>? delta2 = null,
        Func<Matrix, Matrix, Matrix>? slope = null,
        Func<Matrix, Matrix, Matrix>? cameIn = null,
        Func<Matrix, Matrix, Matrix, Matrix, Matrix, Matrix, Matrix>? wayBack = null,
        Func<(Matrix, Matrix, Matrix, Matrix), (Matrix, Matrix, Matrix, Matrix)>? change = null) => (x, a1, z1, y, t, w2) =>
    {
        var d2 = delta2 is null ? y - t : delta2(y, t);
        var back = d2 * (wayBack is null ? w2 : wayBack(x, a1, z1, y, t, w2)).Transpose();
        var d1 = back.PointwiseMultiply(slope is null ? a1.Map(v => v > 0 ? 1.0 : 0.0) : slope(a1, z1));
        var input = cameIn is null ? z1 : cameIn(a1, z1);
        var right = FourGradients.Of(x, d1, input, d2, 1.0 / x.RowCount);
        return change is null ? right : change(right);
    };

    static Matrix Delta1(Matrix a1, Matrix y, Matrix t, Matrix w2) =>
        ((y - t) * w2.Transpose()).PointwiseMultiply(a1.Map(v => v > 0 ? 1.0 : 0.0));

    // Some pre-activations are 0, and weights and activations are so large that every gradient is.
    static ExerciseCase KinkAndLarge()
    {
        var trial = new Trial(5, 2, 3, 3, Activation.Relu, Loss.SoftmaxCrossEntropy, seed: 6);
        var a1 = trial.A1 * 100;
        a1[0, 0] = a1[3, 1] = a1[4, 2] = 0;
        return new("N = 5, D = 2, H = 3, K = 3, a1 with zeros, W2 times -100", [trial.X, a1, a1.Map(v => Math.Max(v, 0)), trial.Y, trial.T, trial.W2 * -100]);
    }
}
