using System.Globalization;
using BackpropLab.Protocol;

namespace BackpropLab.Kernel;

/// <summary>A cell that does not compile, so that others have to wait for it.</summary>
/// <param name="Number">The number by which errors name it.</param>
/// <param name="Told">What is wrong with it: a sentence, and below it, a line each, the code.</param>
sealed record MistakenCell(int Number, string Told)
{
    /// <summary>The same with the cell named, for who reads it elsewhere.</summary>
    public string Reason => string.Create(CultureInfo.InvariantCulture, $"Cell {Number} does not compile. {Told}");

    /// <summary>The error of another cell that lacks what this one would have declared.</summary>
    /// <param name="name">What it lacks.</param>
    public CellError Waiting(string name) => new(CellError.WaitingName,
        string.Create(CultureInfo.InvariantCulture, $"This cell needs {name}, and so it waits for cell {Number}, which does not compile."));
}
