using System.Numerics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using BackpropLab.Numerics;

namespace BackpropLab.Tests.Numerics;

/// <summary>Elementary functions at every vector width in both precisions, against their true values.</summary>
public class FunctionAccuracyTests
{
    /// <summary>What the platform's own functions are held to: nobody here has written them.</summary>
    const double UnitsOfPlatform = 3;

    /// <summary>A processor that cannot multiply and add with one rounding is allowed more.</summary>
    static readonly double Units = Fma.IsSupported || AdvSimd.IsSupported ? 1.5 : 2;

    /// <summary>Of each precision: exponents of the smallest and largest number, and where e^x ends on both sides.</summary>
    static readonly (int Fraction, int Smallest, int Largest, double Under, double Over)
        OfDouble = (52, -1074, 1023, -745.2, 709.8), OfSingle = (23, -149, 127, -104.0, 88.8);

    /// <summary>Where errors were greatest among millions of arguments.</summary>
    static readonly Dictionary<string, double[]> Hardest = new()
    {
        ["exp"] = [-273.4344391163599, 0.36419522872389987, -0.98933724406610113, 0.36577581957251559],
        ["sigmoid"] = [-4.8490400653560837, -6.2378129042861108, -4.4909387833862286, -1.9535364429250064, -2.7082587404680711],
        ["tanh"] = [0.17841739151756922, 0.197195832942238, 0.17306959783335663, 0.17339653355693282, 18.256854153357843],
        ["log"] = [1.4948087890142614, 0.74843423941565412, 1.4968109867986343, 1.4599433981626961],
        ["log1p"] = [-0.25187882199039624, 0.49611171856341502, 0.46040608801897903, 0.49267897717313797],
    };

    static readonly Dictionary<string, Lazy<(double X, BigNumber Y)[]>> Values = new()
    {
        ["exp 52"] = new(() => Reference(BigNumber.Exp, Exponents(OfDouble).Concat(Hardest["exp"]), false)),
        ["exp 23"] = new(() => Reference(BigNumber.Exp, Exponents(OfSingle), true)),
        ["sigmoid 52"] = new(() => Reference(BigNumber.Sigmoid, Exponents(OfDouble).Concat(Hardest["sigmoid"]), false)),
        ["sigmoid 23"] = new(() => Reference(BigNumber.Sigmoid, Exponents(OfSingle), true)),
        ["tanh 52"] = new(() => Reference(BigNumber.Tanh, Exponents(OfDouble).Concat(Spread(0, 4)).Concat(Hardest["tanh"]), false)),
        ["tanh 23"] = new(() => Reference(BigNumber.Tanh, Exponents(OfSingle).Concat(Spread(0, 4)), true)),
        ["log 52"] = new(() => Reference(BigNumber.Log, Positive(OfDouble).Concat(Hardest["log"]).Where(x => x > 0), false)),
        ["log 23"] = new(() => Reference(BigNumber.Log, Positive(OfSingle).Where(x => x > 0), true)),
        ["log1p 52"] = new(() => Reference(BigNumber.LogOf1Plus, AboveMinus1(OfDouble).Concat(Hardest["log1p"]), false)),
        ["log1p 23"] = new(() => Reference(BigNumber.LogOf1Plus, AboveMinus1(OfSingle), true)),
    };

