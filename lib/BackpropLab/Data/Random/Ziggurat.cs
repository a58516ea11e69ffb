namespace BackpropLab.Data;

/// <summary>
/// Normal numbers by a ziggurat of 256 layers of equal area over f(x) = exp(-x²/2). Marsaglia, Tsang: The Ziggurat
/// Method for Generating Random Variables, J. Stat. Software 5 (2000), with 52-bit abscissae as
/// <c>numpy.random.Generator.standard_normal</c> has them.
/// </summary>
static class Ziggurat
{
    const int Layers = 256;
    const double Scale = 1L << 52;

    /// <summary>The r where the tail begins, and the area of each layer, tail included.</summary>
    const double Edge = 3.6541528853610087963519472518;
    const double Area = 0.0049286732339746519;

    /// <summary>
    /// Where the exponential by which NumPy's table was once made went up by a last place; all layers above rest on it.
    /// </summary>
    const int RaisedLayer = 38;

    static readonly ulong[] Inside = new ulong[Layers];
    static readonly double[] Width = new double[Layers];
    static readonly double[] Height = new double[Layers];

    /// <summary>
    /// Lays the layers from the tail up: x(i-1) = f⁻¹(f(x(i)) + v/x(i)), in doubles as NumPy's table was made. A last
    /// place lost in one layer grows in those above, so exp and log are rounded correctly, not as a platform happens to.
    /// </summary>
    static Ziggurat()
    {
        var x = Edge;
        for (var layer = Layers - 1; layer > 0; layer--)
        {
            var height = DecimalMath.RoundedExp(-0.5 * x * x);
            Height[layer] = layer == RaisedLayer ? Math.BitIncrement(height) : height;
            Width[layer] = x / Scale;
            var above = layer > 1 ? Math.Sqrt(-2 * DecimalMath.RoundedLog(Height[layer] + (Area / x))) : 0;
            Inside[layer] = (ulong)Math.Round(above / x * Scale);
            x = above;
        }

        Height[0] = 1;
        Width[0] = Area / Height[^1] / Scale;
        Inside[0] = (ulong)Math.Round(Edge * Height[^1] / Area * Scale);
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
            var x = -(1 / Edge) * Math.Log(1 - words.NextDouble());
            var y = -Math.Log(1 - words.NextDouble());
            if (y + y > x * x)
                return negative ? -(Edge + x) : Edge + x;
        }
    }
}
