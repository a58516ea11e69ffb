namespace BackpropLab.Kernel;

/// <summary>What an <c>#r</c> line names.</summary>
/// <param name="Line">The line of the cell, from 1.</param>
abstract record CellReference(int Line);
