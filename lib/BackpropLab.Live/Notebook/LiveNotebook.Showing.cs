using BackpropLab.Notebooks;
using BackpropLab.Protocol;

namespace BackpropLab.Live;

// Showing: the state of the page and its sentences, made from the cells.
sealed partial class LiveNotebook
{
    Outline outline = Outline.Of([]);
    TimeSpan lastRun;
    DibCell[]? opened;
    DibSource? firstOf;
    IReadOnlyList<DibCell?> first = [];

    /// <summary>Why the last run ended before its end; null if it did not.</summary>
    string? interruption;

    PageState State(PageStatus status)
    {
        var context = new PageContext(outline, host.Links, IsForeign: !isTrusted, OpenPredictions.Of([.. cells.Select(cell => cell.Cell)]));
        var firstCells = FirstCells();
        CellView[] views = [.. cells.Select((cell, index) => cell.View(index, context, wanted.Contains(cell), firstCells[index]))];
        return new PageState(isTrusted, outline.Title?.Text, ContentsHtml.Render(outline), status, Problem(), Progress(views), views);
    }

    /// <summary>For each cell the one that it was at first, in the course or when the notebook was opened.</summary>
    IReadOnlyList<DibCell?> FirstCells()
    {
        if (firstOf == source)
            return first;
        DibCell[] current = [.. cells.Select(cell => cell.Cell)];
        opened ??= current;
        var began = file.Given ?? opened;
        first = [.. CellAlignment.Align(began, current).Select(place => place < 0 ? null : began[place])];
        firstOf = source;
        return first;
    }

    static ExerciseProgress[] Progress(IEnumerable<CellView> views) =>
    [
        .. views.Where(view => view.Facts is { Checks: not null, Verdict: not null })
            .Select(view => new ExerciseProgress(view.Facts.Checks!, view.Facts.Verdict!.Value, view.Key)),
    ];

    PageStatus Status()
    {
        if (!isTrusted)
            return new(PageStatus.Stopped, "Shown, and not run.");
        if (run is { Cell: var cell })
            return new(PageStatus.Running, $"Running cell {Number(cell)} of {cells.Count}", Number(cell));
        if (planning is not null)
            return new(PageStatus.Running, "Working out what depends on it");
        if (packages == PackageSearch.UnderWay)
            return new(PageStatus.Running, "Restoring the packages that the notebook names");
        if (interruption is not null)
            return new(PageStatus.Stopped, interruption);
        return source is null || missingPackage is not null
            ? new(PageStatus.Stopped, "Nothing was run.")
            : Result();
    }

    PageStatus Result()
    {
        var code = cells.Count(cell => !cell.Cell.IsMarkdown);
        var failed = cells.Where(cell => cell.Result.Outcome == CellOutcome.Failed).ToArray();
        var waiting = cells.Count(cell => cell.Result.Outcome == CellOutcome.Waiting);
        return failed.Length > 0 ? new(PageStatus.Failed, $"{failed.Length} of {code} code cells failed{(waiting == 0 ? "" : $", {waiting} {(waiting == 1 ? "waits" : "wait")} for it")}", Number(failed[0]))
            : code == 0 ? new(PageStatus.Passed, "No code to run")
            : new(PageStatus.Passed, $"{code} of {code} code cells passed, last run {DurationText.Of(lastRun)}");
    }

    string? Problem()
    {
        if (brokenSave is not null && source is null)
            return brokenSave;
        if (brokenSave is not null)
            return $"The last save cannot be shown; what stands below is the one before it. {brokenSave}";
        if (missingPackage is not null)
            return $"Nothing was run. {missingPackage}";
        var lacking = Code.FirstOrDefault(cell => cell.Error?.Name == CellError.DirectiveErrorName);
        return lacking is null ? null : $"Cell {Number(lacking)}: {lacking.Error!.Message}";
    }

    /// <summary>The number of a cell as the page counts, from 1; null for one that is gone.</summary>
    int? Number(LiveCell cell)
    {
        var above = cells.TakeWhile(other => other != cell).Count();
        return above < cells.Count ? above + 1 : null;
    }
}
