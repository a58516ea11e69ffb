using System.Text.Json;

namespace BackpropLab.Notebooks.Tests.Report;

/// <summary>Runs as a runner would report them, without running anything.</summary>
static class Ran
{
    public static NotebookResult Notebook(string path, params CellResult[] cells) => new(
        path,
        new DibDocument(null, [.. cells.Select(cell => cell.Cell)]),
        cells.Any(cell => cell.Outcome == CellOutcome.Failed) ? NotebookOutcome.Failed : NotebookOutcome.Passed,
        cells,
        TimeSpan.FromMilliseconds(1840),
        Reason: null);

    public static NotebookResult Skipped(string path, string reason, params CellResult[] cells) =>
        Notebook(path, [.. cells.Select(cell => new CellResult(cell.Cell, CellOutcome.NotRun))])
            with
        { Outcome = NotebookOutcome.Skipped, Reason = reason, Elapsed = TimeSpan.Zero };

    public static CellResult Markdown(string source) =>
        new(new DibCell("markdown", source), CellOutcome.Passed);

    public static CellResult Code(int count, string source, params CellOutput[] outputs) => CellResult.Of(
        new DibCell("csharp", source),
        new CellExecution(!outputs.Any(output => output is ErrorOutput), outputs, [], count, TimeSpan.FromMilliseconds(12)));

    public static CellResult Other(string language, string source, params CellOutput[] outputs) =>
        Code(1, source, outputs) with { Cell = new DibCell(language, source) };

    public static StreamOutput Printed(string text) => new("stdout", text);

    public static DisplayOutput Html(string html, int? count = null) => Display(count, ("text/html", html));

    public static DisplayOutput Plain(string text, int? count = null) => Display(count, ("text/plain", text));

    public static DisplayOutput Display(int? count, params (string MimeType, object Value)[] data) =>
        new(data.ToDictionary(item => item.MimeType, item => JsonSerializer.SerializeToElement(item.Value)), count);
}
