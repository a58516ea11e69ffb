using System.Text.Json.Nodes;

namespace BackpropLab.Protocol;

/// <summary>What could be written at a place.</summary>
/// <param name="Matches">The texts, the likeliest first.</param>
/// <param name="CursorStart">Where what such a text replaces begins, in code points.</param>
/// <param name="CursorEnd">Where it ends.</param>
/// <param name="Metadata">What each text is.</param>
/// <param name="Status"><c>ok</c>.</param>
public sealed record CompleteReply(IReadOnlyList<string> Matches, int CursorStart, int CursorEnd, CompleteMetadata Metadata, string Status = "ok") : MessageContent
{
    internal const string MsgType = "complete_reply";

    internal override string Type => MsgType;

    internal override string Channel => Channels.Reply;

    /// <summary>The reply that there is nothing.</summary>
    /// <param name="cursor">The place that was asked for.</param>
    public static CompleteReply None(int cursor) => new([], cursor, cursor, new([], []));

    internal override JsonObject ToJson() => MessageJson.Write(this, MessageJson.Wire.CompleteReply);
}
