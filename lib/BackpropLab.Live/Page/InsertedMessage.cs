namespace BackpropLab.Live;

/// <summary>The cell that the window has put in.</summary>
/// <param name="Cell">The new cell.</param>
sealed record InsertedMessage(int Cell) : NotebookMessage;
