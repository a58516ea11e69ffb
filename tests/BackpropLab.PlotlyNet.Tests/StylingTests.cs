using System.Text.Json.Nodes;
using Microsoft.FSharp.Core;
using Plotly.NET;
using Plotly.NET.CSharp;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;
using Core = Plotly.NET.Chart;
using CSharpChart = Plotly.NET.CSharp.Chart;

namespace BackpropLab.PlotlyNetTests;

/// <summary>Plotly.NET's own functions find in a converted figure the parts that they expect, and leave the others alone.</summary>
public class StylingTests
{
    const string Plane = "decision boundary";
    const string Panels = "hidden units";

    [Fact]
    public void WithXAxisStyle_changes_what_it_names_and_nothing_else()
    {
        var chart = Chart(Plane).WithXAxisStyle<double, double, string>(TitleText: "first feature", ShowGrid: true);

        Assert.Equal("first feature", Json(chart)["layout"]!["xaxis"]!["title"]!["text"]!.ToString());
        Assert.True((bool)Json(chart)["layout"]!["xaxis"]!["showgrid"]!);
        Unchanged(Plane, chart, "layout.xaxis.title", "layout.xaxis.showgrid");
    }

    [Fact]
    public void WithYAxisStyle_reaches_the_axis_of_a_panel()
    {
        var chart = Chart(Panels).WithYAxisStyle<double, double, string>(MinMax: Tuple.Create(-1.0, 1.0), Id: StyleParam.SubPlotId.NewYAxis(3));

        Assert.Equal([-1.0, 1.0], Json(chart)["layout"]!["yaxis3"]!["range"]!.AsArray().Select(end => (double)end!));
        Unchanged(Panels, chart, "layout.yaxis3.range");
    }

    [Theory]
    [InlineData(Plane)]
    [InlineData(Panels)]
    [InlineData("confusion")]
    [InlineData("network")]
    public void WithLayout_adds_to_the_layout(string name)
    {
        var chart = Core.withLayout(new Layout().With("width", 900).With("xaxis.showspikes", true)).Invoke(Chart(name));

        Assert.Equal(900, (int)Json(chart)["layout"]!["width"]!);
        Assert.True((bool)Json(chart)["layout"]!["xaxis"]!["showspikes"]!);
        Unchanged(name, chart, "layout.width", "layout.xaxis.showspikes");
    }

    [Fact]
    public void WithSize_sets_width_and_height()
    {
        var chart = Chart(Plane).WithSize(Width: 900, Height: 700);

        Assert.Equal((900, 700), ((int)Json(chart)["layout"]!["width"]!, (int)Json(chart)["layout"]!["height"]!));
        Unchanged(Plane, chart, "layout.width", "layout.height");
    }

    [Fact]
    public void The_size_of_a_figure_is_one_that_Plotly_NET_reads()
    {
        var (_, height) = GenericChart.tryGetLayoutSize(Chart("confusion"));

        Assert.Equal((int)JsonNode.Parse(EveryFigure.Of("confusion").PlotlyJson)!["layout"]!["height"]!, height.Value);
    }

    [Fact]
    public void Combine_puts_the_traces_and_the_annotations_of_both_into_one_chart()
    {
        var one = Json(Chart(Panels));

        var both = Json(CSharpChart.Combine([Chart(Panels), Chart(Panels)]));

        Assert.Equal([.. Texts(one["data"]!), .. Texts(one["data"]!)], Texts(both["data"]!));
        Assert.Equal([.. Texts(one["layout"]!["annotations"]!), .. Texts(one["layout"]!["annotations"]!)], Texts(both["layout"]!["annotations"]!));
    }

    [Fact]
    public void Grid_places_two_figures_side_by_side()
    {
        var chart = CSharpChart.Grid([Chart("loss"), Chart("scatter")], 1, 2);

        Assert.Equal(["x", "x2", "x2"], Json(chart)["data"]!.AsArray().Select(trace => trace!["xaxis"]!.ToString()));
    }

    [Fact]
    public void Markers_lines_and_legends_keep_what_is_not_styled()
    {
        var chart = Core.setMarker(new Marker().With("opacity", 0.5), FSharpOption<bool>.Some(true)).Invoke(Chart("scatter"));
        chart = Core.setLine(new Line().With("dash", "dot"), FSharpOption<bool>.Some(true)).Invoke(chart);
        chart = chart.WithLegendStyle(BorderWidth: 1);

        Assert.All(Json(chart)["data"]!.AsArray(), trace => Assert.Equal(0.5, (double)trace!["marker"]!["opacity"]!));
        Unchanged(
            "scatter", chart, "layout.legend.borderwidth",
            "data[0].marker.opacity", "data[1].marker.opacity", "data[0].line", "data[1].line");
    }

    [Fact]
    public void The_title_of_a_colour_scale_is_styled_in_its_place()
    {
        var chart = Core.setColorBar(new ColorBar().With("thickness", 20), FSharpOption<bool>.Some(true)).Invoke(Chart("confusion"));

        Assert.Equal(20, (int)Json(chart)["data"]![0]!["colorbar"]!["thickness"]!);
    }

    [Fact]
    public void An_annotation_is_added_to_those_of_the_figure()
    {
        var count = JsonNode.Parse(EveryFigure.Of(Panels).PlotlyJson)!["layout"]!["annotations"]!.AsArray().Count;

        var chart = Core.withAnnotation(new Annotation().With("text", "here"), FSharpOption<bool>.Some(true)).Invoke(Chart(Panels));

        Assert.Equal(count + 1, Json(chart)["layout"]!["annotations"]!.AsArray().Count);
    }

    static GenericChart Chart(string figure) => EveryFigure.Of(figure).ToPlotlyNet();

    static JsonNode Json(GenericChart chart) => JsonNode.Parse(GenericChart.toFigureJson(chart))!;

    static string[] Texts(JsonNode list) => [.. list.AsArray().Select(item => item!.ToJsonString())];

    static void Unchanged(string figure, GenericChart chart, params string[] except) =>
        SameJson.Equal(EveryFigure.Of(figure).PlotlyJson, GenericChart.toFigureJson(chart), [.. except, "frames"]);
}
