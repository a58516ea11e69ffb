using BackpropLab.Display;

namespace BackpropLab.Exercises;

/// <summary>The factor by which all numbers of an answer are off, where there is one: the form of the formula is right then.</summary>
static class Ratio
{
    /// <summary>Factors that depend on the number of samples.</summary>
    static readonly (string Name, Func<double, double> Of)[] laws =
    [
        ("N", n => n), ("1/N", n => 1 / n), ("2N", n => 2 * n), ("2/N", n => 2 / n), ("N/2", n => n / 2), ("1/(2N)", n => 1 / (2 * n)),
        ("N²", n => n * n), ("1/N²", n => 1 / (n * n)), ("N/(N - 1)", n => n / (n - 1)), ("√N", Math.Sqrt), ("1/√N", n => 1 / Math.Sqrt(n)),
    ];

    /// <summary>Says what the factor is; null if there is none.</summary>
    /// <param name="results">All results of all cases, each of the right shape.</param>
    public static string? Sentence(IReadOnlyList<Comparison> results)
    {
        // A result that is 0 is right and wrong by any factor.
        var telling = results.Where(item => item.Expected.Enumerate().Any(value => value != 0)).ToArray();
        if (telling.Length == 0 || results.Except(telling).Any(item => !item.Agrees))
            return null;
        var factors = telling.Select(Factor).ToArray();
        if (factors.Any(factor => factor is null))
            return null;
        if (factors.All(factor => AreSame(factor!.Value, factors[0]!.Value)))
            return AreSame(factors[0]!.Value, 1) ? null : $"Every number is {NumberText.Short(factors[0]!.Value)} times the right one. Where does the factor come from?";

        var sign = Math.Sign(factors[0]!.Value);
        var law = laws.FirstOrDefault(law => telling.Zip(factors).All(pair => pair.First.Samples is { } n && AreSame(pair.Second!.Value, sign * law.Of(n))));
        if (law.Name is null)
            return null;
        var (name, shown) = (sign < 0 ? "-" + law.Name : law.Name, Array.FindIndex(telling, item => item.Samples > 1));
        return $"Every number is {name} times the right one, where N is the number of samples: {NumberText.Short(factors[shown]!.Value)} times with {telling[shown].Case}. "
            + (sign < 0 ? "Where do the sign and the factor come from?" : "Where does the factor come from?");
    }

    static double? Factor(Comparison item)
    {
        var (row, column, expected) = item.Expected.EnumerateIndexed().MaxBy(element => Math.Abs(element.Item3));
        var factor = item.At((row, column)) / expected;
        return double.IsFinite(factor) && factor != 0 && Agreement.RelativeError(item.Expected * factor, item.Actual!) <= Agreement.Tolerance ? factor : null;
    }

    static bool AreSame(double one, double other) => Math.Abs(one - other) <= Agreement.Tolerance * Math.Abs(other);
}
