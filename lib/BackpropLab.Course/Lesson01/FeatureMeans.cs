using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Statistics;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>μ, the mean of each feature over the samples.</summary>
static class FeatureMeans
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix>>(
        id: "1.1",
        function: "FeatureMeans",
        title: "The mean of each feature",
        points: 1,
        results: ["μ"],
        cases: [.. Trial.Cases("ND", trial => [trial.Draw.Normal(trial.N, trial.D) + 3]), OfBothSigns()],
        hints:
        [
            "Rows are samples and columns are features. Which way do you have to add?",
            "`X.ColumnSums()` adds each column up. How many numbers went into each sum?",
            "μⱼ = (1/N) Σₙ xₙⱼ. `ToRowMatrix()` makes a matrix (1, D) of a vector.",
        ],
        solution: X => X.ColumnSums().ToRowMatrix() / X.RowCount,
        explanation: "Each column holds one feature of all N samples, so its sum divided by N is that feature's mean. "
            + "The result is a row, one number for each feature, as the rows of X are.",
        misconceptions:
        [
            (X => X.RowSums().ToColumnMatrix() / X.ColumnCount,
                ("You averaged along the rows: that mixes the features of one sample.", "Average down the columns.")),
            (X => X.ColumnSums().ToRowMatrix(),
                ("These are the sums.", "A mean is the sum divided by the number of samples N.")),
            (X => Matrix<double>.Build.Dense(1, X.ColumnCount, X.Enumerate().Average()),
                ("All features got one common mean.", "Each has its own: they may be measured in different units.")),
            (X => X.ColumnSums().ToColumnMatrix() / X.RowCount,
                ("The numbers are right, but they stand in a column.", "Make a row of them, shape (1, D), with `ToRowMatrix()`.")),
            (X => Matrix<double>.Build.Dense(1, X.ColumnCount, (_, j) => X.Column(j).Median()),
                "That is the median, the number in the middle. A mean feels how far away the others are."),
            (X => Matrix<double>.Build.Dense(1, X.ColumnCount, (_, j) => X.ColumnSums().Take(j + 1).Sum() / X.RowCount),
                "Each mean has those of the features before it in it: where is the sum set back to 0?"),
            (X => Matrix<double>.Build.Dense(1, X.ColumnCount, (_, j) => X.Column(j).Sum() / Math.Pow(X.RowCount, X.ColumnCount - j)),
                "The last feature is divided by N once, and those before it more and more often: what is divided in which loop?"),
            (X => Matrix<double>.Build.Dense(1, X.ColumnCount, (_, j) => X.Column(j).Aggregate(0.0, (sum, x) => (sum + x) / X.RowCount)),
                ("The first samples count far less than the last ones. Is the sum divided after each of them?", "Divide once, when all are added.")),
        ],
        usual: [Mistakes.DividedByColumns("X", "features D"), Mistakes.DividedByOneLess]);

    static ExerciseCase OfBothSigns() => new(
        "N = 3, D = 4, means of both signs", [Matrix<double>.Build.DenseOfRowMajor(3, 4, [-4, 100, 0, 0.1, -2, -300, 0, 0.3, -6, 50, 0, -0.1])]);
}
