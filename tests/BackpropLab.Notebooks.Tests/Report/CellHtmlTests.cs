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

    [Theory]
    [InlineData("\"?\"")]
    [InlineData("'?'")]
    [InlineData("\"\"")]
    public void What_an_experiment_puts_out_is_folded_until_somebody_has_predicted_it(string prediction) => Assert.Equal(
        [null, null, null, "4.P1", null, "4.P1", null, null, null],
        Folds($"Exercise.Predict(\"4.P1\", {prediction})", "Exercise.Predict(\"4.P2\", \"b\")", "var loss = 1;", "Exercise.Check(\"4.4\", Epoch)", "Chart.Loss(runs)", "Exercise.Outcome(\"4.P1\", 1)", "Chart.Loss(more)", "Exercise.Predict(\"4.P9\", \"?\")"));

    [Fact]
    public void Nothing_is_folded_once_it_is_predicted_or_where_there_is_no_outcome() => Assert.All(
        Folds("Exercise.Predict(\"4.P1\", \"50\")", "Chart.Loss(runs)", "Exercise.Outcome(\"4.P1\", 1)", "Exercise.Predict(\"4.P2\", \"?\")", "Chart.Loss(more)"), Assert.Null);

    [Fact]
    public void What_went_wrong_is_never_folded()
    {
        DibCell[] cells = [.. Code("Exercise.Predict(\"4.P1\", \"?\")", "Chart.Loss(runs)", "Exercise.Outcome(\"4.P1\", 1)")];
        var context = new PageContext(Outline.Of(cells), Links: null, OpenPredictions: OpenPredictions.Of(cells));

        Assert.Contains("<summary>Folded until 4.P1 is predicted: show it now</summary></details>", CellHtml.Render(new(cells[2], CellOutcome.Passed), 2, context));
        Assert.DoesNotContain("nb-fold", CellHtml.Render(new(cells[2], CellOutcome.Failed), 2, context));
    }

    /// <summary>A text, then cells of C#; what the outputs of each wait for.</summary>
    static string?[] Folds(params string[] code)
    {
        DibCell[] cells = [.. Code(code)];
        var waiting = OpenPredictions.Of(cells);
        return [.. cells.Select((_, i) => waiting.GetValueOrDefault(i))];
    }

    static IEnumerable<DibCell> Code(params string[] code) => [new("markdown", "Exercise.Predict(\"4.P1\", \"?\")"), .. code.Select(source => new DibCell("csharp", source))];

    static string RenderAll(IReadOnlyList<CellResult> cells)
    {
        var context = new PageContext(Outline.Of([.. cells.Select(cell => cell.Cell)]), Links: null);
        return string.Concat(cells.Select((cell, i) => CellHtml.Render(cell, i, context)));
    }
}
