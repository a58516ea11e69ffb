using System.Text.Json;
using System.Text.Json.Nodes;

namespace BackpropLab.Protocol;

/// <summary>Text that a cell wrote.</summary>
/// <param name="Name"><c>stdout</c> or <c>stderr</c>.</param>
/// <param name="Text">The text, line ends included.</param>
public sealed record OutputText(string Name, string Text) : MessageContent
{
    /// <summary><c>stdout</c> or <c>stderr</c>.</summary>
    /// <exception cref="JsonException">It is another, which the types of JSON do not rule out.</exception>
    public string Name { get; } = Name is Out or Error ? Name : throw new JsonException("there are stdout and stderr, and no other stream.");

    internal const string MsgType = "stream";

    /// <summary>The name of standard output.</summary>
    public const string Out = "stdout";

    /// <summary>The name of standard error.</summary>
    public const string Error = "stderr";

    internal override string Type => MsgType;

    internal override string Channel => Channels.IOPub;

    internal override JsonObject ToJson() => MessageJson.Write(this, MessageJson.Wire.OutputText);
}
