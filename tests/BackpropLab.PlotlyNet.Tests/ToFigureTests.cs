using System.Text.Json.Nodes;
using BackpropLab.Display;
using Plotly.NET;
using CSharpChart = Plotly.NET.CSharp.Chart;

namespace BackpropLab.PlotlyNetTests;

public class ToFigureTests
{
    [Fact]
    public void A_chart_becomes_a_figure_with_caption_description_and_its_data()
    {
        var figure = CSharpChart.Point<double, double, string>([1, 2, 3], [0.5, 0.25, 0.125], Name: "halves")
            .WithTitle("Powers of a half").WithAxisTitles("n", "2⁻ⁿ").ToFigure("Three points, each half as high as the one before.");

        Assert.Equal("Powers of a half", figure.Title);
        Assert.Equal("Three points, each half as high as the one before.", figure.Description);
        Snapshot.Match("figure", Html(figure));
    }

    [Fact]
    public void What_the_chart_leaves_open_is_as_in_the_figures_of_the_library()
    {
        var figure = CSharpChart.Point<double, double, string>([1, 2], [3, 4]).WithTitle("Two points").ToFigure("Two points.");

        var (own, layout) = (Layout(Chart.Line([1, 2], [3, 4])), Layout(figure));
        Assert.Null(layout["template"]);
        foreach (var part in new[] { "font", "paper_bgcolor", "plot_bgcolor", "margin", "legend", "hovermode" })
            Assert.True(JsonNode.DeepEquals(own[part], layout[part]), part);
        Assert.Equal(Palette.Grid, (string?)layout["xaxis"]!["gridcolor"]);
        Assert.Equal(Palette.Series(0), (string?)layout["colorway"]![0]);
    }

    [Fact]
    public void The_size_that_Plotly_NET_gives_unasked_is_not_the_charts_own()
    {
        var chart = CSharpChart.Point<double, double, string>([1, 2], [3, 4]).WithTitle("Two points");

        Assert.Equal(400, (int)Layout(chart.ToFigure("Two points."))["height"]!);
        Assert.Equal(500, (int)Layout(chart.WithLayout("height", 500).ToFigure("Two points."))["height"]!);
    }

    [Fact]
    public void What_the_chart_says_itself_stays()
    {
        var figure = CSharpChart.Line<double, double, string>([1, 2], [3, 4], LineColor: Color.fromHex("#112233"))
            .WithTitle("A line").WithLayout("height", 300).WithLayout("xaxis.gridcolor", "#abcdef").WithLayout("showlegend", false).ToFigure("A line.");

        Assert.Equal(300, (int)Layout(figure)["height"]!);
        Assert.Equal("#abcdef", (string?)Layout(figure)["xaxis"]!["gridcolor"]);
        Assert.False((bool)Layout(figure)["showlegend"]!);
        Assert.Contains("height:300px", figure.ToHtml());
    }

    [Fact]
    public void A_colour_of_the_palette_is_one_that_the_page_can_turn_to_dark()
    {
        var figure = CSharpChart.Line<double, double, string>([1, 2], [3, 4], LineColor: Color.fromHex(Palette.Series(1)))
            .WithTitle("A line").ToFigure("A line.");

        Assert.Equal(Palette.Series(1), (string?)JsonNode.Parse(figure.PlotlyJson)!["data"]![0]!["line"]!["color"]);
    }

    [Fact]
    public void Every_axis_of_a_grid_has_the_look()
    {
        var line = CSharpChart.Line<double, double, string>([1, 2], [3, 4], UseDefaults: false);

        var layout = Layout(CSharpChart.Grid([line, line], 1, 2).WithTitle("Two").ToFigure("Two lines."));

        Assert.Equal(Palette.Grid, (string?)layout["xaxis2"]!["gridcolor"]);
        Assert.Equal(Palette.Grid, (string?)layout["yaxis2"]!["gridcolor"]);
    }

    [Fact]
    public void A_title_is_read_without_its_tags_and_may_be_given_here()
    {
        var chart = CSharpChart.Line<double, double, string>([1, 2], [3, 4]).WithTitle("<b>p &lt; 0.05</b>");

        Assert.Equal("p < 0.05", chart.ToFigure("A line.").Title);
        Assert.Equal("a & b", chart.ToFigure("A line.", "a & b").Title);
        Assert.Equal("a &amp; b", (string?)Layout(chart.ToFigure("A line.", "a & b"))["title"]!["text"]);
    }

    [Fact]
    public void Texts_of_a_chart_cannot_end_the_script() => Assert.DoesNotContain(
        "</script><b>",
        CSharpChart.Line<double, double, string>([1, 2], [3, 4], Name: "</script><b>").WithTitle("A line").ToFigure("A line.").ToHtml());

