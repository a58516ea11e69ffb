namespace BackpropLab.Notebooks;

/// <summary>A heading of a notebook.</summary>
/// <param name="Cell">The cell's number, from 0.</param>
/// <param name="Level">1 for the title, 2 for a section ...</param>
/// <param name="Id">What a link to it ends in.</param>
/// <param name="Text">What it says, without marks.</param>
/// <param name="Html">What it says, with its formulas and emphasis, fit to stand in a link.</param>
sealed record OutlineEntry(int Cell, int Level, string Id, string Text, string Html);
