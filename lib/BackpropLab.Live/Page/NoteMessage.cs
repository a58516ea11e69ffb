namespace BackpropLab.Live;

/// <summary>A sentence for the person at that window: what was done, or why something was not.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="IsProblem">Whether it says why not.</param>
sealed record NoteMessage(string Text, bool IsProblem) : NotebookMessage;
