using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Exercises;

/// <summary>What the numbers of a result, or of each of its rows or columns, have in common: one factor, one difference, one value.</summary>
static class Lines
{
    public static Matrix<double>[] Rows(Matrix<double> matrix) => [.. matrix.EnumerateRows().Select(row => row.ToRowMatrix())];

    public static Matrix<double>[] Columns(Matrix<double> matrix) => [.. matrix.EnumerateColumns().Select(column => column.ToColumnMatrix())];

    public static Matrix<double>[] Numbers(Matrix<double> matrix) => [.. matrix.Enumerate().Select(value => Matrix<double>.Build.Dense(1, 1, value))];

    /// <summary>Says what, as the beginning of a sentence; null if it is nothing.</summary>
    /// <param name="results">All results of all cases, each of the right shape.</param>
    public static string? Lead(IReadOnlyList<Comparison> results) =>
        results.All(item => item.Agrees || IsScaled(item.Expected, item.Actual!)) && results.Any(item => IsTelling(item.Expected)) ? "With each input, all numbers of a result are off by one factor"
        : OfEach(results, "row", Rows) ?? OfEach(results, "column", Columns)
        ?? (AreAlike(results, Numbers) ? "All numbers of a result of yours are the same"
            : AreAlike(results, Rows) ? "All rows of a result of yours are the same"
            : AreAlike(results, Columns) ? "All columns of a result of yours are the same"
            : null);

    static string? OfEach(IReadOnlyList<Comparison> results, string name, Func<Matrix<double>, Matrix<double>[]> lines)
    {
        var pairs = results.SelectMany(item => lines(item.Expected).Zip(lines(item.Actual!))).ToArray();
        return !pairs.Any(pair => IsTelling(pair.First)) ? null
            : pairs.All(pair => IsScaled(pair.First, pair.Second)) ? $"Each {name} is off by a factor of its own"
            : pairs.All(pair => Agreement.Same(pair.First + (pair.Second[0, 0] - pair.First[0, 0]), pair.Second)) ? $"In each {name} all numbers are off by one amount"
            : null;
    }

    // A single number is any factor, and any amount, away from another.
    static bool IsTelling(Matrix<double> line) => line.Enumerate().Distinct().Skip(1).Any();

    static bool IsScaled(Matrix<double> expected, Matrix<double> actual) => Ratio.Factor(expected, actual) is not null || Agreement.Same(expected, actual);

    static bool AreAlike(IReadOnlyList<Comparison> results, Func<Matrix<double>, Matrix<double>[]> lines) =>
        results.All(item => AreAlike(lines(item.Actual!))) && results.Any(item => !AreAlike(lines(item.Expected)));

    static bool AreAlike(Matrix<double>[] lines) => lines.All(line => line.Equals(lines[0]));
}
