namespace BackpropLab.Notebooks;

/// <summary>A cell and the lines that it takes in its <c>.dib</c>, counted from 0.</summary>
/// <param name="Cell">The cell; one with nothing in it is no part of the document.</param>
/// <param name="Delimiter">The line that opens it; -1 for text before the first delimiter.</param>
/// <param name="First">The first line of its content, empty ones at both ends left out.</param>
/// <param name="End">The line after the last of its content; <paramref name="First"/> if it has none.</param>
/// <param name="Next">The delimiter of the next cell, or the number of lines.</param>
sealed record DibSection(DibCell Cell, int Delimiter, int First, int End, int Next)
{
    /// <summary>Whether nothing stands in it.</summary>
    public bool IsEmpty => First == End;
}
