using BackpropLab.Notebooks;

namespace BackpropLab.Live;

/// <summary>
/// Puts together what was changed in the page and what another program wrote, cell by cell. Where both changed the same
/// cell, the file's text stands and the page's is kept for the person to decide.
/// </summary>
sealed class NotebookMerge
{
    readonly NotebookVersion began;
    readonly NotebookVersion mine;
    readonly DibSource theirs;
    readonly List<int> keys;

    /// <param name="began">What both were made of.</param>
    /// <param name="mine">What the page has.</param>
    /// <param name="theirs">What the other program wrote.</param>
    /// <param name="newKey">Gives a key to a cell that is new.</param>
    public NotebookMerge(NotebookVersion began, NotebookVersion mine, DibSource theirs, Func<int> newKey)
    {
        (this.began, this.mine, this.theirs, Source) = (began, mine, theirs, theirs);
        keys = [.. CellAlignment.Align(began.Source.Cells, theirs.Cells).Select(place => place < 0 ? newKey() : began.Keys[place])];
        Found = new NotebookVersion(theirs, [.. keys]);
        foreach (var key in keys.Where(key => IsRemovedHere(key)).ToArray())
            Remove(key);
        foreach (var key in mine.Keys)
            Take(key);
    }

    /// <summary>What the other program wrote, as a version: it may read it again before it finds what both make.</summary>
    public NotebookVersion Found { get; }

    /// <summary>The text that both make.</summary>
    public DibSource Source { get; private set; }

    /// <summary>The keys of its cells.</summary>
    public IReadOnlyList<int> Keys => keys;

    /// <summary>The page's texts of cells that both changed, by key.</summary>
    public Dictionary<int, string> Conflicts { get; } = [];

    /// <summary>Whether the other program has only put back what was there: that can be meant, and can be an old text saved again.</summary>
    bool IsPutBack => theirs.Cells.SequenceEqual(began.Source.Cells);

    bool IsRemovedHere(int key) => began.Cell(key) is { } before && mine.Cell(key) is null && Source.Cells[keys.IndexOf(key)] == before;

    void Remove(int key)
    {
        Source = Source.Without(keys.IndexOf(key));
        keys.Remove(key);
    }

    void Take(int key)
    {
        var (here, before, place) = (mine.Cell(key)!, began.Cell(key), keys.IndexOf(key));
        if (place < 0)
        {
            // New in the page, or gone elsewhere although it was changed in the page.
            if (before != here)
                Insert(key, here);
            return;
        }

        var there = Source.Cells[place];
        if (there == here || before == here)
            return;
        if (there == before && !IsPutBack)
            Source = Source.With(place, here.Source);
        else
            Conflicts[key] = here.Source;
    }

    void Insert(int key, DibCell cell)
    {
        var above = mine.Keys.TakeWhile(other => other != key).LastOrDefault(keys.Contains, -1);
        var place = keys.IndexOf(above) + 1;
        Source = Source.Inserted(place, cell);
        keys.Insert(place, key);
    }
}
