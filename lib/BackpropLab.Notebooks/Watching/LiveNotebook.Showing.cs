namespace BackpropLab.Notebooks;

// What the page says of it.
internal sealed partial class LiveNotebook
{
    readonly ReportLinks links;
    Outline outline = Outline.Of([]);
    TimeSpan lastRun;

    /// <summary>Why the last run ended before its end; null if it did not.</summary>
    string? interruption;

    PageState State(WatchStatus status)
    {
        var context = new PageContext(outline, links);
        return new PageState(outline.Title?.Text, ContentsHtml.Render(outline), status, Problem(),
            [.. cells.Select((cell, index) => cell.View(index, context, isRequested))]);
    }

    WatchStatus Status()
    {
        if (run is not null) return new(WatchStatus.Running, $"Running cell {Number(run.Cell)} of {cells.Count}", Number(run.Cell));
        if (packages == PackageSearch.UnderWay) return new(WatchStatus.Running, "Restoring the packages that the notebook names");
        if (interruption is not null) return new(WatchStatus.Stopped, interruption);
        if (document is null || missingPackage is not null) return new(WatchStatus.Stopped, "Nothing was run.");
        var code = cells.Count(cell => !cell.Cell.IsMarkdown);
        var failed = cells.Where(cell => cell.Result.Outcome == CellOutcome.Failed).ToArray();
        return failed.Length == 0
            ? new(WatchStatus.Passed, $"{code} of {code} code cells passed, last run {DurationText.Of(lastRun)}")
            : new(WatchStatus.Failed, $"{failed.Length} of {code} code cells failed", Number(failed[0]));
    }

    string? Problem() =>
        brokenSave is not null ? document is null ? brokenSave : $"The last save cannot be shown; what stands below is the one before it. {brokenSave}"
        : missingPackage is not null ? $"Nothing was run. {missingPackage}"
        : Code.Select(cell => cell.Error).FirstOrDefault(error => error?.Name == Worker.CellError.DirectiveErrorName)?.Message;

    /// <summary>The number of a cell as the page counts, from 1; 0 for one that is gone.</summary>
    int Number(LiveCell cell) => cells.TakeWhile(other => other != cell).Count() is var above && above < cells.Count ? above + 1 : 0;
}
