using System.Text.Json.Nodes;

namespace BackpropLab.Protocol;

/// <summary>The content of a message whose type this version does not know: it is passed over.</summary>
/// <param name="MsgType">The message's <c>msg_type</c>.</param>
/// <param name="Json">What it says, unread.</param>
public sealed record UnknownContent(string MsgType, JsonObject Json) : MessageContent
{
    internal override string Type => MsgType;

    internal override string Channel => Channels.Shell;

    internal override JsonObject ToJson() => (JsonObject)Json.DeepClone();
}
