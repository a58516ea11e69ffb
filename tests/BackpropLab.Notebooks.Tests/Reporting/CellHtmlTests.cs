namespace BackpropLab.Notebooks.Tests.Reporting;

public class CellHtmlTests
{
    [Fact]
    public void The_cells_of_a_failing_notebook_say_what_became_of_them() =>
        Snapshot.Match("failed-cells", RenderAll(Sample.Failed.Cells));

    [Fact]
    public void What_is_written_to_one_stream_in_pieces_is_one_block_and_text_is_never_markup() => Snapshot.Match("outputs", RenderAll(
    [
        Run.Code(
            1,
            "Show()",
            Run.Printed("a <b> & "),
            Run.Printed("c\n"),
            new StreamOutput("stderr", "careful\n"),
            Run.Printed("d\n"),
            Run.Plain("x < 1"),
            Run.Html("<b>bold</b>"),
            Run.Display(null, ("application/json", new { loss = 0.5 })),
            Run.Display(null, ("text/markdown", "*leaning*")),
            Run.Display(null, ("image/png", "AQID")),
            Run.Display(null, ("application/vnd.plotly.v1+json", new { data = new[] { new { name = "<i>", x = new[] { "</script>" } } } })),
            Run.Display(null, ("application/vnd.plotly.v1+json", new { data = "<i>" })),
            Run.Display(null)),
    ]));

    [Fact]
    public void A_cell_of_HTML_is_shown_once_as_what_it_makes()
    {
        var silent = RenderAll([Run.Other("html", "<i>own</i>")]);
        var shown = RenderAll([Run.Other("html", "<i>own</i>", Run.Html("<i>own</i>"))]);

        Assert.Equal(silent, shown);
        Assert.Single(silent.Split("<i>own</i>")[1..]);
    }

    static string RenderAll(IReadOnlyList<CellResult> cells)
    {
        var context = new PageContext(Outline.Of([.. cells.Select(cell => cell.Cell)]), Links: null);
        return string.Concat(cells.Select((cell, i) => CellHtml.Render(cell, i, context)));
    }
}
