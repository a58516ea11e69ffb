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
}
