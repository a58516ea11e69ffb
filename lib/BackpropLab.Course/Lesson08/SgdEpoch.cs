using BackpropLab.Exercises;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>One epoch of stochastic gradient descent: a step after every single sample.</summary>
static class SgdEpoch
{
    public static FunctionExercise Exercise { get; } =
        FunctionExercise.Of<Func<Matrix, Matrix, Matrix, Matrix, Matrix, Matrix, double, (Matrix, Matrix, Matrix, Matrix)>>(
        id: "8.6",
        function: "SgdEpoch",
        title: "An epoch, one sample at a time",
        points: 4,
        results: ["W1", "b1", "W2", "b2"],
        cases: RegressionTrials.Few("NDH", trial => [trial.X, trial.T, trial.W1, trial.B1, trial.W2, trial.B2, 0.3])
            .AndOneWithLarge(5, "b2", 10),
        hints:
        [
            "One loop over the rows, in their order. For each: forward, the two deltas, four steps.",
            "`X.SubMatrix(n, 1, 0, X.ColumnCount)` is row n as a matrix (1, D). Compute *both* deltas before you change any weight: δ⁽¹⁾ needs the W⁽²⁾ that the forward pass used.",
            "δ⁽²⁾ = (y - t) y (1 - y), δ⁽¹⁾ = (δ⁽²⁾ W⁽²⁾ᵀ) ⊙ z⁽¹⁾ ⊙ (1 - z⁽¹⁾); W⁽²⁾ ← W⁽²⁾ - η z⁽¹⁾ᵀ δ⁽²⁾, b⁽²⁾ ← b⁽²⁾ - η δ⁽²⁾, W⁽¹⁾ ← W⁽¹⁾ - η xᵀ δ⁽¹⁾, b⁽¹⁾ ← b⁽¹⁾ - η δ⁽¹⁾.",
        ],
        solution: (X, t, W1, b1, W2, b2, learningRate) =>
        {
            for (var n = 0; n < X.RowCount; n++)
            {
                var x = X.SubMatrix(n, 1, 0, X.ColumnCount);
                var z1 = (x * W1 + b1).Map(a => 1 / (1 + Math.Exp(-a)));
                var y = (z1 * W2 + b2).Map(a => 1 / (1 + Math.Exp(-a)));
                var delta2 = (y - t[n, 0]).PointwiseMultiply(y.PointwiseMultiply(1 - y));
                var slope = z1.PointwiseMultiply(1 - z1);
                var delta1 = (delta2 * W2.Transpose()).PointwiseMultiply(slope);
                W2 = W2 - learningRate * z1.Transpose() * delta2;
                b2 = b2 - learningRate * delta2;
                W1 = W1 - learningRate * x.Transpose() * delta1;
                b1 = b1 - learningRate * delta1;
            }

            return (W1, b1, W2, b2);
        },
        explanation: "Every sample meets the weights that the one before it left. Both deltas are taken at the same weights, those of the forward pass, and only "
            + "then do all four parameters move: else the gradient would be that of no network.",
        misconceptions:
        [
            (Wrong(stale: true),
                ("All gradients were computed with the weights of the epoch's beginning: that is a full batch.",
                    "Each sample has to meet the weights as the last one left them.")),
            (Wrong(newW2: true),
                ("W⁽²⁾ was changed before δ⁽¹⁾ was computed with it.", "Compute both deltas first, and then change the weights.")),
            (Wrong(rate: (learningRate, samples) => learningRate / samples),
                ("You divided by N. How many samples does a step look at?", "One: there is nothing to average.")),
            (Wrong(biases: 0), ("The biases are not learnt.", "They take the same step as the weights, with a 1 for what came in.")),
            (Wrong(rows: (order, _) => order.Reverse()), ("The samples came in the wrong order.", "Begin with row 0.")),
            (Wrong(rows: (order, _) => order.Take(1)), ("Only the first sample was used.", "Does the loop return before it has come to the others? Return after it.")),
            (Wrong(outputSlope: false),
                ("δ⁽²⁾ is that of the cross-entropy in yours. Does the squared error cancel the sigmoid's slope?",
                    "It does not: multiply by y (1 - y).")),
            (Wrong(hiddenSlope: false), ("The slope of the hidden sigmoid is missing in δ⁽¹⁾.", "Multiply by z (1 - z), element by element.")),
            (Wrong(frozen: true), ("Only the output layer is learnt: W⁽¹⁾ and b⁽¹⁾ are as they were.", "They take a step, too, along their own delta.")),
            (Wrong(rate: (learningRate, _) => 2 * learningRate),
                ("Every step is twice as long as it should be. What stands before the square in the loss?", "A half, which cancels the 2.")),
            (Wrong(slope: z => 1 - z.PointwiseMultiply(z)), "The hidden slope is that of the tanh. Which activation have these hidden units?"),
            (Wrong(slope: z => z), "The hidden delta was multiplied by z⁽¹⁾ itself. What belongs there is how fast the sigmoid grows."),
            (Wrong(slope: z => 1 - z), "Half of the hidden slope is there."),
            (Wrong(outputSlopeOf: y => 1 - y.PointwiseMultiply(y)), "The slope of the output is that of the tanh. Which activation has the output?"),
            (Wrong(outputSlope: false, hiddenSlope: false), "Neither delta has been through its sigmoid. What lies between a⁽²⁾ and y, and between a⁽¹⁾ and z⁽¹⁾?"),
        ],
        usual: [Mistakes.Uphill, Mistakes.LearningRateUnused]);

    // An epoch that is right save for the one thing that an argument changes.
    static Func<Matrix, Matrix, Matrix, Matrix, Matrix, Matrix, double, (Matrix, Matrix, Matrix, Matrix)> Wrong(
        bool stale = false, bool newW2 = false, bool outputSlope = true, bool hiddenSlope = true, bool frozen = false, double biases = 1,
        Func<double, int, double>? rate = null, Func<IEnumerable<int>, int, IEnumerable<int>>? rows = null,
        Func<Matrix, Matrix>? slope = null, Func<Matrix, Matrix>? outputSlopeOf = null) =>
        (x, t, w1, b1, w2, b2, learningRate) =>
        {
            var eta = rate is null ? learningRate : rate(learningRate, x.RowCount);
            var order = Enumerable.Range(0, x.RowCount);
            var start = (w1, b1, w2, b2);
            foreach (var n in rows is null ? order : rows(order, x.RowCount))
            {
                var (v1, c1, v2, c2) = stale ? start : (w1, b1, w2, b2);
                var row = x.SubMatrix(n, 1, 0, x.ColumnCount);
                var z1 = Activation.Sigmoid.Apply(row * v1 + c1);
                var y = Activation.Sigmoid.Apply(z1 * v2 + c2);
                var error = y - t[n, 0];
                var delta2 = outputSlope ? error.PointwiseMultiply((outputSlopeOf ?? Slope)(y)) : error;
                var back = delta2 * (newW2 ? v2 - eta * z1.Transpose() * delta2 : v2).Transpose();
                var delta1 = hiddenSlope ? back.PointwiseMultiply((slope ?? Slope)(z1)) : back;
                w2 -= eta * z1.Transpose() * delta2;
                b2 -= biases * eta * delta2;
                w1 -= frozen ? 0 * w1 : eta * row.Transpose() * delta1;
                b1 -= frozen ? 0 * b1 : biases * eta * delta1;
            }

            return (w1, b1, w2, b2);
        };

    static Matrix Slope(Matrix z) => z.PointwiseMultiply(1 - z);
}
