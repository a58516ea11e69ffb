using System.Text.Json;

namespace BackpropLab.Notebooks.Tests.Lessons;

/// <summary>The numbers of the Python labs, and how near to them a lesson has to come.</summary>
sealed class Reference(string name)
{
    const double Tolerance = 1e-12;

    readonly JsonElement root = JsonDocument.Parse(File.ReadAllText(PathOf(name))).RootElement;

    public static string PathOf(string name) => Path.Combine(Repository.Root, "tests", "BackpropLab.Tests", "Fixtures", name);

    public JsonElement this[params string[] path] => path.Aggregate(root, (element, key) => element.GetProperty(key));

    public double Number(params string[] path) => this[path].GetDouble();

    public double[] Numbers(params string[] path) => [.. this[path].EnumerateArray().Select(item => item.GetDouble())];

    /// <summary>Rows laid end to end.</summary>
    public double[] Matrix(params string[] path) =>
        [.. this[path].EnumerateArray().SelectMany(row => row.EnumerateArray()).Select(item => item.GetDouble())];

    /// <summary>A history of which some epochs and the sum of all are known.</summary>
    public void NearHistory(double[] losses, params string[] path)
    {
        Assert.Equal(Number([.. path, "length"]), losses.Length);
        Near(Numbers([.. path, "value"]), [.. Numbers([.. path, "index"]).Select(epoch => losses[(int)epoch])]);
        Near(Number([.. path, "sum"]), losses.Sum());
    }

    public static void Near(double expected, double actual) =>
        Assert.InRange(Math.Abs(actual - expected), 0, Tolerance * Math.Max(1, Math.Abs(expected)));

    public static void Near(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
            Near(expected[i], actual[i]);
    }
}
