namespace BackpropLab.Live;

/// <summary>Writes a text into a cell.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Base">The text that the person began from.</param>
/// <param name="Source">The text as they left it.</param>
sealed record EditMessage(int Cell, string Base, string Source) : WindowMessage;
