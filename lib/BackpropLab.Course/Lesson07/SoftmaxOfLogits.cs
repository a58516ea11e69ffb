using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>y = e^a / Σ e^a along each row, with the row's largest logit taken off first.</summary>
static class SoftmaxOfLogits
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix>>(
        id: "7.1",
        function: "Softmax",
        title: "The softmax",
        points: 3,
        results: ["y"],
        cases: [.. Trial.Cases("NK", trial => [trial.A2], loss: Loss.SoftmaxCrossEntropy), Extreme()],
        hints:
        [
            "Make every logit positive with `Math.Exp`. What do you have to divide a row by, so that it adds up to 1?",
            "e⁸⁰⁰ is too large for a double. Taking the same number off all logits of a row changes no probability: take off the largest, and no exponent is above 0.",
            "y_nk = e^(a_nk - a_n*) / Σ_j e^(a_nj - a_n*), with a_n* the largest of row n: `a.Row(n).Maximum()`.",
        ],
        solution: a =>
        {
            var y = Matrix<double>.Build.Dense(a.RowCount, a.ColumnCount);
            for (var n = 0; n < a.RowCount; n++)
            {
                var largest = a.Row(n).Maximum();
                var powers = a.Row(n).Map(v => Math.Exp(v - largest));
                y.SetRow(n, powers / powers.Sum());
            }

            return y;
        },
        explanation: "The exponential makes every score positive and keeps their order, the division makes a row add up to 1. Taking the largest off every logit of "
            + "a row divides numerator and denominator by the same number, so nothing changes, save that no exponent is above 0 and nothing overflows.",
        misconceptions:
        [
            (a => a.PointwiseExp().PointwiseDivide(RowSums(a.PointwiseExp())),
                ("It is right until a logit is large: e⁸⁰⁰ is ∞, and ∞ / ∞ is no number. What can you take off a row's logits without changing its shares?",
                    "Take the largest logit of each row off first.")),
            (a => Normalised((a - a.Enumerate().Max()).PointwiseExp()),
                ("You took the largest number of the whole matrix off. What becomes of a row that lies far below it?",
                    "It turns into 0 / 0: each row needs its own largest.")),
            (a => Softmax.Apply(a.Transpose()).Transpose(),
                ("Your columns add up to 1. What does one row of the matrix stand for?",
                    "A row is a sample, and its K classes share one whole: divide each row by its own sum.")),
            (a => Softmax.Apply(Softmax.Apply(a)), "You applied the softmax twice: probabilities went in where logits belong."),
            (a => Activation.Sigmoid.Apply(a),
                ("You took the sigmoid of every logit. Do the shares of a sample add up to 1?",
                    "The classes share one whole: divide the exponentials of a row by their sum.")),
            (a => Normalised(a), ("You divided the logits by their sum. May a logit be negative?", "Take the exponential first, which is positive.")),
            (a => Shifted(a).PointwiseExp(), ("The exponentials do not add up to 1.", "Divide them by the sum of their row.")),
            (a => Shifted(a).PointwiseExp() / Shifted(a).PointwiseExp().Enumerate().Sum(),
                ("You divided by the sum of the whole matrix.", "Each row has to add up to 1 by itself.")),
            (a => Shifted(a) - RowSums(Shifted(a).PointwiseExp()).PointwiseLog(),
                ("That is the logarithm of the softmax.", "It is useful in a loss, but here the probabilities are wanted: no logarithm.")),
            (a => OneHot.Encode(OneHot.Decode(a), a.ColumnCount),
                ("You gave everything to the largest logit.",
                    "The softmax gives every class its share; that is what makes it soft, and gives it a slope.")),
            (a => Softmax.Apply(-a),
                ("The sign of the exponent is turned. Which logit gets the largest share in yours?", "The largest logit has to get the largest share.")),
            (a => Normalised(Shifted(a, row => row.Minimum()).PointwiseExp()), "You took the smallest logit of each row off. It is right until the others lie far above it: then e to their distance is ∞."),
            (a => Normalised(Shifted(a, row => Math.Max(row.Maximum(), 0)).PointwiseExp()),
                "The largest logit is never below 0 in yours. A row with negative logits alone turns into 0 / 0: with which number does your search begin?"),
            (a => Normalised((Spread(a, row => row.Maximum()) - a).PointwiseExp()), "The difference is taken the wrong way round: the largest logit gets the smallest share."),
            (a => Normalised(Shifted(a).Map(v => Math.Pow(2, v))), "Your powers have base 2. The softmax is made with base e."),
            (a => Normalised(Shifted(a, row => row.Minimum())), "You divided the distances from the smallest logit by their sum. Which function turns a score into a share here?"),
            (a => Normalised(a.PointwiseExp().Transpose()).Transpose(),
                "Your columns add up to 1. Which numbers share one whole: those of a sample, or those of a class?"),
            (a => Changing(a.PointwiseExp()), "You divide the row while you still add it up: its first share is in the sum of the second. Take the sum of the row once, before the divisions."),
            (a => Divided(Shifted(a).PointwiseExp(), (powers, n, _) => powers.Row(n).Sum() - powers.Row(n)[^1]), "The last class is missing in the sum: where does the loop end?"),
        ],
        usual: [Mistakes.Transposed("(N, K)")]);

    static Matrix Shifted(Matrix a) => Shifted(a, row => row.Maximum());

    static Matrix Shifted(Matrix a, Func<Vector<double>, double> of) => a - Spread(a, of);

    static Matrix RowSums(Matrix a) => Spread(a, row => row.Sum());

    static Matrix Normalised(Matrix a) => a.PointwiseDivide(RowSums(a));

    static Matrix Divided(Matrix powers, Func<Matrix, int, int, double> by) =>
        Matrix<double>.Build.Dense(powers.RowCount, powers.ColumnCount, (n, k) => powers[n, k] / by(powers, n, k));

    // Each share stands in the sum of the next one.
    static Matrix Changing(Matrix powers)
    {
        for (var n = 0; n < powers.RowCount; n++)
        {
            for (var k = 0; k < powers.ColumnCount; k++)
                powers[n, k] /= powers.Row(n).Sum();
        }

        return powers;
    }

    // A matrix like a, each row filled with the one number that the row of a gives.
    static Matrix Spread(Matrix a, Func<Vector<double>, double> of) =>
        Matrix<double>.Build.Dense(a.RowCount, a.ColumnCount, (n, _) => of(a.Row(n)));

    // The largest stands at another place in each row, and some rows have both signs.
    static ExerciseCase Extreme() => new(
        "N = 7, logits to ±800",
        [
            Matrix<double>.Build.DenseOfRowMajor(7, 4,
            [
                800, -800, 0, 1,
                -800, -797, -799, -800,
                -800, 0, 800, 1,
                -800, 800, -800, 0,
                3, 2, -800, 800,
                0, 800, 801, -800,
                1, 2, 3, 3,
            ]),
        ]);
}
