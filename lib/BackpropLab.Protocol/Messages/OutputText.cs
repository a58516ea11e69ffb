using System.Text.Json.Nodes;

namespace BackpropLab.Protocol;

/// <summary>Text that a cell wrote.</summary>
/// <param name="Name"><c>stdout</c> or <c>stderr</c>.</param>
/// <param name="Text">The text, line ends included.</param>
public sealed record OutputText(string Name, string Text) : MessageContent
{
    internal const string MsgType = "stream";

    /// <summary>The name of standard output.</summary>
    public const string Out = "stdout";

    /// <summary>The name of standard error.</summary>
    public const string Error = "stderr";

    internal override string Type => MsgType;

    internal override string Channel => Channels.IOPub;

    internal override JsonObject ToJson() => MessageJson.Write(this, MessageJson.Wire.OutputText);
}
