using System.Text.Json.Nodes;

namespace BackpropLab.Protocol;

/// <summary>Asks for the running cell, and those that wait, to stop.</summary>
public sealed record InterruptRequest : MessageContent
{
    internal const string MsgType = "interrupt_request";

    internal override string Type => MsgType;

    internal override string Channel => Channels.Control;

    internal override JsonObject ToJson() => MessageJson.Write(this, MessageJson.Wire.InterruptRequest);
}
