namespace BackpropLab;

/// <summary>Elementary functions to about 27 digits, for tables that must be right to a double's last bit.</summary>
static class DecimalMath
{
    /// <summary>eˣ by its Taylor series at x/1024, squared ten times; the result keeps its digits for x ≥ -8.</summary>
    public static decimal Exp(decimal x)
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

    /// <summary>ln x by Newton's method on eʸ = x, from the double's logarithm.</summary>
    public static decimal Log(decimal x)
    {
        var y = (decimal)Math.Log((double)x);
        for (var i = 0; i < 2; i++)
            y += (x / Exp(y)) - 1;
        return y;
    }

    /// <summary>√x by Newton's method, from the double's root.</summary>
    public static decimal Sqrt(decimal x)
    {
        var root = (decimal)Math.Sqrt((double)x);
        for (var i = 0; i < 2; i++)
            root = (root + (x / root)) / 2;
        return root;
    }
}
