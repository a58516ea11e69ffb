using BackpropLab.Display;
using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Exercises;

/// <summary>What the numbers of an answer are to the right ones, each by itself.</summary>
static class Relation
{
    /// <summary>Of fewer numbers many are the same once they are rounded, whatever the answer does.</summary>
    const int FewestRounded = 20;

    /// <summary>The relative error up to which the first digits count as right.</summary>
    const double FewestDigits = 1e-3;

    static readonly (string Name, Func<double, double> Of)[] functions =
    [
        ("the square of the right one", v => v * v), ("the square root of the right one", Math.Sqrt), ("1 divided by the right one", v => 1 / v),
        ("1 minus the right one", v => 1 - v), ("the absolute value of the right one", Math.Abs), ("minus the absolute value of the right one", v => -Math.Abs(v)),
        ("e to the power of the right one", Math.Exp), ("the logarithm of the right one", Math.Log), ("the tanh of the right one", Math.Tanh),
        ("the sigmoid of the right one", SpecialFunctions.Logistic), ("the right one without what is below 0", v => Math.Max(v, 0)),
    ];

    static readonly (string Name, Func<double, double> Of)[] rounding =
        [("the right one rounded to a whole number", Math.Round), ("the right one without its fraction", Math.Truncate)];

    /// <summary>Says what it is, as the beginning of a sentence; null if it is nothing known.</summary>
    /// <param name="results">All results of all cases, each of the right shape.</param>
    public static string? Lead(IReadOnlyList<Comparison> results) =>
        Function(functions, results)
        ?? (results.Sum(item => item.Expected.RowCount * item.Expected.ColumnCount) >= FewestRounded ? Function(rounding, results) : null)
        ?? Difference(results)
        ?? (results.All(item => item.Actual!.ForAll(value => value is 0 or 1)) && results.Any(item => item.Expected.Exists(value => value is not (0 or 1))) ? "Every number of yours is 0 or 1"
            : results.All(IsRounding) ? "But for rounding every number of yours is 0"
            : results.Max(item => item.RelativeError) is { } error and <= FewestDigits ? FormattableString.Invariant($"Every number is right to {-(int)Math.Ceiling(Math.Log10(error))} digits or more")
            : null);

    static string? Function((string Name, Func<double, double> Of)[] known, IReadOnlyList<Comparison> results) =>
        known.FirstOrDefault(function => results.All(item => IsSame(item, function.Of))).Name is { } name ? $"Every number is {name}" : null;

    static string? Difference(IReadOnlyList<Comparison> results)
    {
        var differences = results.Select(item => item.At((0, 0)) - item.Expected[0, 0]).ToArray();
        if (results.Zip(differences).Any(pair => !IsSame(pair.First, v => v + pair.Second)))
            return null;
        if (differences.All(difference => Math.Abs(difference - differences[0]) <= Agreement.Tolerance * Math.Abs(differences[0])))
            return $"Every number is {NumberText.Short(Math.Abs(differences[0]))} too {(differences[0] > 0 ? "large" : "small")}";
        return results.All(item => !item.Agrees) && results.Any(item => item.Expected.Enumerate().Distinct().Skip(1).Any()) ? "With each input, all numbers of a result are off by one amount" : null;
    }

    // What cancels leaves some digits of rounding.
    static bool IsRounding(Comparison item) => item.Actual!.Largest() <= 1e-12 * Math.Max(1, item.Expected.Largest());

    static bool IsSame(Comparison item, Func<double, double> of) => IsSame(item.Expected.Map(of, Zeros.Include), item.Actual!);

    static bool IsSame(Matrix<double> expected, Matrix<double> actual) => Agreement.RelativeError(expected, actual) <= Agreement.Tolerance;
}
