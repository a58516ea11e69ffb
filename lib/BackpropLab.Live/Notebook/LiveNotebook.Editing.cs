using System.Diagnostics;
using BackpropLab.Notebooks;

namespace BackpropLab.Live;

// Editing: whatever is changed in the page stands in the file before anybody is told so.
sealed partial class LiveNotebook
{
    /// <summary>How often a file is found changed, in a row, before an edit is given back to its window.</summary>
    const int MostTries = 10;

    async Task<EditedMessage> Edit(EditMessage edit)
    {
        var (wanted, began) = (DibSource.Trimmed(edit.Source), DibSource.Trimmed(edit.Base));
        var problem = await Write(written =>
            Find(edit.Cell) is { } cell ? cell.Cell.Source == began ? new(written.With(PlaceOf(cell), wanted), cells) : null
            : wanted != began ? Revived(written, edit.Cell, wanted) : null);
        if (Find(edit.Cell) is not { } edited)
            return new(edit.Cell, "", EditOutcome.Refused, problem ?? "The cell is not there any more: it was taken out elsewhere.");
        if (problem is not null)
            return new(edit.Cell, edited.Cell.Source, EditOutcome.Refused, problem);
        if (edited.Cell.Source == wanted)
            return new(edit.Cell, wanted, EditOutcome.Saved);
        edited.Keep(wanted);
        return new(edit.Cell, edited.Cell.Source, EditOutcome.Conflict, "The cell was changed elsewhere as well.");
    }

    /// <summary>A cell that was taken out elsewhere while somebody wrote in it comes back with what was written.</summary>
    NotebookChange? Revived(DibSource written, int key, string text)
    {
        if (!gone.TryGetValue(key, out var buried))
            return null;
        buried.Cell.Forget();
        var place = Find(buried.Above) is { } above ? PlaceOf(above) + 1 : 0;
        return new(written.Inserted(place, buried.Cell.Cell with { Source = text }), [.. cells.Take(place), buried.Cell, .. cells.Skip(place)]);
    }

    async Task<EditedMessage> Resolve(ResolveMessage resolve)
    {
        if (Find(resolve.Cell) is not { Conflict: { } mine } cell)
            return new(resolve.Cell, Find(resolve.Cell)?.Cell.Source ?? "", EditOutcome.Saved);
        var seen = resolve.Base is { } theirs ? DibSource.Trimmed(theirs) : cell.Cell.Source;
        var edited = await Edit(new EditMessage(resolve.Cell, seen, resolve.Take == ConflictSide.Mine ? resolve.Source ?? mine : seen));
        // What has come to be kept since is still to be decided.
        if (edited.Outcome == EditOutcome.Saved)
            cell.Drop(resolve.Held ?? [mine]);
        return edited;
    }

    async Task Insert(InsertMessage insert, Window window)
    {
        var fresh = new LiveCell(keys++, new DibCell("csharp", DibSource.Trimmed(insert.Source)));
        var problem = await Write(written =>
        {
            var place = Find(insert.After) is { } above ? PlaceOf(above) + 1 : 0;
            return new(written.Inserted(place, fresh.Cell), [.. cells.Take(place), fresh, .. cells.Skip(place)]);
        });
        Tell(window, problem);
        if (problem is null)
            Answer(window, new InsertedMessage(fresh.Key));
    }

    async Task<string?> Remove(LiveCell cell)
    {
        var problem = await Write(written =>
            cells.Contains(cell) ? new(written.Without(PlaceOf(cell)), [.. cells.Where(other => other != cell)]) : null);
        DiscardRunUnlessIn(Code);
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
                if (change(source) is not { } next || next.Source.Text == source.Text)
                    return null;
                if (file.TryReplace(source.Text, next.Source.Text, TakeDisplaced))
                {
                    Show(next);
                    return null;
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or DibFormatException)
            {
                return $"{file.Name} cannot be saved: {e.Message}";
            }

            await Take(await file.SettledAsync(ending));
            if (brokenSave is not null)
                return brokenSave;
        }

        return $"{file.Name} cannot be saved: something else writes it all the time.";
    }

    /// <summary>Shows what was written from here: one cell has another text, is new or is gone.</summary>
    void Show(NotebookChange change)
    {
        Bury(cells.Except(change.Cells));
        cells = change.Cells;
        foreach (var (live, cell) in cells.Zip(change.Source.Cells).Where(pair => pair.First.Cell != pair.Second))
            live.Edit(cell, Stopwatch.GetTimestamp());
        outline = Outline.Of(change.Source.Cells, !isTrusted);
        Remember(change.Source);
        LookLater();
    }
}
