using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace BackpropLab.Tests.Data;

/// <summary>The summaries by which the fixtures describe a long run of normal numbers, by their names there.</summary>
static class NormalDigest
{
    const double ZigguratEdge = 3.6541528853610088;

    public static object Field(string name, double[] sample) => name switch
    {
        "count" => sample.Length,
        "sum" => Sum(sample),
        "sum_of_squares" => Sum(sample.Select(x => x * x)),
        "min" => sample.Min(),
        "max" => sample.Max(),
        "last" => sample[^1],
        "beyond_ziggurat_r" => sample.Count(x => Math.Abs(x) > ZigguratEdge),
        "bits_sum_mod_2_64" => BitSum(sample),
        "bits_sum_mod_2_64_without_tail" => BitSum(sample.Where(x => Math.Abs(x) <= ZigguratEdge)),
        "sha256_little_endian" => Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes<double>(sample))).ToLowerInvariant(),
        "every_50000th" => sample.Where((_, i) => i % 50000 == 0).ToArray(),
        _ => throw new NotSupportedException($"The digest has a field {name} that no test compares."),
    };

    static string BitSum(IEnumerable<double> values) =>
        values.Aggregate(0UL, (sum, x) => unchecked(sum + BitConverter.DoubleToUInt64Bits(x))).ToString("x16", null);

    /// <summary>Compensated (Neumaier 1974): the fixture's sums are exact to the last place.</summary>
    static double Sum(IEnumerable<double> values)
    {
        double sum = 0, lost = 0;
        foreach (var x in values)
        {
            var next = sum + x;
            lost += Math.Abs(sum) >= Math.Abs(x) ? sum - next + x : x - next + sum;
            sum = next;
        }

        return sum + lost;
    }
}
