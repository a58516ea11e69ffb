namespace BackpropLab.Live;

/// <summary>What came of an edit; told to the window that sent it.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Source">Its text now.</param>
/// <param name="Outcome">Whether that is the one that was sent.</param>
/// <param name="Problem">Why it is not; null if it is.</param>
sealed record EditedMessage(int Cell, string Source, EditOutcome Outcome, string? Problem = null) : NotebookMessage;
