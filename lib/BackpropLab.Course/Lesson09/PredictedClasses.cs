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
            (y => Column(y, row => row.Maximum()), ("That is the largest probability itself.", "Asked for is its place, the number of the class.")),
            (y => Column(y, row => row.MaximumIndex() + 1), ("You count the classes from 1.", "Here the first is number 0.")),
            (y => Column(y, row => row.MinimumIndex()), ("You took the smallest probability of each row.", "The class of the largest is the best guess.")),
            (y => Column(y, row => Math.Max(Array.FindIndex(row.ToArray(), p => p >= 0.5), 0)),
                ("You asked which class reaches one half.", "With more than two classes none may: take the largest.")),
            (y => Matrix<double>.Build.Dense(y.ColumnCount, 1, (k, _) => y.Column(k).MaximumIndex()),
                ("You looked down the columns: which sample is most of a class.", "A prediction is made along each row.")),
            (y => Matrix<double>.Build.Dense(y.RowCount, y.ColumnCount, (n, k) => y.Row(n).MaximumIndex() == k ? 1 : 0),
                ("These are one-hot rows.", "Asked for is the number of the class, one for each row.")),
            (y => Column(y, row => row.Select((p, k) => p * k).Sum()),
                ("You took the mean of the class numbers.", "Class 4 is not half of class 8: a class is chosen, not averaged.")),
            (y => Column(y, _ => y.Row(0).MaximumIndex()), ("Every sample got the class of the first one.", "Look at each row by itself.")),
            (y => Column(y, row => row.MaximumIndex() - 1), "Your classes begin with -1. Is anything left to be subtracted from a place that is counted from 0?"),
            (y => Column(y, row => row.ToList().FindLastIndex(p => p == row.Maximum())), "Of equally probable classes you take the last. Which one does `>` take, and which one `>=`?"),
            (y => Column(y, row => row.SubVector(0, row.Count - 1).MaximumIndex()), "The last class is never chosen: where does your loop end?"),
            (y => Column(y, row => row[0] >= 0.5 ? 0 : 1), "You looked at the first class alone. How many classes are there?"),
            (y => Column(y, row => Enumerable.Range(1, row.Count - 1).LastOrDefault(k => row[k] > row[k - 1])),
                "You compared each probability with the one before it. With which one does it have to be compared?"),
            (y => Carried(y), "The largest probability is carried over from row to row: where does the search begin anew?"),
            (y => y.Map(Math.Round), "You rounded the probabilities. Asked for is one number for each row: which one of its columns is the largest?"),
        ],
        usual: [Mistakes.Transposed("(N, 1)")]);

    static ExerciseCase Case(int samples, int classes)
    {
        return Made(samples) with { Redraw = Made };

        ExerciseCase Made(int seed) => new(
            FormattableString.Invariant($"N = {samples}, K = {classes}"), [Loss.SoftmaxCrossEntropy.Output(new Draw(seed).Normal(samples, classes))]);
    }

    static ExerciseCase Ties() => new(
        "N = 3, K = 3, some equally probable", [Matrix<double>.Build.DenseOfRowMajor(3, 3, [0.4, 0.4, 0.2, 0.2, 0.4, 0.4, 0.4, 0.2, 0.4])]);

    static Matrix Carried(Matrix y)
    {
        var (classes, largest) = (Matrix<double>.Build.Dense(y.RowCount, 1), 0.0);
        foreach (var (n, k, p) in y.EnumerateIndexed().OrderBy(item => item.Item1).ThenBy(item => item.Item2))
        {
            if (p > largest)
                (largest, classes[n, 0]) = (p, k);
        }

        return classes;
    }

    static Matrix Column(Matrix y, Func<Vector<double>, double> value) =>
        Matrix<double>.Build.Dense(y.RowCount, 1, (n, _) => value(y.Row(n)));
}
