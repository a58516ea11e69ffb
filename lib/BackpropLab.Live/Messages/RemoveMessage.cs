namespace BackpropLab.Live;

/// <summary>Takes a cell out of the notebook.</summary>
/// <param name="Cell">The cell.</param>
sealed record RemoveMessage(int Cell) : WindowMessage;
