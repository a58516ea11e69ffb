namespace BackpropLab.Live;

/// <summary>Ends a conflict.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Take">Which text stays.</param>
/// <param name="Base">The text of the file that the person has seen; if it is another by now, they are asked again.</param>
/// <param name="Source">The text of the page, if that is the one; it may have been changed in the meantime.</param>
/// <param name="Held">The texts of the page that the person has seen; if more is kept by now, they are asked again. All of them if left out.</param>
sealed record ResolveMessage(int Cell, ConflictSide Take, string? Base = null, string? Source = null, IReadOnlyList<string>? Held = null) : WindowMessage;
