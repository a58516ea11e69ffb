namespace BackpropLab.Studio;

/// <summary>What a window must be told to show a new state, having shown an earlier one.</summary>
/// <param name="IsTrusted">Whether the notebook may run; it is else sanitised text, and the page asks.</param>
/// <param name="Title">The notebook's title; null if it gives itself none.</param>
/// <param name="Contents">The list of its sections, as HTML.</param>
/// <param name="Status">The sentence in the bar.</param>
/// <param name="Problem">What keeps the page from showing or running the last save; null if nothing does.</param>
/// <param name="Order">The keys of all cells, in order.</param>
/// <param name="Changes">What is new in single cells.</param>
sealed record PagePatch(
    bool IsTrusted, string? Title, string Contents, WatchStatus Status, string? Problem, IEnumerable<int> Order, IEnumerable<CellPatch> Changes)
{
    /// <summary>The difference between two states; everything if there was none before.</summary>
    public static PagePatch Between(PageState? before, PageState after)
    {
        var known = before?.Cells.ToDictionary(cell => cell.Key) ?? [];
        return new PagePatch(
            after.IsTrusted,
            after.Title,
            after.Contents,
            after.Status,
            after.Problem,
            after.Cells.Select(cell => cell.Key),
            after.Cells.Select(cell => CellPatch.Between(known.GetValueOrDefault(cell.Key), cell)).OfType<CellPatch>());
    }
}
