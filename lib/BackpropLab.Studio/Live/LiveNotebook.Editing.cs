using BackpropLab.Notebooks;

namespace BackpropLab.Studio;

// Editing: whatever is changed in the page stands in the file before anybody is told so.
sealed partial class LiveNotebook
{
    /// <summary>How often a file is found changed, in a row, before an edit is given back to its window.</summary>
    const int MostTries = 10;

    async Task<EditedMessage> Edit(EditMessage edit)
    {
        var (wanted, began) = (DibSource.Trimmed(edit.Source), DibSource.Trimmed(edit.Base));
        var problem = await Write(written =>
            Find(edit.Cell) is { } cell && cell.Cell.Source == began ? new(written.With(PlaceOf(cell), wanted), cells) : null);
        if (Find(edit.Cell) is not { } edited)
            return new(edit.Cell, "", EditOutcome.Refused, "The cell is not there any more: it was taken out elsewhere.");
        if (problem is not null)
            return new(edit.Cell, edited.Cell.Source, EditOutcome.Refused, problem);
        if (edited.Cell.Source == wanted)
            return new(edit.Cell, wanted, EditOutcome.Saved);
        edited.Conflict = wanted;
        return new(edit.Cell, edited.Cell.Source, EditOutcome.Conflict, "The cell was changed elsewhere as well.");
    }

    async Task<EditedMessage> Resolve(ResolveMessage resolve)
    {
        if (Find(resolve.Cell) is not { Conflict: { } mine } cell)
            return new(resolve.Cell, Find(resolve.Cell)?.Cell.Source ?? "", EditOutcome.Saved);
        var wanted = resolve.Take == ConflictSide.Mine ? resolve.Source ?? mine : cell.Cell.Source;
        var edited = await Edit(new EditMessage(resolve.Cell, cell.Cell.Source, wanted));
        if (edited.Outcome == EditOutcome.Saved)
            cell.Conflict = null;
        return edited;
    }

    async Task Insert(InsertMessage insert, Window window)
    {
        var fresh = new LiveCell(keys++, new DibCell("csharp", DibSource.Trimmed(insert.Source))) { IsScratch = true };
        var problem = await Write(written =>
        {
            var place = Find(insert.After) is { } above ? PlaceOf(above) + 1 : 0;
            return new(written.Inserted(place, fresh.Cell), [.. cells.Take(place), fresh, .. cells.Skip(place)]);
        });
        Tell(window, problem);
        if (problem is null)
            window.Tell(new InsertedMessage(fresh.Key));
    }

    async Task<string?> Remove(LiveCell cell)
    {
        var below = Code.TakeWhile(other => other != cell).Count();
        var problem = await Write(written =>
            cells.Contains(cell) ? new(written.Without(PlaceOf(cell)), [.. cells.Where(other => other != cell)]) : null);
        // What it left in the session goes when those below it run again.
        if (problem is null)
            InvalidateFrom(below);
        return problem;
    }

    int PlaceOf(LiveCell cell) => cells.TakeWhile(other => other != cell).Count();

    /// <summary>Changes the notebook, in its file and on the page. What was changed elsewhere meanwhile is taken first.</summary>
    /// <param name="change">Makes the new text of the old; null if there is nothing to do, any more.</param>
    /// <returns>Why it could not be done, in one sentence; null if it was.</returns>
    async Task<string?> Write(Func<DibSource, NotebookChange?> change)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (source is null)
                return brokenSave;
            try
            {
                if (change(source) is not { } next)
                    return null;
                if (file.TryReplace(source.Text, next.Source.Text))
                {
                    Show(next);
                    return null;
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or DibFormatException)
            {
                return $"{Path.GetFileName(path)} cannot be saved: {e.Message}";
            }

            Take(await file.SettledAsync(ending));
            if (brokenSave is not null)
                return brokenSave;
        }

        return $"{Path.GetFileName(path)} cannot be saved: something else writes it all the time.";
    }

    void Show(NotebookChange change)
    {
        (source, cells) = (change.Source, change.Cells);
        foreach (var (live, cell) in cells.Zip(source.Cells).Where(pair => pair.First.Cell != pair.Second))
        {
            live.Update(cell);
            live.MarkEdited();
        }

        outline = Outline.Of(source.Cells, !isTrusted);
    }
}
