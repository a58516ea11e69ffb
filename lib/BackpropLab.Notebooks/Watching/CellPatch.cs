namespace BackpropLab.Notebooks;

/// <summary>What is new in one cell.</summary>
/// <param name="Key">Which cell.</param>
/// <param name="State">What it is doing.</param>
/// <param name="Seconds">How long it has been running; null unless it runs.</param>
/// <param name="Frame">Its HTML without outputs; null if that is as it was.</param>
/// <param name="Kept">How many outputs, from the first, are as they were.</param>
/// <param name="Outputs">The HTML of those after them.</param>
internal sealed record CellPatch(int Key, CellState State, double? Seconds, string? Frame, int Kept, IEnumerable<string> Outputs);
