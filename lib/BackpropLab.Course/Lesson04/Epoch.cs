using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>One epoch of mini-batch gradient descent, on a logistic regression without a bias.</summary>
static class Epoch
{
    // The function of exercise 4.1, as the lesson has it at hand.
    static readonly Func<Matrix, int[], int, int, Matrix> batch = (Func<Matrix, int[], int, int, Matrix>)Batch.Exercise.Solution;

    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix, Matrix, int[], int, double, Matrix>>(
        id: "4.4",
        function: "Epoch",
        title: "An epoch of mini-batches",
        points: 4,
        results: ["W"],
        cases:
        [
            Case(samples: 10, features: 2, batchSize: 4),
            Case(samples: 1, features: 3, batchSize: 4),
            Case(samples: 9, features: 3, batchSize: 3),
            Case(samples: 5, features: 5, batchSize: 2),
            Case(samples: 40, features: 2, batchSize: 16),
        ],
        hints:
        [
            "Two loops, one inside the other in thought: over the batches, and over the rows of each. Where does each batch begin?",
            "In every batch: take its rows of X and of t through `order`, compute y = σ(X W) with the weights as they are now, the gradient, and step.",
            "W ← W - η (1/B) X_Bᵀ (σ(X_B W) - t_B) for every batch B, where 1/B counts the rows that this batch really has.",
        ],
        solution: (X, t, W, order, batchSize, learningRate) =>
        {
            for (var start = 0; start < X.RowCount; start += batchSize)
            {
                var XB = batch(X, order, start, batchSize);
                var tB = batch(t, order, start, batchSize);
                var y = (XB * W).Map(a => 1 / (1 + Math.Exp(-a)));
                var dW = XB.TransposeThisAndMultiply(y - tB) / XB.RowCount;
                W = W - learningRate * dW;
            }

            return W;
        },
        explanation: "Every batch computes its gradient with the weights that the batch before it left: that is what makes many small steps of one epoch. "
            + "Samples and targets go through the same order, and each batch averages over the rows that it has.",
        misconceptions:
        [
            ((X, t, W, order, batchSize, learningRate) => Run(X, t, W, order, X.RowCount, learningRate),
                ("That was one step with all rows, a full batch.", "Step after every batch, and begin the next with the new weights.")),
            ((X, t, W, order, batchSize, learningRate) => Stale(X, t, W, order, batchSize, learningRate),
                ("All gradients were computed with the weights of the epoch's beginning.", "Compute each with the weights as the last step left them.")),
            ((X, t, W, order, batchSize, learningRate) => Run(X, t, W, order, batchSize, learningRate, targets: [.. Enumerable.Range(0, X.RowCount)]),
                ("The samples were shuffled and the targets were not: most rows got another row's target.", "Use `order` for both.")),
            ((X, t, W, order, batchSize, learningRate) => Run(X, t, W, order, batchSize, learningRate, divisor: _ => 1),
                ("The gradients are sums.", "Divide each by the number of rows in its batch.")),
            ((X, t, W, order, batchSize, learningRate) => Run(X, t, W, order, batchSize, learningRate, divisor: _ => X.RowCount),
                ("You divided by N, the rows of the whole set.", "The mean is over the rows of the batch.")),
            ((X, t, W, order, batchSize, learningRate) => Run(X, t, W, order, batchSize, learningRate, divisor: _ => batchSize),
                ("You divided by `batchSize`, and the last batch may be shorter.", "Divide by the rows that it really has.")),
            ((X, t, W, order, batchSize, learningRate) => Run(X, t, W, [.. order.Take(order.Length / batchSize * batchSize)], batchSize, learningRate),
                ("The rows that do not fill a batch were left out.", "They make a last, shorter batch.")),
            ((X, t, W, order, batchSize, learningRate) => Run(X, t, W, [.. order.Take(batchSize)], batchSize, learningRate),
                "Only the first batch was used. Is your `return` inside the loop?"),
            ((X, t, W, order, batchSize, learningRate) => Run(X, t, W, order, 1, learningRate),
                "You stepped after every row, as if the batch size were 1."),
            ((X, t, W, order, batchSize, learningRate) => Run(X, t, 0 * W, order, batchSize, learningRate),
                "You began with weights of 0. The epoch goes on from the weights that it is given."),
            ((X, t, W, order, batchSize, learningRate) => Run(X, t, W, order, batchSize, learningRate, error: (a, t) => a - t),
                "The sigmoid is missing: the logits themselves were compared with the targets."),
            ((X, t, W, order, batchSize, learningRate) => Run(X, t, W, order, batchSize, learningRate, error: (a, t) => Slope(a) * (Sigmoid(a) - t)),
                "The slope of the sigmoid is in the gradient once too often: the cross-entropy has cancelled it."),
            ((X, t, W, order, batchSize, learningRate) => Run(X, t, W, order, batchSize, learningRate, error: (a, _) => Sigmoid(a)),
                "The targets are not used: the prediction stands where the error belongs."),
            ((X, t, W, order, batchSize, learningRate) => Run(X, t, W, order, batchSize, learningRate, error: (a, t) => (a >= 0 ? 1 : 0) - t),
                "You rounded the prediction to a class first. An error must feel how sure the prediction is."),
            ((X, t, W, order, batchSize, learningRate) => Run(X, t, W, order, batchSize, learningRate, step: 1),
                "The batches overlap: `start` goes on by 1 and not by the batch size."),
        ],
        usual: [Mistakes.NotShuffled, Mistakes.Uphill, Mistakes.LearningRateUnused]);

    static ExerciseCase Case(int samples, int features, int batchSize)
    {
        return ExerciseCase.Drawn(Made, samples);

        ExerciseCase Made(int seed)
        {
            var draw = new Draw(seed);
            return new(
                FormattableString.Invariant($"N = {samples}, D = {features}, batch size {batchSize}"),
                [draw.Normal(samples, features), draw.Targets(samples), draw.Normal(features, 1), draw.Order(samples), batchSize, 0.5]);
        }
    }

    static Matrix Run(
        Matrix x, Matrix t, Matrix w, int[] order, int batchSize, double learningRate, int[]? targets = null, Func<int, double>? divisor = null, Func<double, double, double>? error = null, int? step = null)
    {
        for (var start = 0; start < order.Length; start += step ?? batchSize)
            w -= learningRate * Gradient(x, t, w, start, batchSize, order, targets ?? order, divisor ?? (rows => rows), error);
        return w;
    }

    static Matrix Stale(Matrix x, Matrix t, Matrix w, int[] order, int batchSize, double learningRate)
    {
        var result = w;
        for (var start = 0; start < order.Length; start += batchSize)
            result -= learningRate * Gradient(x, t, w, start, batchSize, order, order, rows => rows);
        return result;
    }

    static Matrix Gradient(Matrix x, Matrix t, Matrix w, int start, int batchSize, int[] order, int[] targets, Func<int, double> divisor, Func<double, double, double>? error = null)
    {
        var (xb, tb) = (Rows(x, order, start, batchSize), Rows(t, targets, start, batchSize));
        return xb.TransposeThisAndMultiply((xb * w).Map2(error ?? ((a, t) => Sigmoid(a) - t), tb, Zeros.Include)) / divisor(xb.RowCount);
    }

    static double Sigmoid(double a) => 1 / (1 + Math.Exp(-a));

    static double Slope(double a) => Sigmoid(a) * (1 - Sigmoid(a));

    static Matrix Rows(Matrix matrix, int[] order, int start, int count) =>
        Matrix<double>.Build.DenseOfRowVectors(order.Skip(start).Take(count).Select(matrix.Row));
}
