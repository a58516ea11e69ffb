using System.Text.Json;
using BackpropLab.Data;

namespace BackpropLab.Tests.Data;

/// <summary>
/// Every entry of rng.json is looked up by its name in a table of calls, so an entry that no call stands for fails.
/// </summary>
public class RandomStreamFixtureTests
{
    static readonly JsonElement Fixture = Reference.Read("rng");

    static readonly Dictionary<string, Func<NumPyRandomState, object>> LegacyCalls = new()
    {
        ["raw_uint32"] = random => Enumerable.Range(0, 8).Select(_ => random.NextUInt32()).ToArray(),
        ["random_sample_16"] = random => random.RandomSample(16),
        ["random_sample_2"] = random => random.RandomSample(2),
        ["standard_normal_1"] = random => random.StandardNormal(1),
        ["standard_normal_2"] = random => random.StandardNormal(2),
        ["standard_normal_3"] = random => random.StandardNormal(3),
        ["standard_normal_7"] = random => random.StandardNormal(7),
        ["standard_normal_16"] = random => random.StandardNormal(16),
        ["standard_normal_100001"] = random => random.StandardNormal(100001),
        ["uniform_-1_1_3"] = random => random.Uniform(-1, 1, 3),
        ["uniform_-1_1_16"] = random => random.Uniform(-1, 1, 16),
        ["normal_3x4"] = random => random.Normal(0, 1, 3, 4),
        ["normal_loc1.5_scale0.25_5"] = random => random.Normal(1.5, 0.25, 5),
        ["permutation_7"] = random => random.Permutation(7),
        ["permutation_10"] = random => random.Permutation(10),
        ["permutation_280"] = random => random.Permutation(280),
        ["permutation_300"] = random => random.Permutation(300),
        ["shuffle_arange_10"] = random =>
        {
            int[] items = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
            random.Shuffle<int>(items);
            return items;
        },
        ["randint_0_10_16"] = random => random.RandInt(0, 10, 16),
        ["randint_0_1000000_8"] = random => random.RandInt(0, 1000000, 8),
    };

    static readonly Dictionary<string, Func<NumPyGenerator, object>> GeneratorCalls = new()
    {
        ["raw_uint64_hex"] = random => Enumerable.Range(0, 8).Select(_ => Hex(random.NextUInt64())).ToArray(),
        ["random_1"] = random => random.Random(1),
        ["random_2"] = random => random.Random(2),
        ["random_3"] = random => random.Random(3),
        ["random_16"] = random => random.Random(16),
        ["random_float32_16"] = random => random.RandomSingle(16),
        ["standard_normal_3"] = random => random.StandardNormal(3),
        ["standard_normal_5"] = random => random.StandardNormal(5),
        ["standard_normal_64"] = random => random.StandardNormal(64),
        ["standard_normal_1000000"] = random => random.StandardNormal(1000000),
        ["uniform_-1_1_16"] = random => random.Uniform(-1, 1, 16),
        ["permutation_7"] = random => random.Permutation(7),
        ["permutation_10"] = random => random.Permutation(10),
        ["permutation_280"] = random => random.Permutation(280),
        ["permutation_280_first"] = random => random.Permutation(280),
        ["permutation_280_second"] = random =>
        {
            random.Permutation(280);
            return random.Permutation(280);
        },
        ["integers_0_10_5"] = random => random.Integers(0, 10, 5),
        ["integers_0_10_16"] = random => random.Integers(0, 10, 16),
        ["integers_0_1000000_8"] = random => random.Integers(0, 1000000, 8),
        ["integers_0_2^40_8"] = random => random.Integers(0, 1L << 40, 8),
    };

    public static TheoryData<string, string> LegacyEntries => Entries("legacy");

    public static TheoryData<string, string> GeneratorEntries => Entries("generator");

    [Theory]
    [MemberData(nameof(LegacyEntries))]
    public void The_legacy_stream_is_NumPys(string seed, string entry) =>
        Compare(Fixture.GetProperty("legacy"), seed, entry, () => new NumPyRandomState(Seed(seed)), LegacyCalls);

    [Theory]
    [MemberData(nameof(GeneratorEntries))]
    public void The_generators_stream_is_NumPys(string seed, string entry)
    {
        var words = new Pcg64((ulong)Seed(seed));
        var expected = Fixture.GetProperty("generator").GetProperty(seed).GetProperty(entry);
        switch (entry)
        {
            case "seed_sequence_state_4x64_hex":
                Reference.Same(expected, new SeedSequence((ulong)Seed(seed)).GenerateState(4).Select(Hex), 0, entry);
                break;
            case "pcg64_state_decimal":
                Reference.Same(expected, words.State.ToString(), 0, entry);
                break;
            case "pcg64_inc_decimal":
                Reference.Same(expected, words.Increment.ToString(), 0, entry);
                break;
            default:
                Compare(Fixture.GetProperty("generator"), seed, entry, () => new NumPyGenerator(Seed(seed)), GeneratorCalls);
                break;
        }
    }

    static void Compare<T>(JsonElement streams, string seed, string entry, Func<T> start, Dictionary<string, Func<T, object>> calls)
    {
        var expected = streams.GetProperty(seed).GetProperty(entry);
        var stream = start();
        if (entry == "mixed_sequence")
        {
            foreach (var step in expected.EnumerateObject())
            {
                var call = step.Name[(step.Name.IndexOf('_') + 1)..];
                Reference.Same(step.Value, calls[call](stream), Tolerance(call), $"seed {seed}, {step.Name}");
            }
        }
        else if (expected.ValueKind == JsonValueKind.Object)
        {
            var sample = (double[])calls[entry](stream);
            if (stream is NumPyGenerator)
                NormalDigest.SameAsZiggurat(expected, sample, $"seed {seed}, {entry}");
            else
                NormalDigest.SameAsPolar(expected, sample, $"seed {seed}, {entry}");
        }
        else
        {
            Reference.Same(expected, calls[entry](stream), Tolerance(entry), $"seed {seed}, {entry}");
        }
    }

    static TheoryData<string, string> Entries(string stream)
    {
        var entries = new TheoryData<string, string>();
        foreach (var seed in Fixture.GetProperty(stream).EnumerateObject())
        {
            foreach (var entry in seed.Value.EnumerateObject())
                entries.Add(seed.Name, entry.Name);
        }

        return entries;
    }

    static long Seed(string seed) => long.Parse(seed, null);

    static string Hex(ulong word) => word.ToString("x16", null);

    static double Tolerance(string call) => call.Contains("normal", StringComparison.Ordinal) ? 1e-14 : 0;
}
