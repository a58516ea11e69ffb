namespace BackpropLab.Live;

/// <summary>Runs a cell and its check first, then what depends on it.</summary>
/// <param name="Cell">The cell.</param>
sealed record RunMessage(int Cell) : WindowMessage;
