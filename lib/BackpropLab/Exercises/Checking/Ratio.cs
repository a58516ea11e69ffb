using BackpropLab.Display;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Exercises;

/// <summary>The factor by which all numbers of an answer are off, where there is one: the form of the formula is right then.</summary>
static class Ratio
{
    /// <summary>Sizes on which factors depend, as the names of cases have them.</summary>
    static readonly (string Letter, string Meaning)[] sizes = [("N", "samples"), ("D", "features"), ("H", "hidden units"), ("K", "classes")];

    /// <summary>Factors that depend on one size.</summary>
    static readonly (Func<string, string> Name, Func<double, double> Of)[] laws =
    [
        (n => n, n => n), (n => $"1/{n}", n => 1 / n), (n => $"2{n}", n => 2 * n), (n => $"2/{n}", n => 2 / n), (n => $"{n}/2", n => n / 2), (n => $"1/(2{n})", n => 1 / (2 * n)),
        (n => $"{n}²", n => n * n), (n => $"1/{n}²", n => 1 / (n * n)), (n => $"{n}/({n} - 1)", n => n / (n - 1)), (n => $"√{n}", Math.Sqrt), (n => $"1/√{n}", n => 1 / Math.Sqrt(n)),
    ];

    /// <summary>Factors that depend on two.</summary>
    static readonly (Func<string, string, string> Name, Func<double, double, double> Of)[] lawsOfTwo =
    [
        ((n, m) => $"{n}/{m}", (n, m) => n / m), ((n, m) => $"{n}{m}", (n, m) => n * m), ((n, m) => $"1/({n}{m})", (n, m) => 1 / (n * m)), ((n, m) => $"√({n}/{m})", (n, m) => Math.Sqrt(n / m)),
    ];

    /// <summary>Says what the factor is; null if there is none.</summary>
    /// <param name="results">All results of all cases, each of the right shape.</param>
    /// <param name="what">What is off, as the beginning of a sentence.</param>
    public static string? Sentence(IReadOnlyList<Comparison> results, string what = "Every number")
    {
        // A result that is 0 is right and wrong by any factor.
        var telling = results.Where(item => item.Expected.Enumerate().Any(value => value != 0)).ToArray();
        if (telling.Length == 0 || results.Except(telling).Any(item => !item.Agrees))
            return null;
        var factors = telling.Select(item => Factor(item.Expected, item.Actual!)).ToArray();
        if (factors.Any(factor => factor is null))
            return null;
        if (factors.All(factor => AreSame(factor!.Value, factors[0]!.Value)))
            return AreSame(factors[0]!.Value, 1) ? null : $"{what} is {NumberText.Short(factors[0]!.Value)} times the right one. Where does the factor come from?";

        var sign = Math.Sign(factors[0]!.Value);
        if (Law(telling, [.. factors.Select(factor => sign * factor!.Value)]) is not var (name, meaning))
            return null;
        var shown = Math.Max(0, Array.FindIndex(factors, factor => !AreSame(factor!.Value, sign)));
        return $"{what} is {(sign < 0 ? "-" : "")}{name} times the right one, where {meaning}: {NumberText.Short(factors[shown]!.Value)} times with {telling[shown].Case}. "
            + (sign < 0 ? "Where do the sign and the factor come from?" : "Where does the factor come from?");
    }

    /// <summary>The number by which all numbers of one matrix have to be multiplied to get another; null if there is none.</summary>
    public static double? Factor(Matrix<double> expected, Matrix<double> actual)
    {
        var (row, column, largest) = expected.EnumerateIndexed().MaxBy(element => Math.Abs(element.Item3));
        var factor = actual[row, column] / largest;
        return double.IsFinite(factor) && factor != 0 && Agreement.RelativeError(expected * factor, actual) <= Agreement.Tolerance ? factor : null;
    }

    static (string Name, string Meaning)? Law(Comparison[] telling, double[] factors)
    {
        var known = sizes.Select(size => (size.Letter, size.Meaning, Of: telling.Select(item => item.Size(size.Letter)).ToArray())).Where(size => size.Of.All(n => n is not null)).ToArray();
        foreach (var size in known)
        {
            if (laws.FirstOrDefault(law => Holds(i => law.Of(size.Of[i]!.Value))).Name is { } name)
                return (name(size.Letter), $"{size.Letter} is the number of {size.Meaning}");
        }

        foreach (var (one, other) in known.SelectMany(one => known.Where(other => other.Letter != one.Letter), (one, other) => (one, other)))
        {
            if (lawsOfTwo.FirstOrDefault(law => Holds(i => law.Of(one.Of[i]!.Value, other.Of[i]!.Value))).Name is { } name)
                return (name(one.Letter, other.Letter), $"{one.Letter} is the number of {one.Meaning} and {other.Letter} that of {other.Meaning}");
        }

        return null;

        bool Holds(Func<int, double> of) => Enumerable.Range(0, factors.Length).All(i => AreSame(factors[i], of(i)));
    }

    static bool AreSame(double one, double other) => Math.Abs(one - other) <= Agreement.Tolerance * Math.Abs(other);
}
