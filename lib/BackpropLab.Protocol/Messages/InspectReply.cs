using System.Text.Json.Nodes;

namespace BackpropLab.Protocol;

/// <summary>What stands at a place.</summary>
/// <param name="Found">Whether there is anything to say.</param>
/// <param name="Data">It, as <c>text/plain</c> and as <c>text/markdown</c>.</param>
/// <param name="Metadata">As Jupyter has it; empty.</param>
/// <param name="Status"><c>ok</c>.</param>
public sealed record InspectReply(bool Found, JsonObject Data, JsonObject Metadata, string Status = "ok") : MessageContent
{
    internal const string MsgType = "inspect_reply";

    /// <summary>The reply that there is nothing.</summary>
    public static InspectReply None => new(false, [], []);

    internal override string Type => MsgType;

    internal override string Channel => Channels.Reply;

    internal override JsonObject ToJson() => MessageJson.Write(this, MessageJson.Wire.InspectReply);
}
