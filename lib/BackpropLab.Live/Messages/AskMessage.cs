namespace BackpropLab.Live;

/// <summary>Asks the session, for a widget of the page, what only that can compute. Answered by <see cref="AnsweredMessage"/>.</summary>
/// <param name="Id">Comes back with the answer.</param>
/// <param name="Widget">The widget's id.</param>
/// <param name="Text">What it asks, in its own words.</param>
sealed record AskMessage(int Id, string Widget, string Text) : WindowMessage;
