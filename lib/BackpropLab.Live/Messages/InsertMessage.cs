namespace BackpropLab.Live;

/// <summary>Puts a C# cell into the notebook.</summary>
/// <param name="After">The cell that it comes below.</param>
/// <param name="Source">Its text.</param>
sealed record InsertMessage(int After, string Source = "") : WindowMessage;
