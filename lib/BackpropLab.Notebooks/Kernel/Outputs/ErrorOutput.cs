using System.Globalization;
using BackpropLab.Protocol;

namespace BackpropLab.Notebooks;

/// <summary>Why a cell failed.</summary>
/// <param name="Name">The kind: an exception's type, <c>CompilationError</c>, <c>Interrupted</c>, <c>WorkerLost</c> ...</param>
/// <param name="Message">One sentence.</param>
/// <param name="Traceback">What a person reads below it, a line each: the code with a caret, or the student's frames.</param>
public sealed record ErrorOutput(string Name, string Message, IReadOnlyList<string> Traceback) : CellOutput
{
    /// <summary>Whether the cell has no mistake of its own, but waits for one that does not compile.</summary>
    public bool IsWaiting => Name == CellError.WaitingName;

    /// <summary>An error that a worker has told, or would tell.</summary>
    internal static ErrorOutput Of(CellError error) => new(error.Name, error.Message, error.Traceback);

    /// <summary>Outputs in which the stop of a cell is told as what it was: the end of its time.</summary>
    internal static List<CellOutput> WithTimeout(IReadOnlyList<CellOutput> outputs, TimeSpan timeout) =>
        [.. outputs.Select(output => output is ErrorOutput { Name: CellError.InterruptedName or CellError.WorkerLostName } error
            ? error with { Name = "Timeout", Message = string.Create(CultureInfo.InvariantCulture, $"The cell ran longer than its limit of {timeout.TotalSeconds:0.###} s. {error.Message}") }
            : output)];
}
