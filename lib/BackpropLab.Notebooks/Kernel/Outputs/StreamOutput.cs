namespace BackpropLab.Notebooks;

/// <summary>Text that a cell wrote.</summary>
/// <param name="Name"><c>stdout</c> or <c>stderr</c>.</param>
/// <param name="Text">The text, line ends included.</param>
public sealed record StreamOutput(string Name, string Text) : CellOutput;
