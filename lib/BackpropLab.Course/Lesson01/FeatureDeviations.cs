using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;
using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>sd, the standard deviation of each feature over the samples.</summary>
static class FeatureDeviations
{
    public static FunctionExercise Exercise { get; } = FunctionExercise.Of<Func<Matrix, Matrix>>(
        id: "1.2",
        function: "FeatureDeviations",
        title: "The standard deviation of each feature",
        points: 2,
        results: ["sd"],
        cases: [.. Trial.Cases("ND", trial => [trial.Draw.Normal(trial.N, trial.D) * 2 + 3]), OfEverySize()],
        hints:
        [
            "How far is a value from its feature's mean, on average? Squares keep the signs from cancelling.",
            "Take one column at a time: its mean, the squared distances from it, their mean, the square root.",
            "sdⱼ = √((1/N) Σₙ (xₙⱼ - μⱼ)²), shape (1, D).",
        ],
        solution: X => Matrix<double>.Build.Dense(1, X.ColumnCount, (_, j) =>
        {
            var feature = X.Column(j);
            var distances = feature - feature.Average();
            return Math.Sqrt(distances.DotProduct(distances) / X.RowCount);
        }),
        explanation: "The distances from the mean, squared and averaged, are the variance; its square root has the feature's own unit again. "
            + "We divide by N because these N rows are all that we scale by; we do not estimate a larger population.",
        misconceptions:
        [
            (X => EachFeature(X, feature => Mean(feature, x => x * x)),
                ("This is the variance.", "The standard deviation is its square root.")),
            (X => EachFeature(X, feature => Math.Sqrt(Mean(feature, x => x * x) * feature.Count / (feature.Count - 1))),
                ("You divided by N - 1, as one does to estimate the deviation of a larger population.", "Here the formula has 1/N.")),
            (X => EachFeature(X, feature => Mean(feature, Math.Abs)),
                ("You averaged the absolute distances.", "The standard deviation squares them, averages, and takes the root.")),
            (X => Matrix<double>.Build.Dense(1, X.ColumnCount, (_, j) => Math.Sqrt(X.Column(j).DotProduct(X.Column(j)) / X.RowCount)),
                ("The distances are measured from 0 in yours. From where does a deviation count?", "Subtract the feature's mean before you square.")),
            (X => EachFeature(X, feature => Math.Sqrt(feature.DotProduct(feature))),
                ("You took the root of a sum: it would grow with the number of samples.", "Divide the sum of the squares by N before you take the root.")),
            (X => EachFeature(X, feature => Math.Sqrt(Mean(feature, x => x * x))).Transpose(),
                ("The numbers are right, but they stand in a column.", "One number for each feature makes a row, shape (1, D).")),
            (X => Matrix<double>.Build.Dense(1, X.ColumnCount, Math.Sqrt(X.Enumerate().Select(x => Math.Pow(x - X.Enumerate().Average(), 2)).Average())),
                ("All features got one common deviation.", "Each column has its own.")),
            (X => EachFeature(X, feature => feature.Average()),
                ("You averaged the distances with their signs: above and below the mean they cancel. What makes each of them positive?", "Square each distance before you average.")),
            (X => Matrix<double>.Build.Dense(1, X.ColumnCount, (_, j) => Math.Sqrt(Mean(X.Column(j), x => x * x) - X.Column(j).Average())),
                "The mean of the squares minus the square of the mean is a variance too. In yours the mean was not squared."),
            (X => Matrix<double>.Build.Dense(1, X.ColumnCount, (_, j) => Math.Sqrt(Mean(X.Column(j) - X.Column(j).Sum(), x => x * x))),
                ("You measured the distances from each feature's sum.", "Measure them from its mean.")),
            (X => Matrix<double>.Build.Dense(1, X.ColumnCount, (_, j) => Math.Sqrt(Mean(X.Column(j) - X.Column(0).Average(), x => x * x))),
                ("All distances are measured from the mean of the first feature.", "Each feature has its own mean.")),
            (X => Matrix<double>.Build.Dense(1, X.ColumnCount, (_, j) => Math.Sqrt(Mean(X.Column(j) - X.Enumerate().Average(), x => x * x))),
                ("All distances are measured from one mean over all numbers.", "Each feature has its own mean.")),
            (X => EachFeature(X, feature => Math.Sqrt(Math.Pow(feature[feature.Count - 1], 2) / X.RowCount)),
                "Only the last sample's distance is in each deviation: is the sum set back, or overwritten, inside of the loop?"),
        ]);

    static Matrix EachFeature(Matrix x, Func<Vector<double>, double> ofDistances) =>
        Matrix<double>.Build.Dense(1, x.ColumnCount, (_, j) => ofDistances(x.Column(j) - x.Column(j).Average()));

    static double Mean(Vector<double> feature, Func<double, double> term) => feature.Select(term).Average();

    static ExerciseCase OfEverySize() => new(
        "N = 4, D = 3, one feature constant", [Matrix<double>.Build.DenseOfRowMajor(4, 3, [5, -100, -3, 5, 100, -1, 5, -100, 1, 5, 100, 3])]);
}
