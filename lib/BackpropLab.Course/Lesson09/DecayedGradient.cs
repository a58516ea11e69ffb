using BackpropLab.Exercises;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>∂L/∂W = (1/B) Xᵀ δ + (λ/N) W, for a batch of B rows out of N.</summary>
static class DecayedGradient
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix, Matrix, double, int, Matrix>>(
        id: "9.3",
        function: "DecayedGradient",
        title: "A gradient with weight decay",
        points: 3,
        results: ["dW"],
        cases: Trial.Cases("NDH", Arguments).Select(item => item with { Probe = Probe(item.Arguments) }),
        hints:
        [
            "The loss is a sum of two terms, so its gradient is, too. One of them you have written many times.",
            "The first is the mean over the rows of the batch. The second is the derivative of λ/(2N) · w² for each weight, where N counts the whole training set.",
            "∂L/∂W = (1/B) Xᵀ δ + (λ/N) W, with B the rows of X and N the argument `trainingRows`.",
        ],
        solution: (X, delta, W, decay, trainingRows) =>
        {
            var dW = X.TransposeThisAndMultiply(delta) / X.RowCount;
            return dW + decay / trainingRows * W;
        },
        explanation: "The derivative of w² / 2 is w: the penalty pulls every weight towards 0, the harder the larger it is. The data term averages over "
            + "the rows of the batch; the penalty belongs to the whole training set, so its N does not change with the batch.",
        misconceptions:
        [
            ((X, delta, W, decay, trainingRows) => Data(X, delta),
                ("That is the gradient of the data term alone. The decay is missing.", "Add the derivative of the penalty: λ/N times W.")),
            ((X, delta, W, decay, trainingRows) => Data(X, delta) - decay / trainingRows * W,
                ("The decay has the wrong sign: stepping down this gradient would make the weights grow.", "Add λ/N times W.")),
            ((X, delta, W, decay, trainingRows) => Data(X, delta) + decay * W,
                ("You added λ W. Over how many rows is the penalty spread?", "Over all N of the training set: divide by `trainingRows`.")),
            ((X, delta, W, decay, trainingRows) => Data(X, delta) + 2 * decay * W,
                ("You added 2λ W. What stands before the squares in the penalty?",
                    "λ/(2N): the 2 of the derivative and the 1/2 cancel, and the 1/N stays.")),
            ((X, delta, W, decay, trainingRows) => Data(X, delta) + decay / X.RowCount * W,
                ("You divided the decay by the rows of the batch. Does the penalty depend on the batch?",
                    "Its N is that of the whole training set, `trainingRows`, whatever the batch.")),
            ((X, delta, W, decay, trainingRows) => Data(X, delta) + 2 * decay / trainingRows * W,
                ("There is a factor 2 too much in the decay. What stands before the squares in the penalty?",
                    "A half: it takes the 2 of the derivative away.")),
            ((X, delta, W, decay, trainingRows) => Data(X, delta) + decay / (2 * trainingRows) * W,
                ("You kept the 1/2 of the penalty. What is the derivative of w²/2?", "It is w: the 1/2 is used up.")),
            ((X, delta, W, decay, trainingRows) => X.TransposeThisAndMultiply(delta) + decay / trainingRows * W,
                ("The data term is not averaged over the batch.", "Divide it by the rows of X.")),
            ((X, delta, W, decay, trainingRows) => (X.TransposeThisAndMultiply(delta) + decay * W) / trainingRows,
                ("You divided the data term by N. How many rows are in it?", "The B rows of X: it is a mean over the batch.")),
            ((X, delta, W, decay, trainingRows) => (X.TransposeThisAndMultiply(delta) + decay / trainingRows * W) / X.RowCount,
                ("The decay was divided by the rows of the batch as well.", "Only the data term is a mean over the batch.")),
            ((X, delta, W, decay, trainingRows) => Data(X, delta) + decay / trainingRows * W.PointwiseMultiply(W),
                ("You added the squares. What is the derivative of w²/2?", "It is w: add the weights themselves, times λ/N.")),
            ((X, delta, W, decay, trainingRows) => Data(X, delta) + decay / (2 * trainingRows) * W.PointwiseMultiply(W).RowSums().Sum(),
                ("You added the penalty itself, one number, to every element.", "Each weight gets its own share: λ/N times that weight.")),
            ((X, delta, W, decay, trainingRows) => Data(X, delta) + decay / trainingRows * W.Map(w => (double)Math.Sign(w)),
                ("That is the gradient of |w|, which pulls all weights equally hard.", "Here the pull is λ/N times the weight.")),
            ((X, delta, W, decay, trainingRows) => Data(X, delta) * (1 + decay / trainingRows),
                ("You decayed the gradient. What is it that decays?", "The weights: add λ/N times W.")),
            ((X, delta, W, decay, trainingRows) => -Data(X, delta) - decay / trainingRows * W,
                ("The sign of it all is turned.", "The minus belongs to the update step, not to the gradient.")),
            ((X, delta, W, decay, trainingRows) => Data(X, delta) + decay / trainingRows, "You added the factor of the decay alone, the same for every weight. What does it pull at?"),
            ((X, delta, W, decay, trainingRows) => Data(X, delta) + W / trainingRows, "λ is not used: how strong is the pull?"),
            ((X, delta, W, decay, trainingRows) => X.TransposeThisAndMultiply(delta) + decay * W, "Neither term is divided. The data term is a mean over the batch; over how many rows is the penalty spread?"),
            ((X, delta, W, decay, trainingRows) => Data(X, delta) + decay * X.RowCount / trainingRows * W, "The decay is in it once for every row of the batch: is it added inside the loop?"),
            ((X, delta, W, decay, trainingRows) => (Data(X, delta) + decay / trainingRows * W).Transpose(), "This is the transpose of the right answer. Which shape has the gradient of W?"),
        ]);

    static object[] Arguments(Trial trial) =>
        [trial.Draw.Normal(trial.N, trial.D), trial.Draw.Normal(trial.N, trial.H), trial.Draw.Normal(trial.D, trial.H), 1.5, 3 * trial.N + 2];

    // With δ held fast, the data term of the gradient is the derivative of the mean of δ ⊙ (X W).
    static GradientProbe Probe(object[] arguments)
    {
        var (x, delta, w) = ((Matrix)arguments[0], (Matrix)arguments[1], (Matrix)arguments[2]);
        var (decay, trainingRows) = ((double)arguments[3], (int)arguments[4]);
        return new("∂L/∂W", w, v => delta.PointwiseMultiply(x * v).RowSums().Sum() / x.RowCount
            + decay / (2 * trainingRows) * v.PointwiseMultiply(v).RowSums().Sum());
    }

    static Matrix Data(Matrix x, Matrix delta) => x.TransposeThisAndMultiply(delta) / x.RowCount;
}
