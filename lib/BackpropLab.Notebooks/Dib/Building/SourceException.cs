namespace BackpropLab.Notebooks;

/// <summary>A teacher's notebook whose solutions are not marked as they must be.</summary>
/// <param name="file">The notebook.</param>
/// <param name="cell">The cell's number, from 1.</param>
/// <param name="line">The line in the cell, from 1.</param>
/// <param name="problem">What stands there and what was expected.</param>
public sealed class SourceException(string file, int cell, int line, string problem)
    : FormatException($"{file}, cell {cell}, line {line}: {problem}");
