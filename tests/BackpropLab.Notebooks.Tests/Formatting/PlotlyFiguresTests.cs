using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using BackpropLab.Kernel;
using BackpropLab.Notebooks.Tests.Report;
using BackpropLab.Protocol;

namespace BackpropLab.Notebooks.Tests.Formatting;

public class PlotlyFiguresTests
{
    const string Moons = """
        {"data": [
           {"type": "scatter", "name": "moon 0", "x": [1, 2.5, 3.14159265], "y": ["a", null, "<c>"], "marker": {"color": ["#000000"]}},
           {"y": [7]}],
         "layout": {"title": {"text": "Two <b>moons</b> &amp; more"}}}
        """;

    [Fact]
    public void A_figure_has_its_title_as_caption_and_name_a_description_and_its_data_as_tables()
    {
        var html = Html(Moons);
        Assert.Equal("Two  moons  & more".Replace("  ", " "), Spaced(html.QuerySelector("figcaption")!.TextContent));
        var plot = html.QuerySelector("[data-plotly]")!;
        Assert.Equal(("img", "Two moons & more"), (plot.GetAttribute("role"), Spaced(plot.GetAttribute("aria-label")!)));
        Assert.Equal("A chart of Plotly: moon 0 (scatter, 3 rows of data), trace 1 (scatter, 1 row of data).", html.QuerySelector("details > p")!.TextContent);
        Assert.Equal(["moon 0 (scatter)", "trace 1 (scatter)"], html.QuerySelectorAll("caption").Select(caption => caption.TextContent));
        Assert.Equal(["x y", "1 a", "2.5 ", "3.14159 <c>"], Rows(html.QuerySelector("table")!));
    }

    [Fact]
    public void The_figure_itself_goes_to_the_page_as_it_came()
    {
        var script = Html(Moons).QuerySelector("[data-plotly] script")!;
        Assert.Equal("application/json", script.GetAttribute("type"));
        Assert.True(System.Text.Json.Nodes.JsonNode.DeepEquals(System.Text.Json.Nodes.JsonNode.Parse(Moons), System.Text.Json.Nodes.JsonNode.Parse(script.TextContent)));
        Assert.DoesNotContain("<b>", script.TextContent);
    }

    [Fact]
    public void A_field_is_a_table_with_a_row_for_each_y_and_a_column_for_each_x()
    {
        var html = Html("""{"data": [{"type": "heatmap", "x": [10, 20], "y": ["low", "high"], "z": [[1, 2], [3, null]]}]}""");
        Assert.Equal(["y x = 10 x = 20", "low 1 2", "high 3 "], Rows(html.QuerySelector("table")!));
        Assert.Equal("Chart", html.QuerySelector("figcaption")!.TextContent);
    }

    [Fact]
    public void Long_tables_are_bounded_and_say_so()
    {
        var points = string.Join(",", Enumerable.Range(0, 5000));
        var row = $"[{string.Join(",", Enumerable.Range(0, 300))}]";
        var html = Html($$"""{"data": [{"x": [{{points}}], "y": [{{points}}]}, {"type": "contour", "z": [{{string.Join(",", Enumerable.Repeat(row, 300))}}]}]}""");
        var tables = html.QuerySelectorAll("table");
        Assert.Equal([101, 101], tables.Select(table => table.QuerySelectorAll("tr").Length));
        Assert.Equal(12, tables[1].QuerySelectorAll("thead th").Length);
        Assert.Equal(
            ["The first 100 of 5000 rows; 4900 more are left out.", "The first 100 of 300 rows; 200 more are left out.", "The first 12 of 301 columns; 289 more are left out."],
            html.QuerySelectorAll("details > p").Skip(1).Select(note => note.TextContent));
        var many = Html($$"""{"data": [{{string.Join(",", Enumerable.Repeat("{\"y\": [1]}", 50))}}]}""");
        Assert.Equal(20, many.QuerySelectorAll("table").Length);
        Assert.EndsWith("trace 19 (scatter, 1 row of data) and 30 more.", many.QuerySelector("details > p")!.TextContent);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"data\": 1}")]
    [InlineData("{\"data\": [1]}")]
    [InlineData("not json")]
    public void What_is_no_figure_is_not_taken_for_one(string json) => Assert.Null(PlotlyFigure.TryRead(json));

    [Theory]
    [InlineData("{\"data\": []}")]
    [InlineData("{\"data\": [{\"x\": {\"dtype\": \"f8\", \"bdata\": \"AAAA\"}, \"z\": [[1], 2], \"y\": 3}], \"layout\": []}")]
    [InlineData("{\"data\": [{\"z\": [[], []], \"name\": 3, \"type\": null}], \"layout\": {\"title\": 4}}")]
    public void An_odd_figure_is_shown_all_the_same(string json) => Assert.Equal("Chart", Html(json).QuerySelector("figcaption")!.TextContent);

    [Fact]
    public void A_chart_of_Plotly_NET_is_its_JSON_alone_in_sequences_and_tuples_too()
    {
        var chart = new global::Plotly.NET.GenericChart.Chart();
        var bundle = ValueFormatter.Format(chart);
        Assert.False(bundle.Has("text/html"));
        Assert.Equal("Loss\nA chart of Plotly: trace 0 (scatter, 2 rows of data).", bundle.Text);
        Assert.Equal("scatter", (string?)bundle.ToJson()[PlotlyFigure.MimeType]!["data"]![0]!["type"]);
        Assert.Single(Parse(ValueFormatter.Format(chart, ["text/html"])["text/html"]).QuerySelectorAll("figure [data-plotly]"));
        foreach (var several in (object[])[new[] { chart, chart }, (1, chart, chart), new { First = chart, Second = chart }])
            Assert.Equal(2, Parse(ValueFormatter.Format(several)["text/html"]).QuerySelectorAll("td figure [data-plotly][aria-label=Loss]").Length);
    }

    [Fact]
    public void A_chart_of_Plotly_NET_that_cannot_be_serialised_is_shown_by_its_members_with_a_note()
    {
        var bundle = ValueFormatter.Format(new global::Plotly.NET.GenericChart.Broken());
        Assert.Contains("The toFigureJson of Broken failed (InvalidOperationException: broken)", bundle["text/html"]);
    }

    [Fact]
    public void In_a_report_the_JSON_alone_is_a_figure_and_with_HTML_beside_it_is_that_HTML()
    {
        var figure = System.Text.Json.Nodes.JsonNode.Parse(Moons)!;
        Assert.Contains("<figure class=\"lab-figure\">", OutputHtml.Render([Ran.Display(1, (PlotlyFigure.MimeType, figure), ("text/plain", "text"))]));
        Assert.DoesNotContain("figure", OutputHtml.Render([Ran.Display(1, (PlotlyFigure.MimeType, figure), ("text/html", "<b>own</b>"))]));
        Assert.Contains("text", OutputHtml.Render([Ran.Display(1, (PlotlyFigure.MimeType, 3), ("text/plain", "text"))]));
    }

    static IElement Html(string json) => Parse(PlotlyFigure.TryRead(json)!.ToHtml());

    static IElement Parse(string html) => new HtmlParser().ParseDocument(html).Body!;

    static string Spaced(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    static IEnumerable<string> Rows(IElement table) =>
        table.QuerySelectorAll("tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent)));
}
