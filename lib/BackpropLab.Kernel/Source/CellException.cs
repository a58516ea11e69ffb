using System.Globalization;
using BackpropLab.Protocol;

namespace BackpropLab.Kernel;

/// <summary>Ends a cell with an error that is already in words for the student.</summary>
/// <param name="error">The error.</param>
/// <param name="told">The same as it is told elsewhere: a sentence, and below it, a line each, the code; null for the error's own message.</param>
/// <param name="waitsFor">The cell that has to be mended first; null if it is this one.</param>
sealed class CellException(CellError error, string? told = null, MistakenCell? waitsFor = null) : Exception(error.Message)
{
    /// <summary>A line such as <c>#r</c> that cannot be followed.</summary>
    /// <param name="line">The line of the cell, from 1.</param>
    /// <param name="sentence">Why not.</param>
    public static CellException AtDirective(int line, string sentence) =>
        new(new CellError(CellError.DirectiveErrorName, string.Create(CultureInfo.InvariantCulture, $"line {line}: {sentence}"))) { Directive = (line, sentence) };

    public CellError Error { get; } = error;

    /// <summary>If it speaks of a line such as <c>#r</c>: that line, from 1, and what is said of it.</summary>
    public (int Line, string Sentence)? Directive { get; private init; }

    public string Told { get; } = told ?? error.Message;

    public MistakenCell? WaitsFor { get; } = waitsFor;
}
