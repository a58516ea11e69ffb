// Stands in for Plotly.NET's own, which the kernel knows by this name.
namespace Plotly.NET;

public abstract class GenericChart
{
    public static string toFigureJson(GenericChart chart) => chart is Broken
        ? throw new InvalidOperationException("broken")
        : """{"data": [{"type": "scatter", "x": [1, 2], "y": [0.7, 0.1]}], "layout": {"title": "Loss"}, "frames": []}""";

    public sealed class Chart : GenericChart;

    public sealed class Broken : GenericChart
    {
        public int Number => 3;
    }
}
