namespace BackpropLab.Live;

/// <summary>Ends a conflict.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Take">Which text stays.</param>
/// <param name="Base">The text of the file that the person has seen; if it is another by now, they are asked again.</param>
/// <param name="Source">The text of the page, if that is the one; it may have been changed in the meantime.</param>
sealed record ResolveMessage(int Cell, ConflictSide Take, string? Base = null, string? Source = null) : WindowMessage;
