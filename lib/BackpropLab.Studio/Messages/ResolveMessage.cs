namespace BackpropLab.Studio;

/// <summary>Ends a conflict.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Take">Which text stays.</param>
/// <param name="Source">The text of the page, if that is the one; it may have been changed in the meantime.</param>
sealed record ResolveMessage(int Cell, ConflictSide Take, string? Source = null) : WindowMessage;
