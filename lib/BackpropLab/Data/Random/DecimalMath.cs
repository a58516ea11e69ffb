using System.Globalization;

namespace BackpropLab.Data;

/// <summary>Exponential and logarithm to some 26 digits, and so correctly rounded doubles, the same on every platform.</summary>
static class DecimalMath
{
    /// <summary>eˣ, for x from -10 to 10.</summary>
    public static double RoundedExp(double x) => Rounded(Exp(Exact(x)));

    /// <summary>ln x by a step of Newton's method on eʸ = x, which squares the error of the platform's logarithm.</summary>
    public static double RoundedLog(double x)
    {
        var y = (decimal)Math.Log(x);
        return Rounded(y + (Exact(x) / Exp(y)) - 1);
    }

    /// <summary>The Taylor series at x/1024, squared ten times.</summary>
    static decimal Exp(decimal x)
    {
        const int Halvings = 10;
        if (x < 0)
            return 1 / Exp(-x);
        var part = x / (1 << Halvings);
        decimal sum = 1, term = 1;
        for (var k = 1; term > 0; k++)
            sum += term *= part / k;
        for (var i = 0; i < Halvings; i++)
            sum *= sum;
        return sum;
    }

    // Casts between double and decimal round to 15 digits, or twice; text rounds once.
    static decimal Exact(double x) =>
        decimal.Parse(x.ToString("E27", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);

    static double Rounded(decimal x) => double.Parse(x.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
