namespace BackpropLab.Live;

/// <summary>A cell as windows show it. Texts are compared by reference: the same object means no change.</summary>
/// <param name="Key">Identifies the cell while its text changes and cells are put before it.</param>
/// <param name="State">What it is doing.</param>
/// <param name="StartedAt">The <see cref="System.Diagnostics.Stopwatch"/> time at which it began; null unless it runs.</param>
/// <param name="Frame">Its HTML without outputs.</param>
/// <param name="Outputs">The HTML of each output, in order.</param>
/// <param name="Source">Its text.</param>
/// <param name="Facts">What else is known of it.</param>
sealed record CellView(int Key, CellState State, long? StartedAt, string Frame, IReadOnlyList<string> Outputs, string Source, CellFacts Facts);
