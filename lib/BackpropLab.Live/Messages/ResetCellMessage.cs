namespace BackpropLab.Live;

/// <summary>Puts a cell back as the student's edition has it.</summary>
/// <param name="Cell">The cell.</param>
sealed record ResetCellMessage(int Cell) : WindowMessage;
