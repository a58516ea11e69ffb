namespace BackpropLab.Kernel;

/// <summary>An assembly by its path, relative to the notebook's folder.</summary>
sealed record FileReference(string Path, int Line) : CellReference(Line);
