using BackpropLab.Protocol;

namespace BackpropLab.Kernel;

/// <summary>Ends a cell with an error that is already in words for the student.</summary>
sealed class CellException(CellError error) : Exception(error.Message)
{
    public CellError Error { get; } = error;
}
