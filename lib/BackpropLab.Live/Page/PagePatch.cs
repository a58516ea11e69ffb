namespace BackpropLab.Live;

/// <summary>What a window must be told to show a new state, having shown an earlier one.</summary>
/// <param name="Instance">The server; another one knows other keys.</param>
/// <param name="IsTrusted">Whether the notebook may run; it is else sanitised text, and the page asks.</param>
/// <param name="Title">The notebook's title; null if it gives itself none.</param>
/// <param name="Contents">The list of its sections, as HTML.</param>
/// <param name="Status">The sentence in the bar.</param>
/// <param name="Problem">What keeps the page from showing or running the last save; null if nothing does.</param>
/// <param name="Progress">What is solved, by exercise, in the order of the page.</param>
/// <param name="Order">The keys of all cells, in order.</param>
/// <param name="Changes">What is new in single cells.</param>
sealed record PagePatch(
    string Instance, bool IsTrusted, string? Title, string Contents, PageStatus Status, string? Problem,
    IReadOnlyList<ExerciseProgress> Progress, IEnumerable<int> Order, IReadOnlyList<CellPatch> Changes) : NotebookMessage
{
    static readonly string instance = Guid.NewGuid().ToString("N");

    /// <summary>Whether it tells a window anything that it does not show.</summary>
    /// <param name="shown">What the window shows.</param>
    public bool Tells(PageState shown) =>
        Changes.Count > 0
        || (IsTrusted, Title, Contents, Status, Problem) != (shown.IsTrusted, shown.Title, shown.Contents, shown.Status, shown.Problem)
        || !Progress.SequenceEqual(shown.Progress)
        || !Order.SequenceEqual(shown.Cells.Select(cell => cell.Key));

    /// <summary>The difference between two states; everything if there was none before.</summary>
    /// <param name="before">What the window shows.</param>
    /// <param name="after">What it is to show.</param>
    /// <param name="written">What the window has written since, by the keys of the cells.</param>
    public static PagePatch Between(PageState? before, PageState after, IReadOnlyDictionary<int, string> written)
    {
        var known = before?.Cells.ToDictionary(cell => cell.Key) ?? [];
        return new PagePatch(
            instance,
            after.IsTrusted,
            after.Title,
            after.Contents,
            after.Status,
            after.Problem,
            after.Progress,
            after.Cells.Select(cell => cell.Key),
            [.. after.Cells.Select(cell => CellPatch.Between(known.GetValueOrDefault(cell.Key), cell, written.GetValueOrDefault(cell.Key))).OfType<CellPatch>()]);
    }
}
