using System.Text.Json.Nodes;
using BackpropLab.Display;
using MathNet.Numerics.LinearAlgebra;
using Plotly.NET;
using Plotly.NET.TraceObjects;

namespace BackpropLab.PlotlyNetTests;

public class WithTests
{
    [Fact]
    public void A_trace_takes_any_property_of_plotly_by_its_name()
    {
        var chart = PlotlyNet.Of(new Trace2D("scatter").With("x", new[] { 1, 2 }).With("y", new[] { 0.5, 0.25 }).With("mode", "lines").With("hoverinfo", "skip"));

        SameJson.Equal(
            """{"data": [{"type": "scatter", "x": [1, 2], "y": [0.5, 0.25], "mode": "lines", "hoverinfo": "skip"}], "layout": {}, "frames": []}""",
            GenericChart.toFigureJson(chart));
    }

    [Fact]
    public void A_dot_leads_into_a_part_that_Plotly_NET_knows()
    {
        var trace = new Trace2D("scatter").With("marker.color", "#0072b2").With("marker.line.width", 2);

        var marker = Assert.IsType<Marker>(trace.TryGetPropertyValue("marker").Value);
        Assert.Equal("#0072b2", marker.TryGetPropertyValue("color").Value);
        Assert.IsType<Line>(marker.TryGetPropertyValue("line").Value);
    }

    [Fact]
    public void A_matrix_is_given_by_its_rows()
    {
        var trace = new Trace2D("heatmap").With("z", Matrix<double>.Build.DenseOfArray(new double[,] { { 1, 2, 3 }, { 4, 5, 6 } }));

        Assert.Equal("[[1.0,2.0,3.0],[4.0,5.0,6.0]]", JsonNode.Parse(GenericChart.toFigureJson(PlotlyNet.Of(trace)))!["data"]![0]!["z"]!.ToJsonString());
    }

    [Fact]
    public void All_traces_of_a_chart_are_changed_at_once()
    {
        var chart = Chart.Loss([("training", [0.7, 0.5]), ("test", [0.7, 0.6])]).ToPlotlyNet().WithTraces("line.shape", "spline");

        Assert.All(
            JsonNode.Parse(GenericChart.toFigureJson(chart))!["data"]!.AsArray(),
            trace => Assert.Equal(("spline", 2.25), ((string?)trace!["line"]!["shape"], (double)trace["line"]!["width"]!)));
    }

    [Fact]
    public void A_chart_has_a_title_and_its_axes_have_theirs()
    {
        var chart = Chart.Loss([0.7, 0.5]).ToPlotlyNet().WithTitle("Loss").WithAxisTitles("epoch", "cross-entropy").WithLayout("legend.orientation", "v");

        var layout = JsonNode.Parse(GenericChart.toFigureJson(chart))!["layout"]!;
        Assert.Equal("Loss", (string?)layout["title"]!["text"]);
        Assert.Equal("epoch", (string?)layout["xaxis"]!["title"]!["text"]);
        Assert.Equal("cross-entropy", (string?)layout["yaxis"]!["title"]!["text"]);
        Assert.Equal("v", (string?)layout["legend"]!["orientation"]);
        Assert.Equal(Palette.Grid, (string?)layout["xaxis"]!["gridcolor"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("marker.")]
    [InlineData("marker..color")]
    public void A_name_that_is_empty_is_refused(string property)
    {
        var refusal = Assert.Throws<ArgumentException>(() => new Layout().With(property, 1));

        Assert.StartsWith($"“{property}” names no property of plotly.js: a name such as “opacity” is expected, or names with a dot between them, “marker.color”.", refusal.Message);
    }

    [Fact]
    public void A_chart_of_no_traces_is_refused() =>
        Assert.StartsWith("traces", Assert.Throws<ArgumentException>(() => PlotlyNet.Of()).Message);
}
