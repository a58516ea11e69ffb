using System.Text.Json;
using BackpropLab.Tests.Data;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Training;

/// <summary>A trained network on the fixture's mesh: row 0 at y_min, column 0 at x_min.</summary>
static class DecisionGrid
{
    public static void Compare(JsonElement expected, Mlp net, string what)
    {
        if (expected.ValueKind == JsonValueKind.Null)
            return;
        var shape = expected.GetProperty("shape").Integers();
        var (x, y) = (Axis(expected, "x", shape[1]), Axis(expected, "y", shape[0]));
        var mesh = Matrix<double>.Build.Dense(x.Length * y.Length, 2, (i, j) => j == 0 ? x[i % x.Length] : y[i / x.Length]);
        var (classes, probabilities) = (net.PredictClasses(mesh), net.Predict(mesh));

        var counts = expected.GetProperty("class_counts").Integers();
        Assert.Equal(counts, counts.Select((_, k) => classes.Count(c => c == k)));
        FixtureRun.Number(expected.GetProperty("smallest_margin"), SmallestMargin(probabilities), $"{what}.smallest_margin");
        var step = expected.GetProperty("sample_step").GetInt32();
        for (var row = 0; row < y.Length; row += step)
        {
            for (var column = 0; column < x.Length; column += step)
            {
                var at = row * x.Length + column;
                Assert.Equal(expected.GetProperty("sample_class")[row / step][column / step].GetInt32(), classes[at]);
                FixtureRun.Number(
                    expected.GetProperty("sample_probability")[row / step][column / step], probabilities[at, probabilities.ColumnCount - 1], $"{what}[{row}, {column}]");
            }
        }
    }

    /// <summary>np.linspace(min, max, n), or np.arange(min, max, h) where the fixture has a step.</summary>
    static double[] Axis(JsonElement grid, string axis, int count)
    {
        var (low, high) = (grid.GetProperty(axis + "_min").GetDouble(), grid.GetProperty(axis + "_max").GetDouble());
        return [.. Enumerable.Range(0, count).Select(i =>
            grid.TryGetProperty("h", out var step) ? low + i * step.GetDouble()
            : i == count - 1 ? high
            : low + i * ((high - low) / (count - 1)))];
    }

    static double SmallestMargin(Matrix<double> probabilities) => probabilities.ColumnCount == 1
        ? probabilities.Column(0).Min(p => Math.Abs(p - 0.5))
        : probabilities.EnumerateRows().Min(row => row.Order().TakeLast(2).ToArray() is [var second, var first] ? first - second : 0);
}
