namespace BackpropLab.Live;

/// <summary>All that a live page shows at one moment.</summary>
/// <param name="IsTrusted">Whether the notebook may run; it is else sanitised text, and the page asks.</param>
/// <param name="Title">The notebook's title; null if it gives itself none.</param>
/// <param name="Contents">The list of its sections, as HTML.</param>
/// <param name="Status">The sentence in its bar.</param>
/// <param name="Problem">What keeps it from showing or running the last save; null if nothing does.</param>
/// <param name="Progress">What is solved, by exercise.</param>
/// <param name="Cells">Its cells, in order.</param>
sealed record PageState(
    bool IsTrusted, string? Title, string Contents, PageStatus Status, string? Problem, IReadOnlyList<ExerciseProgress> Progress, IReadOnlyList<CellView> Cells);
