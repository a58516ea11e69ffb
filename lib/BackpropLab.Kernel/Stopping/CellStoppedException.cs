namespace BackpropLab.Kernel;

/// <summary>Ends a cell that was asked to stop.</summary>
public sealed class CellStoppedException() : Exception("The cell was asked to stop.");
