using System.Text.Json.Nodes;

namespace BackpropLab.Protocol;

/// <summary>The kernel's last message.</summary>
/// <param name="Status"><c>ok</c>.</param>
/// <param name="Restart">As Jupyter has it.</param>
public sealed record ShutdownReply(string Status = "ok", bool Restart = false) : MessageContent
{
    internal const string MsgType = "shutdown_reply";

    internal override string Type => MsgType;

    internal override string Channel => Channels.Reply;

    internal override JsonObject ToJson() => MessageJson.Write(this, MessageJson.Wire.ShutdownReply);
}
