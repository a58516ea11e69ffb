using BackpropLab.Protocol;

namespace BackpropLab.Kernel;

/// <summary>Ends a cell with an error that is already in words for the student.</summary>
/// <param name="error">The error.</param>
/// <param name="told">The same as it is told elsewhere: a sentence, and below it, a line each, the code; null for the error's own message.</param>
/// <param name="waitsFor">The cell that has to be mended first; null if it is this one.</param>
sealed class CellException(CellError error, string? told = null, MistakenCell? waitsFor = null) : Exception(error.Message)
{
    public CellError Error { get; } = error;

    public string Told { get; } = told ?? error.Message;

    public MistakenCell? WaitsFor { get; } = waitsFor;
}
