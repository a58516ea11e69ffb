using System.Text.Json.Nodes;

namespace BackpropLab.Protocol;

/// <summary>Says that the cell was asked to stop.</summary>
/// <param name="Status"><c>ok</c>.</param>
public sealed record InterruptReply(string Status = "ok") : MessageContent
{
    internal const string MsgType = "interrupt_reply";

    internal override string Type => MsgType;

    internal override string Channel => Channels.Reply;

    internal override JsonObject ToJson() => MessageJson.Write(this, MessageJson.Wire.InterruptReply);
}
