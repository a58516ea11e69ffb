using System.Globalization;

namespace BackpropLab.Display;

/// <summary>Numbers as people read them.</summary>
static class NumberText
{
    /// <summary>One number in a sentence: four significant digits.</summary>
    public static string Short(double value) =>
        // Adding 0 takes the sign from -0.
        (value + 0.0).ToString(value != 0 && Math.Abs(value) is < 1e-4 or >= 1e6 ? "0.###e+0" : "G4", CultureInfo.InvariantCulture);

    /// <summary>One number in a sentence, with all its digits if it is whole, in groups of three, as in 10 360.</summary>
    public static string Whole(double value) => double.IsInteger(value) && Math.Abs(value) < 1e15
        ? (value + 0.0).ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '\u202F') : Short(value);

    /// <summary>Two numbers in a sentence that says they differ: four significant digits, or as many as show it.</summary>
    public static (string One, string Other) Apart(double one, double other)
    {
        if (Short(one) != Short(other))
            return (Short(one), Short(other));
        var digits = Enumerable.Range(5, 13).First(digits => digits == 17 || one.ToString($"G{digits}", CultureInfo.InvariantCulture) != other.ToString($"G{digits}", CultureInfo.InvariantCulture));
        return (one.ToString($"G{digits}", CultureInfo.InvariantCulture), other.ToString($"G{digits}", CultureInfo.InvariantCulture));
    }

    /// <summary>A number beside a scale: two significant digits.</summary>
    public static string Rough(double value) => value.ToString("G2", CultureInfo.InvariantCulture).Replace('-', '\u2212');

    /// <summary>
    /// Numbers that stand below each other: whole ones as they are, others with the same number of decimals, five
    /// significant digits for the largest; a number that would lose its digits by that is written with an exponent.
    /// </summary>
    public static string[] Column(IReadOnlyList<double> values)
    {
        var largest = values.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max();
        if (largest < 1e15 && values.All(value => !double.IsFinite(value) || value == Math.Round(value)))
            return [.. values.Select(value => (value + 0.0).ToString("0", CultureInfo.InvariantCulture))];

        var decimals = Math.Clamp(4 - (int)Math.Floor(Math.Log10(largest)), 0, 6);
        while (decimals > 0 && values.All(value => !double.IsFinite(value) || Math.Round(value, decimals) == Math.Round(value, decimals - 1)))
            decimals--;

        var format = "F" + decimals.ToString(CultureInfo.InvariantCulture);
        return [.. values.Select(value => value.ToString(Fits(value, decimals) ? format : "0.000e+0", CultureInfo.InvariantCulture))];
    }

    static bool Fits(double value, int decimals) =>
        !double.IsFinite(value) || (Math.Abs(value) < 1e9 && Math.Abs(Math.Round(value, decimals) - value) <= 0.05 * Math.Abs(value));
}
