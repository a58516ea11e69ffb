namespace BackpropLab.Live;

// Resetting: a cell, or all of them, as the student's edition has them.
sealed partial class LiveNotebook
{
    async Task<string?> ResetCell(LiveCell cell)
    {
        if (file.Given is null || FirstCells()[PlaceOf(cell)] is not { } first)
            return "This cell was not in the lesson at first: there is nothing to put back.";
        var edited = await Edit(new EditMessage(cell.Key, cell.Cell.Source, first.Source));
        return edited.Outcome == EditOutcome.Saved ? null : edited.Problem;
    }

    /// <summary>Puts the lesson back. What was written is kept, so nobody is asked cell by cell.</summary>
    NoteMessage ResetLesson()
    {
        if (file.Given is null)
            return new("This notebook is none of the course's lessons: there is nothing to put back.", IsProblem: true);
        try
        {
            var kept = file.Reset();
            if (file.Now().Source is { } first)
                Adopt(new NotebookMerge(history.Last!, history.Last!, first, () => keys++));
            brokenSave = null;
            foreach (var cell in cells)
                cell.Drop([cell.Conflict ?? ""]);
            return new(kept is null ? "The lesson is as it was at first." : $"The lesson is as it was at first. What you wrote is kept in {kept}.", IsProblem: false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            return new($"The lesson could not be put back: {e.Message}", IsProblem: true);
        }
    }
}
