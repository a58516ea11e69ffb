using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace BackpropLab.Protocol;

/// <summary>Why a cell failed.</summary>
/// <param name="Name">The kind of error: an exception's type, or one of the names below.</param>
/// <param name="Message">One sentence.</param>
/// <param name="Traceback">What is read below it, a line each.</param>
[method: JsonConstructor]
public sealed record CellError(
    [property: JsonPropertyName("ename")] string Name,
    [property: JsonPropertyName("evalue")] string Message,
    IReadOnlyList<string> Traceback) : MessageContent
{
    /// <summary>The cell does not compile.</summary>
    public const string CompilationErrorName = "CompilationError";

    /// <summary>A line such as <c>#r</c> is not well formed, or names what is not there.</summary>
    public const string DirectiveErrorName = "DirectiveError";

    /// <summary>The cell needs what another would declare, and that one does not compile. No type is called so.</summary>
    public const string WaitingName = "Not yet";

    /// <summary>The cell was stopped before its end.</summary>
    public const string InterruptedName = "Interrupted";

    /// <summary>The cell cost its worker.</summary>
    public const string WorkerLostName = "WorkerLost";

    /// <summary>Code of the cell ends the process, by itself and on purpose. No type is called so.</summary>
    public const string ExitName = "Environment.Exit";

    /// <summary>What is read below the message, a line each.</summary>
    /// <exception cref="JsonException">A line is null, which the types of JSON do not rule out.</exception>
    public IReadOnlyList<string> Traceback { get; } = Traceback.Contains(null!) ? throw new JsonException("a line of the traceback is null.") : Traceback;

    internal const string MsgType = "error";

    /// <summary>An error without anything below its sentence.</summary>
    /// <param name="name">The kind of error.</param>
    /// <param name="message">One sentence.</param>
    public CellError(string name, string message) : this(name, message, [])
    {
    }

    /// <summary>The error of a cell that was stopped, in an engine that can.</summary>
    public static CellError Interrupted { get; } = new(InterruptedName,
        "The cell was stopped before its end: what it declared is lost, the variables of earlier cells are kept.");

    internal override string Type => MsgType;

    internal override string Channel => Channels.IOPub;

    internal override JsonObject ToJson() => MessageJson.Write(this, MessageJson.Wire.CellError);
}
