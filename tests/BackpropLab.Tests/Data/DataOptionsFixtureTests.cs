using System.Globalization;
using System.Numerics;
using System.Text.Json;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Data;

/// <summary>Seeds of any size, blobs, regression and splits of data_options.json, beside which stands the script that makes it.</summary>
public class DataOptionsFixtureTests
{
    static readonly JsonElement Fixture = Reference.Read("data_options");

    static readonly Matrix<double> Centers = Matrix<double>.Build.DenseOfRowArrays([0, 0, 1], [5, -5, 2.5], [-3, 8, 0.25]);

    static readonly Dictionary<string, Func<Dataset>> Blobs = new()
    {
        ["five features"] = () => Datasets.MakeBlobs(13, centers: 4, seed: 7, standardDeviation: 0.5, features: 5),
        ["given centers"] = () => Datasets.MakeBlobs(11, Centers, seed: 8, standardDeviation: 2),
        ["unequal"] = () => Datasets.MakeBlobs([5, 0, 9], Centers, seed: 9, standardDeviations: [0.5, 1, 3]),
        ["largest seed"] = () => Datasets.MakeBlobs(6, centers: 2, seed: uint.MaxValue),
        ["small box"] = () => Datasets.MakeBlobs(10, centers: 3, seed: 4, standardDeviation: 0.1, centerBox: (0.5, 2)),
    };

    public static TheoryData<string> Clouds => [.. Fixture.GetProperty("blobs").EnumerateArray().Select(blobs => blobs.GetProperty("name").GetString()!)];

    public static TheoryData<int> Lines => [.. Enumerable.Range(0, Fixture.GetProperty("regression").GetArrayLength())];

    [Fact]
    public void A_seed_of_any_size_is_NumPys()
    {
        foreach (var expected in Fixture.GetProperty("seeds").EnumerateArray())
        {
            var random = new NumPyGenerator(Seed(expected));
            Reference.Same(expected.GetProperty("normal"), random.StandardNormal(5), tolerance: 0, "normal");
            Reference.Same(expected.GetProperty("permutation"), random.Permutation(20), tolerance: 0, "permutation");
        }

        foreach (var expected in Fixture.GetProperty("legacy_seeds").EnumerateArray())
        {
            var random = new NumPyRandomState(Seed(expected));
            Reference.Same(expected.GetProperty("normal"), random.StandardNormal(5), tolerance: 1e-15, "normal");
            Reference.Same(expected.GetProperty("permutation"), random.Permutation(20), tolerance: 0, "permutation");
        }
    }

    [Theory]
    [MemberData(nameof(Clouds))]
    public void Blobs_of_every_kind_are_scikit_learns(string name)
    {
        var expected = Fixture.GetProperty("blobs").EnumerateArray().Single(blobs => blobs.GetProperty("name").GetString() == name);
        var ours = Blobs[name]();
        Reference.Same(expected.GetProperty("X"), ours.X, tolerance: 1e-14, "X");
        Reference.Same(expected.GetProperty("y"), ours.Labels, tolerance: 0, "y");
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void Regression_is_scikit_learns(int index)
    {
        var expected = Fixture.GetProperty("regression")[index];
        var recipe = expected.GetProperty("recipe");
        var ours = Datasets.MakeRegression(
            Whole("samples"), Whole("features"), recipe.GetProperty("noise").GetDouble(), seed: Whole("seed"), Whole("informative"), Whole("targets"),
            recipe.GetProperty("bias").GetDouble());
        Reference.Same(expected.GetProperty("X"), ours.X, tolerance: 1e-14, "X");
        Reference.Same(expected.GetProperty("t"), ours.T, tolerance: 1e-13, "t");

        int Whole(string name) => recipe.GetProperty(name).GetInt32();
    }

    [Fact]
    public void Splits_by_share_or_number_stratified_or_not_are_scikit_learns()
    {
        foreach (var expected in Fixture.GetProperty("splits").EnumerateArray())
        {
            var labels = expected.GetProperty("labels").Integers();
            var data = new Dataset("rows", Matrix<double>.Build.Dense(labels.Length, 1, (row, _) => row), labels);
            var (size, seed, stratify) = (expected.GetProperty("size"), expected.GetProperty("seed").GetInt32(), expected.GetProperty("stratify").GetBoolean());
            var split = size.TryGetInt32(out var rows) ? data.SplitOff(rows, seed, stratify) : data.Split(size.GetDouble(), seed, stratify);
            Reference.Same(expected.GetProperty("train"), split.TrainRows, tolerance: 0, $"train of {size}, {seed}, {stratify}");
            Reference.Same(expected.GetProperty("test"), split.TestRows, tolerance: 0, $"test of {size}, {seed}, {stratify}");
        }
    }

    static BigInteger Seed(JsonElement entry) => BigInteger.Parse(entry.GetProperty("seed").GetString()!, CultureInfo.InvariantCulture);
}
