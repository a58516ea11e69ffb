namespace BackpropLab.Live;

/// <summary>The answer to what a widget has asked.</summary>
/// <param name="Id">The question's.</param>
/// <param name="Text">The answer, which the widget reads; null where there is none.</param>
sealed record AnsweredMessage(int Id, string? Text) : NotebookMessage;
