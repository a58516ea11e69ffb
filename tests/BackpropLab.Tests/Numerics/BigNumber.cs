using System.Numerics;

namespace BackpropLab.Tests.Numerics;

/// <summary>A number Mantissa × 2^Exponent of 200 bits, to know what a function's true value is.</summary>
readonly record struct BigNumber(BigInteger Mantissa, int Exponent)
{
    const int Bits = 200;

    static readonly BigNumber Ln2 = 2 * ArtanhOfThird();

    /// <summary>The position of the highest bit: the number is between 2^Scale and 2^(Scale + 1).</summary>
    public int Scale => (int)BigInteger.Abs(Mantissa).GetBitLength() + Exponent - 1;

    public static implicit operator BigNumber(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var (exponent, fraction) = ((int)(bits >> 52 & 0x7FF), bits & 0xFFFFFFFFFFFFF);
        var mantissa = exponent == 0 ? fraction : fraction | 1L << 52;
        return new(value < 0 ? -mantissa : mantissa, Math.Max(exponent, 1) - 1075);
    }

    public static BigNumber PowerOf2(int exponent) => new(1, exponent);

    public static BigNumber operator +(BigNumber x, BigNumber y)
    {
        if (x.Mantissa.IsZero || y.Mantissa.IsZero)
            return x.Mantissa.IsZero ? y : x;
        // What is more than 2 x Bits below the other changes nothing.
        if (Math.Abs(x.Scale - y.Scale) > 2 * Bits)
            return x.Scale > y.Scale ? x : y;
        var exponent = Math.Min(x.Exponent, y.Exponent);
        return Rounded((x.Mantissa << (x.Exponent - exponent)) + (y.Mantissa << (y.Exponent - exponent)), exponent);
    }

    public static BigNumber operator -(BigNumber x, BigNumber y) => x + new BigNumber(-y.Mantissa, y.Exponent);

    public static BigNumber operator *(BigNumber x, BigNumber y) => Rounded(x.Mantissa * y.Mantissa, x.Exponent + y.Exponent);

    public static BigNumber operator /(BigNumber x, BigNumber y) => Rounded((x.Mantissa << (2 * Bits)) / y.Mantissa, x.Exponent - y.Exponent - 2 * Bits);

    public static explicit operator double(BigNumber x)
    {
        var surplus = (int)BigInteger.Abs(x.Mantissa).GetBitLength() - 60;
        return surplus > 0 ? Math.ScaleB((double)(x.Mantissa >> surplus), x.Exponent + surplus) : Math.ScaleB((double)x.Mantissa, x.Exponent);
    }

    /// <summary>e^x = 2^n (e^(r / 256))^256 with r = x - n ln 2, by the series in r / 256.</summary>
    public static BigNumber Exp(BigNumber x)
    {
        var n = (int)Math.Round((double)(x / Ln2));
        var r = (x - n * Ln2) * PowerOf2(-8);
        var (sum, term) = ((BigNumber)1, (BigNumber)1);
        for (var i = 1; i <= 24; i++)
            sum += term = term * r / i;
        for (var i = 0; i < 8; i++)
            sum *= sum;
        return sum * PowerOf2(n);
    }

    /// <summary>ln x by Halley's iteration y + 2 (x - e^y) / (x + e^y), each step tripling the digits.</summary>
    public static BigNumber Log(BigNumber x)
    {
        var k = x.Scale;
        var y = Math.Log((double)(x * PowerOf2(-k))) + k * Ln2;
        // Close to 1 the two would cancel.
        if (k == -1 || k == 0)
            y = Math.Log((double)x);
        for (var i = 0; i < 3; i++)
        {
            var e = Exp(y);
            y += 2 * (x - e) / (x + e);
        }

        return y;
    }

    public static BigNumber Sigmoid(BigNumber x) => 1 / (1 + Exp(0 - x));

    /// <summary>By e^(2x), for small x by the series: tanh x = x - x³/3 + 2x⁵/15 - 17x⁷/315.</summary>
    public static BigNumber Tanh(BigNumber x)
    {
        if (x.Mantissa.IsZero || x.Scale < -20)
        {
            var z = x * x;
            return x * (1 - z * ((BigNumber)1 / 3 - z * ((BigNumber)2 / 15 - z * ((BigNumber)17 / 315))));
        }

        var e = Exp(x + x);
        return (e - 1) / (e + 1);
    }

    /// <summary>By ln, for small x by the series x - x²/2 + x³/3 - ...</summary>
    public static BigNumber LogOf1Plus(BigNumber x)
    {
        if (!x.Mantissa.IsZero && x.Scale >= -30)
            return Log(1 + x);
        BigNumber sum = 0;
        for (var i = 6; i >= 1; i--)
            sum = (BigNumber)1 / i - x * sum;
        return x * sum;
    }

    static BigNumber ArtanhOfThird()
    {
        BigNumber sum = 0, power = (BigNumber)1 / 3;
        for (var i = 1; i < 140; i += 2, power /= 9)
            sum += power / i;
        return sum;
    }

    static BigNumber Rounded(BigInteger mantissa, int exponent)
    {
        var surplus = (int)BigInteger.Abs(mantissa).GetBitLength() - Bits;
        return surplus > 0 ? new(mantissa >> surplus, exponent + surplus) : new(mantissa, exponent);
    }
}