    [Fact]
    public void A_field_is_a_table_of_its_cells() => Assert.Equal(
        [["x", "y", "z"], ["10", "1", "0.1"], ["20", "1", "0.2"], ["30", "1", "0.3"], ["10", "2", "0.4"], ["20", "2", "0.5"], ["30", "2", "0.6"]],
        Rows(CSharpChart.Heatmap<double, double, double, string>([[0.1, 0.2, 0.3], [0.4, 0.5, 0.6]], X: new double[] { 10, 20, 30 }, Y: new double[] { 1, 2 })));

    [Fact]
    public void A_field_without_places_counts_its_columns_and_rows() => Assert.Equal(
        [["x", "y", "z"], ["0", "0", "7"], ["1", "0", "8"]],
        Rows(CSharpChart.Heatmap<double, double, double, string>([[7, 8]])));

    [Fact]
    public void Traces_stand_below_each_other_by_their_names() => Assert.Equal(
        [["trace", "x", "y"], ["one", "1", "3"], ["one", "2", "4"], ["trace 2", "5", "6"]],
        Rows(CSharpChart.Combine(
            [CSharpChart.Line<int, int, string>([1, 2], [3, 4], Name: "one"), CSharpChart.Line<int, int, string>([5], [6])])));

    [Fact]
    public void Texts_gaps_and_what_is_no_number_are_told_apart() => Assert.Equal(
        [["x", "y"], ["a", "1.5"], ["b", "NaN"], ["c", ""]],
        Rows(PlotlyNet.Of(new Trace2D("bar").With("x", new[] { "a", "b", "c" }).With("y", new double?[] { 1.5, double.NaN, null }))));

    [Fact]
    public void A_list_of_coded_numbers_is_read_as_plotly_reads_it() => Assert.Equal(
        [["x", "y"], ["1", "0.50"], ["-2", "0.25"]],
        Rows(PlotlyNet.Of(new Trace2D("scatter")
            .With("x", EncodedTypedArray.ofInt16Array([1, -2], null)).With("y", EncodedTypedArray.ofFloat32Array([0.5f, 0.25f], null)))));

    [Fact]
    public void A_field_of_coded_numbers_has_its_shape() => Assert.Equal(
        [["x", "y", "z"], ["0", "0", "1"], ["1", "0", "2"], ["0", "1", "3"], ["1", "1", "4"]],
        Rows(PlotlyNet.Of(new Trace2D("heatmap").With("z", EncodedTypedArray.ofFloat64Array([1, 2, 3, 4], new([2, 2]))))));

    [Fact]
    public void A_chart_without_points_is_still_a_figure() =>
        Assert.Equal([["trace"]], Rows(PlotlyNet.Of(new Trace2D("scatter"))));

    [Fact]
    public void Of_many_points_evenly_spaced_ones_are_listed()
    {
        var figure = CSharpChart.Line<int, int, string>([.. Enumerable.Range(0, 1000)], [.. Enumerable.Range(0, 1000)]).WithTitle("A line").ToFigure("A line.");

        Assert.Contains("50 of 1000 points, evenly spaced; 950 are left out.", figure.ToHtml());
    }

    [Fact]
    public void A_chart_without_a_title_is_refused()
    {
        var chart = CSharpChart.Line<double, double, string>([1, 2], [3, 4]);

        Assert.StartsWith(
            "The chart has no title, and a figure needs one for its caption: give it to the chart by WithTitle(\"...\"), or here as title.",
            Assert.Throws<ArgumentException>(() => chart.ToFigure("A line.")).Message);
    }

    [Fact]
    public void A_chart_without_a_description_is_refused() =>
        Assert.Throws<ArgumentException>(() => CSharpChart.Line<double, double, string>([1, 2], [3, 4]).ToFigure(" ", "A line"));

    [Fact]
    public void A_kind_that_is_not_drawn_is_refused() => Assert.StartsWith(
        "A trace of the kind “surface” cannot be a figure: drawn are bar, box, contour, ",
        Assert.Throws<ArgumentException>(() => CSharpChart.Surface<double, double, double, string>([[1, 2], [3, 4]]).ToFigure("A plane.", "A plane")).Message);

    static JsonNode Layout(Figure figure) => JsonNode.Parse(figure.PlotlyJson)!["layout"]!;

    static string[][] Rows(GenericChart chart) => FigureHtml.Rows(chart.ToFigure("A chart.", "A chart"));

    static string Html(Figure figure) => FigureHtml.Of(figure);
}
