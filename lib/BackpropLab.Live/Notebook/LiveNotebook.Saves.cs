using System.Diagnostics;
using BackpropLab.Notebooks;

namespace BackpropLab.Live;

// Saves of other programs: they show within a moment, and take nothing from what was written in the page.
sealed partial class LiveNotebook
{
    /// <summary>Who saves a cell this soon after it was changed in the page has not seen that.</summary>
    static readonly TimeSpan Unseen = TimeSpan.FromSeconds(3);

    readonly NotebookHistory history = new();

    /// <summary>Cells that are gone, by key: a window may still be writing in one.</summary>
    readonly Dictionary<int, (LiveCell Cell, int Above)> gone = [];
    string? brokenSave;

    /// <summary>Takes what the file was found to hold, unless that is what was written from here.</summary>
    async Task TakeFound(SavedNotebook found, Action<SavedNotebook> onSave)
    {
        // What is found in it after that is reported as well.
        if (source is not null && file.Now().Source?.Text != found.Source?.Text)
            return;
        if (source is null || found.Source?.Text != source.Text)
        {
            await Take(found);
            onSave(found);
        }

        brokenSave = Problem(found);
    }

    string? Problem(SavedNotebook found) =>
        found.Line is { } line ? $"{file.Name}, line {line}: {found.Problem}" : found.Problem;

    /// <summary>Takes what the file holds.</summary>
    async Task Take(SavedNotebook found)
    {
        brokenSave = Problem(found);
        if (found.Source is { } next)
            await Merge(next, inFile: next);
    }

    /// <summary>Takes what another program wrote in the moment in which something was written from here.</summary>
    void TakeDisplaced(SavedNotebook found) => Post(async () =>
    {
        if (found.Source is { } displaced && source is not null)
            await Merge(displaced, inFile: source);
    });

    /// <summary>Puts what another program wrote together with what the page has, in the file too.</summary>
    /// <param name="theirs">What it wrote.</param>
    /// <param name="inFile">What the file holds.</param>
    async Task Merge(DibSource theirs, DibSource inFile)
    {
        for (var tries = 0; ; tries++)
        {
            var merge = MergeOf(theirs);
            if (merge.Source.Text == inFile.Text || tries == MostTries || TryWrite(inFile, merge.Source))
            {
                Adopt(merge);
                return;
            }

            if (await file.SettledAsync(ending) is not { Source: { } later })
                return;
            // Whoever wrote the file anew had read what stood in it. What was displaced nobody has read.
            if (theirs == inFile)
            {
                (theirs, inFile) = (later, later);
                continue;
            }

            await Merge(later, inFile: later);
            inFile = source!;
        }
    }

    bool TryWrite(DibSource before, DibSource next)
    {
        try
        {
            return file.TryReplace(before.Text, next.Text, TakeDisplaced);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            brokenSave = $"{file.Name} cannot be saved: {e.Message}";
            return true;
        }
    }

    NotebookMerge MergeOf(DibSource theirs)
    {
        var mine = history.Last ?? new NotebookVersion(theirs, [.. theirs.Cells.Select(_ => keys++)]);
        var began = history.Last is null ? mine : history.BaseOf(theirs);
        return new NotebookMerge(began, mine, theirs, () => keys++);
    }

    /// <summary>Shows what was merged, and runs what it has changed.</summary>
    void Adopt(NotebookMerge merge)
    {
        var before = cells.Select(cell => cell.Cell).ToArray();
        var next = merge.Source;
        var unchanged = CellAlignment.UnchangedCode(before, next.Cells);
        var known = cells.ToDictionary(cell => cell.Key);
        LiveCell[] removed = [.. cells.Where(cell => !merge.Keys.Contains(cell.Key))];
        Bury(removed);
        cells = [.. merge.Keys.Zip(next.Cells, (key, cell) => known.GetValueOrDefault(key) ?? new LiveCell(key, cell))];
        foreach (var (live, cell) in cells.Zip(next.Cells))
        {
            var (isUnseen, mine) = (live.EditedAt is { } then && Stopwatch.GetElapsedTime(then) < Unseen, live.Cell.Source);
            live.Update(cell);
            if (isUnseen)
                live.Keep(mine);
        }

        foreach (var (key, text) in merge.Conflicts)
            Find(key)!.Keep(text);
        // What was still to be decided of a cell that is gone is to be decided at the one above it.
        foreach (var cell in removed.Where(cell => cell.Conflict is not null))
            (Find(gone[cell.Key].Above) ?? cells.FirstOrDefault())?.Keep(cell.Conflict!);
        var isFirst = source is null;
        if (isFirst)
            ShowEarlier();
        outline = Outline.Of(next.Cells, !isTrusted);
        var isNew = source is null || !source.Document.Packages.SequenceEqual(next.Document.Packages);
        history.Add(merge.Found);
        Remember(next);
        if (isNew)
        {
            packages = PackageSearch.Due;
            if (isFirst)
                RunAtFirst();
            else
                RunAll();
        }
        else
        {
            RunChanged(unchanged);
        }
    }

    /// <summary>Lets cells show what they showed in an earlier session, as far as they have the same text.</summary>
    void ShowEarlier()
    {
        var left = host.Earlier.Index().ToList();
        foreach (var (place, cell) in cells.Index())
        {
            var at = left.FindIndex(shown => shown.Item.Source == cell.Cell.Source && shown.Item.IsCode == cell.Cell.IsCSharp);
            if (at < 0)
                continue;
            cell.ShowEarlier(left[at].Item, left[at].Index == place);
            left.RemoveAt(at);
        }
    }

    void Remember(DibSource next)
    {
        source = next;
        history.Add(new NotebookVersion(next, [.. cells.Select(cell => cell.Key)]));
    }

    void Bury(IEnumerable<LiveCell> removed)
    {
        foreach (var cell in removed)
            gone[cell.Key] = (cell, cells.TakeWhile(other => other != cell).LastOrDefault()?.Key ?? -1);
    }
}
