using System.Text.Json.Nodes;

namespace BackpropLab.Protocol;

/// <summary>Says that what a cell has put out so far counts no longer.</summary>
/// <param name="Wait">Whether it stays to be seen until the next output comes.</param>
public sealed record ClearOutput(bool Wait) : MessageContent
{
    internal const string MsgType = "clear_output";

    internal override string Type => MsgType;

    internal override string Channel => Channels.IOPub;

    internal override JsonObject ToJson() => MessageJson.Write(this, MessageJson.Wire.ClearOutput);
}
