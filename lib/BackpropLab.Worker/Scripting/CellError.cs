namespace BackpropLab.Worker;

/// <summary>Why a cell failed, as the Jupyter message <c>error</c> has it.</summary>
/// <param name="Name">The kind of error.</param>
/// <param name="Message">One sentence.</param>
/// <param name="Traceback">What is read below it, a line each.</param>
internal sealed record CellError(string Name, string Message, IReadOnlyList<string> Traceback)
{
    public const string CompilationErrorName = "CompilationError";
    public const string DirectiveErrorName = "DirectiveError";
    public const string InterruptedName = "Interrupted";
    public const string WorkerLostName = "WorkerLost";

    public CellError(string name, string message) : this(name, message, [])
    {
    }
}
