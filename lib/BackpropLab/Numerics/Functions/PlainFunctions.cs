namespace BackpropLab.Numerics;

/// <summary>The functions of one number that the platform does not have, or not as accurately.</summary>
static class PlainFunctions
{
    /// <summary>1 / (1 + e^-x), without an e^x that overflows.</summary>
    public static double Sigmoid(double x)
    {
        if (x >= 0)
            return 1 / (1 + Math.Exp(-x));
        var e = Math.Exp(x);
        return e / (1 + e);
    }

    /// <summary>ln(1 + x), as accurate where x is small: what 1 + x loses by rounding, the quotient gives back (W. Kahan).</summary>
    public static double LogOf1Plus(double x)
    {
        var u = 1 + x;
        return u == 1 || double.IsPositiveInfinity(u) ? x : u <= 0 ? Math.Log(u) : Math.Log(u) * (x / (u - 1));
    }
}
