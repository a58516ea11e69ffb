using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>∂y_i/∂a_j = y_i ([i = j] - y_j) for one row.</summary>
static class SoftmaxJacobian
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix>>(
        id: "7.3",
        function: "SoftmaxJacobian",
        title: "How each probability feels each logit",
        points: 3,
        results: ["J"],
        cases: new[] { 3, 2, 4, 5 }.Select(classes => ExerciseCase.Drawn(
            seed => new(FormattableString.Invariant($"K = {classes}"), [Softmax.Apply(new Draw(seed).Normal(1, classes))]), seed: classes)),
        hints:
        [
            "Raise one logit a little. What happens to its own probability, and what to all the others?",
            "With Q = Σ eᵃ, y_i = e^(a_i) / Q. By its own logit the quotient rule gives y_i - y_i²; by another one only Q changes, and it gives -y_i y_j.",
            "J_ij = y_i - y_i y_i where i = j, else -y_i y_j: `Matrix.Build.DenseOfDiagonalArray(...)` minus `y.Transpose() * y`.",
        ],
        solution: y =>
        {
            var diagonal = Matrix<double>.Build.DenseOfDiagonalArray(y.Row(0).ToArray());
            return diagonal - y.Transpose() * y;
        },
        explanation: "On the diagonal stands y (1 - y), the slope of the sigmoid. Beside it stands -y_i y_j: what one class gains the others lose, in "
            + "proportion to what they have. Every column adds up to 0, for the whole stays 1; every row, for a number added to all logits changes no share.",
        misconceptions:
        [
            (y => Diagonal(y.PointwiseMultiply(1 - y)),
                ("The diagonal is right. Raising one logit, what do you take from all the other probabilities?", "Off the diagonal stands -y_i y_j.")),
            (y => -(y.Transpose() * y),
                ("Off the diagonal it is right. Where is a probability's own logit, besides in the denominator?",
                    "It is in the numerator as well: on the diagonal stands y_i - y_i².")),
            (y => Diagonal(y) + y.Transpose() * y,
                ("The sign off the diagonal is turned. What one class gains, do the others gain or lose?",
                    "They lose it: the elements off the diagonal are negative.")),
            (y => y.Transpose() * y - Diagonal(y),
                ("The sign is turned. Does a probability rise or fall with its own logit?", "It rises, so the diagonal is positive.")),
            (y => Matrix<double>.Build.DenseIdentity(y.ColumnCount) - y.Transpose() * y,
                ("The diagonal is too large. What is the derivative of the numerator e^(a_i)?",
                    "It is e^(a_i) again, which gives y_i: on the diagonal stands y_i - y_i².")),
            (y => Matrix<double>.Build.Dense(y.ColumnCount, y.ColumnCount, (i, j) => y[0, i] * (1 - y[0, j])),
                ("You wrote y_i (1 - y_j) everywhere. In which elements does the numerator play a part?",
                    "The 1 is there only where i = j; elsewhere it is 0.")),
            (y => Diagonal(y),
                ("That is the part of the numerator alone. With which logits does the denominator Σ eᵃ change?", "With all of them: take y_i y_j off everywhere.")),
            (y => y.PointwiseMultiply(1 - y),
                ("That is the diagonal, laid in a row. How many probabilities feel how many logits?",
                    "Each of the K probabilities has a derivative by each of the K logits: the result is (K, K).")),
            (y => Diagonal(y) - (y * y.Transpose())[0, 0],
                ("y is a row here: y times yᵀ is (1, 1), a single number.", "The matrix of all products is yᵀ times y.")),
            (y => y.Transpose() * y, "That is what every product y_i y_j is. What does a probability feel of its own logit besides, and with which sign of the others?"),
            (y => Elements(y, (i, j) => i != j ? y[0, i] * (1 - y[0, i]) : -y[0, i] * y[0, j]),
                "The two cases are exchanged: what belongs on the diagonal stands beside it."),
            (y => Elements(y, (i, j) => i == j ? y[0, i] * (1 - y[0, i]) : y[0, i] * y[0, j]),
                "The diagonal is right, and the sign beside it is turned: what one class gains, do the others gain or lose?"),
            (y => Elements(y, (i, j) => i == j ? y[0, i] * (1 - y[0, i]) : -y[0, i]),
                "The diagonal is right. Beside it stands what the class of the row has; the class of the column is not in it. How much does a small class take?"),
            (y => Elements(y, (i, j) => i == j ? y[0, i] * (1 - y[0, i]) : -y[0, j]),
                "The diagonal is right. Beside it only one of the two classes is in yours: on which two does it depend?"),
            (y => Elements(y, (i, j) => i == j ? y[0, i] * (1 - y[0, i]) : -y[0, i] * (1 - y[0, j])),
                "The diagonal is right. Beside it the 1 has no place: of which logit does the numerator know?"),
            (y => Elements(y, (i, j) => i == j ? 1 - y[0, i] : -y[0, j]),
                "Each row is to be multiplied by its own probability: what is left of e^(a_i) / Q when it is differentiated?"),
            (y => Elements(y, (i, j) => i > j ? 0 : i == j ? y[0, i] * (1 - y[0, i]) : -y[0, i] * y[0, j]),
                "Below the diagonal all is 0. With which column does your inner loop begin?"),
            (y => Elements(y, (i, j) => i < j ? 0 : i == j ? y[0, i] * (1 - y[0, i]) : -y[0, i] * y[0, j]),
                "Above the diagonal all is 0. With which column does your inner loop end?"),
        ],
        usual: [Mistakes.SoftmaxTwice("y")]);

    static Matrix Elements(Matrix y, Func<int, int, double> of) => Matrix<double>.Build.Dense(y.ColumnCount, y.ColumnCount, of);

    static Matrix Diagonal(Matrix row) => Matrix<double>.Build.DenseOfDiagonalArray(row.Row(0).ToArray());
}
