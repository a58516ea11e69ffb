namespace BackpropLab.Notebooks;

/// <summary>A step of a run: a notebook was opened, a cell finished, or the notebook ended.</summary>
/// <param name="Path">The notebook.</param>
/// <param name="CellsDone">Cells that are done.</param>
/// <param name="CellCount">Cells in all.</param>
/// <param name="Finished">The notebook's result with its last step, else null.</param>
public sealed record RunProgress(string Path, int CellsDone, int CellCount, NotebookResult? Finished);
