namespace BackpropLab.Notebooks;

/// <summary>A notebook after a run.</summary>
/// <param name="Path">The <c>.dib</c> file.</param>
/// <param name="Document">What stood in it.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Cells">One result for each cell, in order; those of a skipped notebook are all <see cref="CellOutcome.NotRun"/>.</param>
/// <param name="Elapsed">Wall-clock time from opening to the last output.</param>
/// <param name="Reason">One sentence on why it was skipped or stopped, or failed as a whole; else null.</param>
public sealed record NotebookResult(
    string Path,
    DibDocument Document,
    NotebookOutcome Outcome,
    IReadOnlyList<CellResult> Cells,
    TimeSpan Elapsed,
    string? Reason)
{
    /// <summary>How many of its cells are not text.</summary>
    public int CodeCells => Cells.Count(cell => !cell.Cell.IsMarkdown);

    /// <summary>How many of those passed.</summary>
    public int CodePassed => Cells.Count(cell => !cell.Cell.IsMarkdown && cell.Outcome == CellOutcome.Passed);

    /// <summary>The result of a notebook that failed as a whole, for a reason that no cell of it shows.</summary>
    internal static NotebookResult Failure(string path, DibDocument document, string reason) =>
        new(path, document, NotebookOutcome.Failed, [.. document.Cells.Select(cell => new CellResult(cell, CellOutcome.NotRun))], TimeSpan.Zero, reason);

    /// <summary>The same as a failure that shows nothing of what its cells put out.</summary>
    /// <param name="reason">One sentence on why.</param>
    internal NotebookResult WithoutOutputs(string reason) =>
        this with { Outcome = NotebookOutcome.Failed, Reason = reason, Cells = [.. Cells.Select(cell => cell.WithOutputs([]))] };
}
