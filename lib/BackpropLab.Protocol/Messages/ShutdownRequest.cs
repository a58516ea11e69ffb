using System.Text.Json.Nodes;

namespace BackpropLab.Protocol;

/// <summary>Asks the kernel to end.</summary>
/// <param name="Restart">As Jupyter has it; not looked at.</param>
public sealed record ShutdownRequest(bool Restart = false) : MessageContent
{
    internal const string MsgType = "shutdown_request";

    internal override string Type => MsgType;

    internal override string Channel => Channels.Control;

    internal override JsonObject ToJson() => MessageJson.Write(this, MessageJson.Wire.ShutdownRequest);
}
