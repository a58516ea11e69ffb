using BackpropLab.Notebooks;

namespace BackpropLab.Live;

/// <summary>What a cell showed in an earlier session, of which the HTML is left.</summary>
/// <param name="Html">The HTML.</param>
sealed record EarlierOutput(string Html) : CellOutput;
