using BackpropLab.Protocol;

namespace BackpropLab.Notebooks.Tests.Report;

public class CellHtmlTests
{
    [Fact]
    public void The_cells_of_a_failing_notebook_say_what_became_of_them() =>
        Snapshot.Match("failed-cells", RenderAll(Sample.Failed.Cells));

    [Fact]
    public void What_is_written_to_one_stream_in_pieces_is_one_block_and_text_is_never_markup() => Snapshot.Match("outputs", RenderAll(
    [
        Ran.Code(
            1,
            "Show()",
            Ran.Printed("a <b> & "),
            Ran.Printed("c\n"),
            new StreamOutput("stderr", "careful\n"),
            Ran.Printed("d\n"),
            Ran.Plain("x < 1"),
            Ran.Html("<b>bold</b>"),
            Ran.Display(null, ("application/json", new { loss = 0.5 })),
            Ran.Display(null, ("text/markdown", "*leaning*")),
            Ran.Display(null, ("image/png", "AQID")),
            Ran.Display(null, ("application/vnd.plotly.v1+json", new { data = new[] { new { name = "<i>", x = new[] { "</script>" } } } })),
            Ran.Display(null, ("application/vnd.plotly.v1+json", new { data = "<i>" })),
            Ran.Display(null)),
    ]));

    [Fact]
    public void A_cell_of_HTML_is_shown_once_as_what_it_makes()
    {
        var silent = RenderAll([Ran.Other("html", "<i>own</i>")]);
        var shown = RenderAll([Ran.Other("html", "<i>own</i>", Ran.Html("<i>own</i>"))]);

        Assert.Equal(silent, shown);
        Assert.Single(silent.Split("<i>own</i>")[1..]);
    }

    [Fact]
    public void A_cell_that_waits_for_another_says_so_and_has_not_failed()
    {
        var waiting = Ran.Code(1, "x", new ErrorOutput(CellError.WaitingName, "This cell needs x, and so it waits for cell 2, which does not compile.", []));

        Assert.Equal(CellOutcome.Waiting, waiting.Outcome);
        var html = RenderAll([waiting]);
        Assert.Contains("data-outcome=\"waiting\"", html);
        Assert.Contains("<div class=\"nb-waiting\"><p><span aria-hidden=\"true\">…</span> <strong>Not yet</strong>: This cell needs x,", html);
        Assert.DoesNotContain("failed", html);
    }

    static string RenderAll(IReadOnlyList<CellResult> cells)
    {
        var context = new PageContext(Outline.Of([.. cells.Select(cell => cell.Cell)]), Links: null);
        return string.Concat(cells.Select((cell, i) => CellHtml.Render(cell, i, context)));
    }
}
