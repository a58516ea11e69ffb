using System.Collections;
using System.Globalization;
using System.Text.Json;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Data;

/// <summary>Reads the fixtures of NumPy's and scikit-learn's numbers and compares with them.</summary>
static class Reference
{
    public static JsonElement Read(string name)
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Fixtures", name + ".json"));
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }

    public static double[] Numbers(this JsonElement array) => [.. array.EnumerateArray().Select(value => value.GetDouble())];

    public static int[] Integers(this JsonElement array) => [.. array.EnumerateArray().Select(value => value.GetInt32())];

    public static Matrix<double> Matrix(this JsonElement rows) =>
        Matrix<double>.Build.DenseOfRowArrays(rows.EnumerateArray().Select(Numbers));

    /// <summary>Demands equal shapes and |ours − reference| ≤ tolerance · max(1, |reference|); with 0, equal bits.</summary>
    public static void Same(JsonElement expected, object actual, double tolerance, string what)
    {
        switch (actual)
        {
            case Matrix<double> matrix:
                Same(expected, matrix.ToRowArrays(), tolerance, what);
                break;
            case string text:
                Assert.True(expected.GetString() == text, $"{what}: {text}, but the reference is {expected}");
                break;
            case IEnumerable items:
                var values = items.Cast<object>().ToArray();
                Assert.True(expected.GetArrayLength() == values.Length, $"{what}: {values.Length} items, but the reference has {expected.GetArrayLength()}");
                for (var i = 0; i < values.Length; i++)
                    Same(expected[i], values[i], tolerance, $"{what}[{i}]");
                break;
            default:
                Number(expected.GetDouble(), Convert.ToDouble(actual, CultureInfo.InvariantCulture), tolerance, what);
                break;
        }
    }

    public static void Number(double expected, double actual, double tolerance, string what)
    {
        var same = tolerance == 0
            ? BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(actual)
            : Math.Abs(actual - expected) <= tolerance * Math.Max(1, Math.Abs(expected));
        Assert.True(same, FormattableString.Invariant($"{what}: {actual:R}, but the reference is {expected:R}"));
    }
}
