namespace BackpropLab.Notebooks.Formulas;

/// <summary>A bracket of a height that the author chose: <c>\bigl(</c>.</summary>
/// <param name="Bracket">The bracket, and whether it opens, closes or stands between.</param>
/// <param name="Height">In em.</param>
sealed record Delimiter(Symbol Bracket, double Height) : Formula;
