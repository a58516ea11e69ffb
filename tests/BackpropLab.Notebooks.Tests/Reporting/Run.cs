using System.Text.Json;

namespace BackpropLab.Notebooks.Tests.Reporting;

/// <summary>Runs as a runner would report them, without running anything.</summary>
static class Run
{
    public static NotebookResult Notebook(string path, params CellResult[] cells) => new(
        path,
        new DibDocument(null, [.. cells.Select(cell => cell.Cell)]),
        cells.Any(cell => cell.Outcome == CellOutcome.Failed) ? NotebookOutcome.Failed : NotebookOutcome.Passed,
        cells,
        TimeSpan.FromMilliseconds(1840),
        Reason: null);

    public static NotebookResult Skipped(string path, string reason, params CellResult[] cells) =>
        Notebook(path, [.. cells.Select(cell => cell with { Outcome = CellOutcome.NotRun, Outputs = [], Elapsed = TimeSpan.Zero, ExecutionCount = null })])
            with
        { Outcome = NotebookOutcome.Skipped, Reason = reason, Elapsed = TimeSpan.Zero };

    public static CellResult Markdown(string source) =>
        new(new DibCell("markdown", source), CellOutcome.Passed, [], TimeSpan.Zero, null);

    public static CellResult Code(int count, string source, params CellOutput[] outputs) => new(
        new DibCell("csharp", source),
        outputs.Any(output => output is ErrorOutput) ? CellOutcome.Failed : CellOutcome.Passed,
        outputs,
        TimeSpan.FromMilliseconds(12),
        count);

    public static CellResult Other(string language, string source, params CellOutput[] outputs) =>
        Code(1, source, outputs) with { Cell = new DibCell(language, source) };

    public static StreamOutput Printed(string text) => new("stdout", text);

    public static DisplayOutput Html(string html, int? count = null) => Display(count, ("text/html", html));

    public static DisplayOutput Plain(string text, int? count = null) => Display(count, ("text/plain", text));

    public static DisplayOutput Display(int? count, params (string MimeType, object Value)[] data) =>
        new(data.ToDictionary(item => item.MimeType, item => JsonSerializer.SerializeToElement(item.Value)), count);
}
