using BackpropLab.Notebooks;

namespace BackpropLab.Live;

/// <summary>What a change in the page makes of a notebook.</summary>
/// <param name="Source">The text of its file.</param>
/// <param name="Cells">Its cells, one for each in the text, some of which may have another there.</param>
sealed record NotebookChange(DibSource Source, IReadOnlyList<LiveCell> Cells);