    public static TheoryData<string, int> Functions
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var function in new[] { "exp", "sigmoid", "tanh", "log", "log1p" })
            {
                // All but the last, which calls the platform's own functions.
                for (var width = 0; width < Primitives<double>.All.Length - 1; width++)
                    data.Add(function, width);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Functions_are_within_one_and_a_half_units_in_the_last_place(string function, int width)
    {
        Within(function, Primitives<double>.All[width], OfDouble);
        Within(function, Primitives<float>.All[width], OfSingle);
    }

    [Theory]
    [InlineData("exp")]
    [InlineData("sigmoid")]
    [InlineData("tanh")]
    [InlineData("log")]
    [InlineData("log1p")]
    public void Those_of_the_platform_are_within_three(string function) =>
        Within(function, Primitives<double>.All[^1], OfDouble, UnitsOfPlatform);

    [Theory]
    [MemberData(nameof(Functions))]
    public void In_single_precision_they_are_so_for_hundreds_of_thousands_of_numbers(string function, int width)
    {
        var (from, to) = function switch
        {
            "exp" => (-103.0, 88.7),
            "log" => (float.Epsilon, float.MaxValue),
            "log1p" => (-1 + 1e-7, float.MaxValue),
            _ => (-88, 88.0),
        };
        const int OfAllFloats = 9973;
        var x = Enumerable.Range(0, (int)(uint.MaxValue / OfAllFloats)).Select(i => BitConverter.UInt32BitsToSingle((uint)i * OfAllFloats))
            .Concat(Enumerable.Range(0, 100_000).Select(i => (i - 50_000) / 8192f))
            .Where(x => x > from && x < to).ToArray();
        var y = Apply(function, Primitives<float>.All[width], x);
        var (worst, at) = (0.0, 0f);
        for (var i = 0; i < x.Length; i++)
        {
            // Double precision is the truth here, but that log1p needs what is lost in the sum 1 + x.
            double t = x[i], sum = 1 + t;
            var truth = function switch
            {
                "exp" => Math.Exp(t),
                "log" => Math.Log(t),
                "log1p" => sum == 1 ? t : Math.Log(sum) - (sum - 1 - t) / sum,
                "tanh" => Math.Tanh(t),
                _ => 1 / (1 + Math.Exp(-t)),
            };
            var unit = Math.ScaleB(1, Math.Max(Math.ILogB(truth) - OfSingle.Fraction, OfSingle.Smallest));
            var error = float.IsFinite(y[i]) ? Math.Abs(y[i] - truth) / unit : double.PositiveInfinity;
            (worst, at) = error > worst ? (error, x[i]) : (worst, at);
        }

        Assert.True(worst <= Units, FormattableString.Invariant($"{function} of {at:R} is {worst:F3} units off"));
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Functions_have_their_limits_at_infinity_and_keep_NaN_and_the_sign_of_zero(string function, int width)
    {
        double[] x = [double.NegativeInfinity, double.MinValue, -2, -1, -0.0, 0, double.MaxValue, double.PositiveInfinity, double.NaN];
        double nan = double.NaN, end = double.NegativeInfinity, infinity = double.PositiveInfinity;
        double[] y = function switch
        {
            "exp" => [0, 0, Math.Exp(-2), Math.Exp(-1), 1, 1, infinity, infinity, nan],
            "sigmoid" => [0, 0, 1 / (1 + Math.Exp(2)), 1 / (1 + Math.E), 0.5, 0.5, 1, 1, nan],
            "tanh" => [-1, -1, Math.Tanh(-2), Math.Tanh(-1), -0.0, 0, 1, 1, nan],
            "log" => [nan, nan, nan, nan, end, end, Math.Log(double.MaxValue), infinity, nan],
            _ => [nan, nan, nan, end, -0.0, 0, Math.Log(double.MaxValue), infinity, nan],
        };
        Limits(Primitives<double>.All[width], 1e-15);
        (x[1], x[6]) = (float.MinValue, float.MaxValue);
        y[6] = function.StartsWith("log", StringComparison.Ordinal) ? Math.Log(float.MaxValue) : y[6];
        Limits(Primitives<float>.All[width], 1e-6);

        void Limits<T>(Primitives<T> primitives, double tolerance)
            where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            // Each among usual arguments too: vectors that are all usual take a shorter way.
            var alone = Apply(function, primitives, [.. x.Select(T.CreateTruncating)]);
            for (var i = 0; i < x.Length; i++)
            {
                var row = new T[32];
                Array.Fill(row, T.One);
                row[17] = T.CreateTruncating(x[i]);
                foreach (var result in new[] { alone[i], Apply(function, primitives, row)[17] })
                {
                    var actual = double.CreateTruncating(result);
                    Assert.True(
                        actual.Equals(y[i]) ? double.IsNegative(actual) == double.IsNegative(y[i]) || double.IsNaN(actual) : Math.Abs(actual - y[i]) <= tolerance * Math.Abs(y[i]),
                        FormattableString.Invariant($"{function} of {x[i]} is {actual}, not {y[i]}"));
                }
            }
        }
    }

    static void Within<T>(string function, Primitives<T> primitives, (int Fraction, int Smallest, int Largest, double, double) precision, double? units = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var values = Values[FormattableString.Invariant($"{function} {precision.Fraction}")].Value;
        Assert.True(values.Length > 2000);
        var results = Apply(function, primitives, [.. values.Select(value => T.CreateTruncating(value.X))]);
        var (worst, at) = (0.0, 0.0);
        for (var i = 0; i < values.Length; i++)
        {
            // Past the largest number stands infinity, as if the next power of two.
            var actual = T.IsInfinity(results[i]) ? BigNumber.PowerOf2(precision.Largest + 1) : double.CreateTruncating(results[i]);
            var y = values[i].Y.Scale > precision.Largest ? BigNumber.PowerOf2(precision.Largest + 1) : values[i].Y;
            var unit = BigNumber.PowerOf2(Math.Max(Math.Min(y.Scale, precision.Largest) - precision.Fraction, precision.Smallest));
            var error = T.IsNaN(results[i]) ? double.PositiveInfinity : Math.Abs((double)((actual - y) / unit));
            (worst, at) = error > worst ? (error, values[i].X) : (worst, at);
        }

        Assert.True(worst <= (units ?? Units), FormattableString.Invariant($"{function} of {at:R} is {worst:F3} units off ({precision.Fraction} bits)"));
    }

    static unsafe T[] Apply<T>(string function, Primitives<T> primitives, T[] x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var y = new T[x.Length];
        fixed (T* px = x, py = y)
        {
            switch (function)
            {
                case "exp": primitives.Exp(px, py, x.Length); break;
                case "log": primitives.Log(px, py, x.Length); break;
                case "log1p": primitives.LogOf1Plus(px, py, x.Length); break;
                case "tanh": primitives.Activate(ActivationKind.Tanh, 0, px, py, x.Length); break;
                default: primitives.Activate(ActivationKind.Sigmoid, 0, px, py, x.Length); break;
            }
        }

        return y;
    }

    static (double X, BigNumber Y)[] Reference(Func<BigNumber, BigNumber> function, IEnumerable<double> arguments, bool isSingle) =>
        [.. arguments.Select(x => isSingle ? (float)x : x).Where(double.IsFinite).Distinct().Where(x => x != 0).Select(x => (x, function(x)))];

    /// <summary>Where e^x is neither 0 nor infinite, small numbers of both signs, and the middles between multiples of ln 2.</summary>
    static IEnumerable<double> Exponents((int, int Smallest, int, double Under, double Over) precision) =>
        Spread(precision.Under, precision.Over)
            .Concat(Spread(-3, 3))
            .Concat(Powers(precision.Smallest, 1))
            .Concat(Powers(precision.Smallest, 1).Select(x => -x))
            .Concat(Enumerable.Range(-1080, 2110).Select(n => (n + 0.5) * Math.Log(2)).Where(x => x > precision.Under && x < precision.Over));

    static IEnumerable<double> Positive((int, int Smallest, int Largest, double, double) precision) =>
        Powers(precision.Smallest, precision.Largest).Concat(Spread(0.5, 2)).Concat(Powers(-52, -1).SelectMany(x => new[] { 1 + x, 1 - x }));

    static IEnumerable<double> AboveMinus1((int, int Smallest, int Largest, double, double) precision) =>
        Powers(precision.Smallest, precision.Largest)
            .Concat(Powers(precision.Smallest, 0).Select(x => -x / 2))
            .Concat(Powers(-50, 0).Select(x => x / 2 - 1))
            .Concat(Spread(-0.99, 3))
            .Where(x => (float)x > -1);

    static IEnumerable<double> Spread(double from, double to)
    {
        var random = new Random(1);
        return Enumerable.Range(0, 1500).Select(_ => from + (to - from) * random.NextDouble());
    }

    /// <summary>Numbers of every size between two powers of two, three of each.</summary>
    static IEnumerable<double> Powers(int from, int to)
    {
        var random = new Random(2);
        return Enumerable.Range(from, to - from + 1).SelectMany(
            exponent => new[] { Math.ScaleB(1, exponent), Math.ScaleB(1 + random.NextDouble(), exponent), Math.ScaleB(2 - random.NextDouble() / 1000, exponent) });
    }
}
