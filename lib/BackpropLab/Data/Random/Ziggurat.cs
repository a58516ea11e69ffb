using System.Globalization;

namespace BackpropLab;

/// <summary>
/// Normal numbers by a ziggurat of 256 layers of equal area over f(x) = exp(-x²/2). Marsaglia, Tsang: The Ziggurat
/// Method for Generating Random Variables, J. Stat. Software 5 (2000), with 52-bit abscissae as
/// <c>numpy.random.Generator.standard_normal</c> has them.
/// </summary>
static class Ziggurat
{
    const int Layers = 256;
    const double Scale = 4503599627370496;
    const double EdgeAsDouble = 3.6541528853610087963519472518;

    /// <summary>Where the tail begins: the r that closes 256 layers (Marsaglia, Tsang give its first digits).</summary>
    const decimal Edge = 3.6541528853610087963519472518m;

    /// <summary>√(π/2), the area under the right half of f.</summary>
    const decimal HalfArea = 1.2533141373155002512078826424m;

    static readonly ulong[] Inside = new ulong[Layers];
    static readonly double[] Width = new double[Layers];
    static readonly double[] Height = new double[Layers];

    /// <summary>
    /// Lays the layers from the tail up: x(i-1) = f⁻¹(f(x(i)) + v/x(i)), all of the same area v. In 28 digits, since
    /// the recurrence would lose the last bits of a double, and every normal number has one of these as a factor.
    /// </summary>
    static Ziggurat()
    {
        var (x, height) = (Edge, Bell(Edge));
        var area = (Edge * height) + HalfArea - BodyArea(height);
        var baseWidth = area / height;
        SetLayer(0, baseWidth, 1, Edge);
        for (var i = Layers - 1; i >= 2; i--)
        {
            var heightAbove = height + (area / x);
            var above = DecimalMath.Sqrt(-2 * DecimalMath.Log(heightAbove));
            SetLayer(i, x, height, above);
            (x, height) = (above, heightAbove);
        }

        SetLayer(1, x, height, 0);
    }

    public static double Draw(Pcg64 words)
    {
        while (true)
        {
            var word = words.Next();
            var layer = (int)(word & 0xff);
            var magnitude = (word >> 9) & 0xfffffffffffff;
            var x = magnitude * Width[layer];
            if ((word & 0x100) != 0)
                x = -x;
            if (magnitude < Inside[layer])
                return x;
            if (layer == 0)
                return Tail(words, negative: ((magnitude >> 8) & 1) != 0);
            if (((Height[layer - 1] - Height[layer]) * words.NextDouble()) + Height[layer] < Math.Exp(-0.5 * x * x))
                return x;
        }
    }

    // log1p(-u) is written log(1 - u): u is a multiple of 2⁻⁵³, so the difference is exact.
    static double Tail(Pcg64 words, bool negative)
    {
        while (true)
        {
            var x = -(1.0 / EdgeAsDouble) * Math.Log(1 - words.NextDouble());
            var y = -Math.Log(1 - words.NextDouble());
            if (y + y > x * x)
                return negative ? -(EdgeAsDouble + x) : EdgeAsDouble + x;
        }
    }

    static void SetLayer(int layer, decimal width, decimal height, decimal inside)
    {
        Width[layer] = ToDouble(width) / Scale;
        Height[layer] = ToDouble(height);
        Inside[layer] = (ulong)(inside / width * (decimal)Scale);
    }

    static decimal Bell(decimal x) => DecimalMath.Exp(-x * x / 2);

    /// <summary>∫₀ʳ f = f(r) Σ r^(2k+1) / (1·3·5···(2k+1)), a series of positive terms.</summary>
    static decimal BodyArea(decimal heightAtEdge)
    {
        decimal sum = 0, term = Edge;
        for (var k = 1; term > 0; k++)
        {
            sum += term;
            term *= Edge * Edge / ((2 * k) + 1);
        }

        return heightAtEdge * sum;
    }

    // The cast from decimal rounds twice; parsing rounds once.
    static double ToDouble(decimal value) =>
        double.Parse(value.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
