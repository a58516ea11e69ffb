using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace BackpropLab.Tests.Data;

/// <summary>The summaries by which the fixtures describe a long run of normal numbers, by their names there.</summary>
static class NormalDigest
{
    const double ZigguratEdge = 3.6541528853610088;

    /// <summary>
    /// Demands every field of the reference. Beyond the ziggurat's edge a number comes from log1p, whose last place
    /// differs between C libraries, so the sum of all bits may be off by the count of such numbers, and the hash
    /// settles nothing.
    /// </summary>
    public static void SameAsZiggurat(JsonElement expected, double[] sample, string what)
    {
        var tail = sample.Count(BeyondEdge);
        var bits = Convert.ToUInt64(expected.GetProperty("bits_sum_mod_2_64").GetString(), 16);
        Assert.InRange((long)(BitSum(sample) - bits), -tail, tail);
        Same(expected, sample, what, except: ["bits_sum_mod_2_64", "sha256_little_endian"]);
    }

    /// <summary>Demands every field of the reference; those of the bits only where log is the reference's, glibc's on x64.</summary>
    public static void SameAsPolar(JsonElement expected, double[] sample, string what)
    {
        var sameLog = OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture == System.Runtime.InteropServices.Architecture.X64;
        Same(expected, sample, what, except: sameLog ? [] : ["bits_sum_mod_2_64", "bits_sum_mod_2_64_without_tail", "sha256_little_endian"]);
    }

    static void Same(JsonElement expected, double[] sample, string what, string[] except)
    {
        foreach (var field in expected.EnumerateObject().Where(field => !except.Contains(field.Name)))
            Reference.Same(field.Value, Field(field.Name, sample), tolerance: 1e-14, $"{what}.{field.Name}");
    }

    static object Field(string name, double[] sample) => name switch
    {
        "count" => sample.Length,
        "sum" => Sum(sample),
        "sum_of_squares" => Sum(sample.Select(x => x * x)),
        "min" => sample.Min(),
        "max" => sample.Max(),
        "last" => sample[^1],
        "beyond_ziggurat_r" => sample.Count(BeyondEdge),
        "bits_sum_mod_2_64" => BitSum(sample).ToString("x16", null),
        "bits_sum_mod_2_64_without_tail" => BitSum(sample.Where(x => !BeyondEdge(x))).ToString("x16", null),
        "sha256_little_endian" => Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes<double>(sample))).ToLowerInvariant(),
        "every_50000th" => sample.Where((_, i) => i % 50000 == 0).ToArray(),
        _ => throw new NotSupportedException($"The digest has a field {name} that no test compares."),
    };

    static bool BeyondEdge(double x) => Math.Abs(x) > ZigguratEdge;

    static ulong BitSum(IEnumerable<double> values) =>
        values.Aggregate(0UL, (sum, x) => unchecked(sum + BitConverter.DoubleToUInt64Bits(x)));

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
