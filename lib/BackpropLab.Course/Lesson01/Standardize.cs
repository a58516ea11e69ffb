using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Statistics;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>(x - μ) / sd for both sets, with the statistics of the training rows.</summary>
static class Standardize
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix, (Matrix, Matrix)>>(
        id: "1.3",
        function: "Standardize",
        title: "Standardise without leaking",
        points: 3,
        results: ["train", "test"],
        cases: Trial.Cases("ND", trial =>
            [trial.Draw.Normal(trial.N + 2, trial.D) * 2 + 3, trial.Draw.Normal((trial.N + 1) / 2, trial.D) * 2 + 4]),
        hints:
        [
            "On the day the model is used, a single new point comes along. Whose mean do you subtract from it?",
            "Compute μ and sd from `train` alone, then use the same two on both matrices.",
            "x̃ₙⱼ = (xₙⱼ - μⱼ) / sdⱼ with μ and sd of the training rows, for the rows of `train` and of `test`.",
        ],
        solution: (train, test) =>
        {
            var means = FeatureMeans(train);
            var deviations = FeatureDeviations(train);
            Matrix<double> Scaled(Matrix<double> X) => Matrix<double>.Build.Dense(
                X.RowCount, X.ColumnCount, (n, j) => (X[n, j] - means[0, j]) / deviations[0, j]);
            return (Scaled(train), Scaled(test));
        },
        explanation: "The test rows stand for points that the model has never met. If they had a say in μ and sd, the model would have been "
            + "trained on numbers that already know something of the test: a leak. So both sets get the statistics of the training rows.",
        misconceptions:
        [
            ((train, test) => (Scaled(train, train), Scaled(test, test)),
                ("The test rows were scaled with their own mean and deviation.", "Use those of the training rows for both sets.")),
            ((train, test) => (Scaled(train, train.Stack(test)), Scaled(test, train.Stack(test))),
                ("Mean and deviation were taken over all rows, the test rows too: that is a leak.", "Take them from the training rows alone.")),
            ((train, test) => (Scaled(train, train), test.Clone()),
                ("The test rows were left as they were.", "The model learns on the scaled features, so every row it meets must be scaled alike.")),
            ((train, test) => (Scaled(train, train, divisor: _ => 1), Scaled(test, train, divisor: _ => 1)),
                ("The mean is gone, but the spread is not.", "Divide by the standard deviation.")),
            ((train, test) => (Scaled(train, train, center: _ => 0), Scaled(test, train, center: _ => 0)),
                "You divided by the deviation without subtracting the mean first."),
            ((train, test) => (Scaled(train, train, divisor: Statistics.PopulationVariance), Scaled(test, train, divisor: Statistics.PopulationVariance)),
                ("You divided by the variance.", "Divide by its square root, the standard deviation.")),
            ((train, test) => (Scaled(train, train, divisor: Statistics.StandardDeviation), Scaled(test, train, divisor: Statistics.StandardDeviation)),
                ("Your deviation divides by N - 1.", "The lesson's formula divides by N.")),
            ((train, test) => (Scaled(train, test), Scaled(test, test)),
                ("Both sets were scaled with mean and deviation of the test rows. Which of the two sets may be looked at?", "Use the statistics of the training rows for both sets.")),
            ((train, test) => (Scaled(train, test), Scaled(test, train)),
                ("Each set was scaled with the other's mean and deviation. Which of the two sets may be looked at?", "Use the statistics of the training rows for both sets.")),
            ((train, test) => (Scaled(train, train), Scaled(test, train, deviations: test)),
                ("The test rows were divided by their own deviation. Where does the mean come from in yours, and where the deviation?", "Both come from the training rows.")),
            ((train, test) => (Scaled(train, train), Scaled(test, test, deviations: train)),
                ("The test rows' own mean was taken off. Where does the mean come from in yours, and where the deviation?", "Both come from the training rows.")),
            ((train, test) => (MeanOverDeviation(train, train), MeanOverDeviation(test, train)),
                ("Only the mean is divided by the deviation: a division comes before a subtraction. Which parentheses are missing?", "Put parentheses around the difference.")),
            ((train, test) => (LikeTheFirst(train, train), LikeTheFirst(test, train)),
                ("All features were scaled with mean and deviation of the first.", "Each column has its own.")),
            ((train, test) => (Scaled(train, train, divisor: x => 1 / Statistics.PopulationStandardDeviation(x)), Scaled(test, train, divisor: x => 1 / Statistics.PopulationStandardDeviation(x))),
                ("You multiplied by the deviation: a feature that is spread widely is then spread still more.", "Divide by it.")),
            ((train, test) => (-Scaled(train, train), -Scaled(test, train)),
                ("Every sign is turned: what is taken from what?", "Take the mean away from each value.")),
            ((train, test) => (Scaled(train, train.SubMatrix(0, 1, 0, train.ColumnCount), deviations: train), Scaled(test, train.SubMatrix(0, 1, 0, train.ColumnCount), deviations: train)),
                ("You took the first sample away from all, as if it were the mean.", "Take the means of the training rows away.")),
            ((train, test) => (Scaled(train, train, Statistics.Minimum, Range), Scaled(test, train, Statistics.Minimum, Range)),
                ("You moved each feature into [0, 1] by its smallest and largest value.", "Standardising uses the mean and the deviation.")),
        ]);

    // The functions of exercises 1.1 and 1.2, as the lesson has them at hand.
    static Matrix FeatureMeans(Matrix X) => ((Func<Matrix, Matrix>)Lessons.FeatureMeans.Exercise.Solution)(X);

    static Matrix FeatureDeviations(Matrix X) => ((Func<Matrix, Matrix>)Lessons.FeatureDeviations.Exercise.Solution)(X);

    static Matrix Scaled(
        Matrix x, Matrix statistics, Func<IEnumerable<double>, double>? center = null, Func<IEnumerable<double>, double>? divisor = null, Matrix? deviations = null) =>
        Matrix<double>.Build.Dense(x.RowCount, x.ColumnCount, (n, j) =>
            (x[n, j] - (center ?? Statistics.Mean)(statistics.Column(j))) / (divisor ?? Statistics.PopulationStandardDeviation)((deviations ?? statistics).Column(j)));

    static Matrix MeanOverDeviation(Matrix x, Matrix statistics) => Matrix<double>.Build.Dense(
        x.RowCount, x.ColumnCount, (n, j) => x[n, j] - statistics.Column(j).Mean() / statistics.Column(j).PopulationStandardDeviation());

    static Matrix LikeTheFirst(Matrix x, Matrix statistics) =>
        (x - statistics.Column(0).Mean()) / statistics.Column(0).PopulationStandardDeviation();

    static double Range(IEnumerable<double> values) => values.Max() - values.Min();
}
