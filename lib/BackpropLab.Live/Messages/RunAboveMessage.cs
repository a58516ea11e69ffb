namespace BackpropLab.Live;

/// <summary>Runs what has not run above a cell.</summary>
/// <param name="Cell">The cell.</param>
sealed record RunAboveMessage(int Cell) : WindowMessage;
