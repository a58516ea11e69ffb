using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>The class of the largest probability of each row.</summary>
static class PredictedClasses
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix>>(
        id: "9.5",
        function: "PredictedClasses",
        title: "From probabilities to classes",
        points: 1,
        results: ["classes"],
        cases: [Case(5, 3), Case(1, 4), Case(4, 4), Case(6, 2), Case(32, 10), Ties()],
        hints:
        [
            "Each row holds one sample's probabilities, one for each class. Which class would you say?",
            "It is the number of the column that holds the largest number of the row: `row.MaximumIndex()` gives it, counted from 0, and of equal ones the first.",
            "classesₙ = argmaxₖ yₙₖ, one for each row, as a column (N, 1).",
        ],
        solution: y => Matrix<double>.Build.Dense(
            y.RowCount, 1, (n, _) => y.Row(n).MaximumIndex()),
        explanation: "The class with the largest probability is the best guess. It need not reach one half: among ten classes 0.3 may well be the largest.",
        misconceptions:
        [
            (y => Column(y, row => row.Maximum()), "That is the largest probability itself. Asked for is its place, the number of the class."),
            (y => Column(y, row => row.MaximumIndex() + 1), "You count the classes from 1. Here the first is number 0."),
            (y => Column(y, row => row.MinimumIndex()), "You took the smallest probability of each row."),
            (y => Column(y, row => Math.Max(Array.FindIndex(row.ToArray(), p => p >= 0.5), 0)),
                "You asked which class reaches one half. With more than two classes none may: take the largest."),
            (y => Matrix<double>.Build.Dense(y.ColumnCount, 1, (k, _) => y.Column(k).MaximumIndex()),
                "You looked down the columns: which sample is most of a class. A prediction is made along each row."),
            (y => Matrix<double>.Build.Dense(y.RowCount, y.ColumnCount, (n, k) => y.Row(n).MaximumIndex() == k ? 1 : 0),
                "These are one-hot rows. Asked for is the number of the class, one for each row."),
            (y => Column(y, row => row.Select((p, k) => p * k).Sum()),
                "You took the mean of the class numbers. Class 4 is not half of class 8: a class is chosen, not averaged."),
            (y => Column(y, _ => y.Row(0).MaximumIndex()), "Every sample got the class of the first one. Look at each row by itself."),
        ],
        usual: [Mistakes.Transposed("(N, 1)")]);

    static ExerciseCase Case(int samples, int classes) => new(
        FormattableString.Invariant($"N = {samples}, K = {classes}"), [Loss.SoftmaxCrossEntropy.Output(new Draw(samples).Normal(samples, classes))]);

    static ExerciseCase Ties() => new(
        "N = 3, K = 3, some equally probable", [Matrix<double>.Build.DenseOfRowMajor(3, 3, [0.4, 0.4, 0.2, 0.2, 0.4, 0.4, 0.4, 0.2, 0.4])]);

    static Matrix Column(Matrix y, Func<Vector<double>, double> value) =>
        Matrix<double>.Build.Dense(y.RowCount, 1, (n, _) => value(y.Row(n)));
}
