using System.Globalization;

namespace BackpropLab;

/// <summary>Numbers as people read them.</summary>
static class NumberText
{
    /// <summary>One number in a sentence: four significant digits.</summary>
    public static string Short(double value) => value.ToString("G4", CultureInfo.InvariantCulture);

    /// <summary>
    /// Numbers that stand below each other: whole ones as they are, others with the same number of decimals, five
    /// significant digits for the largest; a number that would lose its digits by that is written with an exponent.
    /// </summary>
    public static string[] Column(IReadOnlyList<double> values)
    {
        var largest = values.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max();
        if (largest < 1e15 && values.All(value => !double.IsFinite(value) || value == Math.Round(value)))
            return [.. values.Select(value => value.ToString("0", CultureInfo.InvariantCulture))];

        var decimals = Math.Clamp(4 - (int)Math.Floor(Math.Log10(largest)), 0, 6);
        var smallest = 10 * Math.Pow(10, -decimals);
        return [.. values.Select(value => value == 0 || (Math.Abs(value) >= smallest && Math.Abs(value) < 1e9) || !double.IsFinite(value)
            ? value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
            : value.ToString("0.000e+0", CultureInfo.InvariantCulture))];
    }
}
