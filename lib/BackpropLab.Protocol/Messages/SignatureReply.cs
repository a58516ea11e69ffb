using System.Text.Json.Nodes;

namespace BackpropLab.Protocol;

/// <summary>What the function takes within whose brackets a place lies.</summary>
/// <param name="Signatures">The functions of that name; none outside of a call.</param>
/// <param name="ActiveSignature">The one that what is written so far fits, from 0.</param>
/// <param name="ActiveParameter">Its parameter that is being written, from 0; -1 if it takes no such one.</param>
/// <param name="Status"><c>ok</c>.</param>
public sealed record SignatureReply(IReadOnlyList<CallSignature> Signatures, int ActiveSignature, int ActiveParameter, string Status = "ok") : MessageContent
{
    internal const string MsgType = "signature_reply";

    /// <summary>The reply that there is no call.</summary>
    public static SignatureReply None { get; } = new([], 0, 0);

    internal override string Type => MsgType;

    internal override string Channel => Channels.Reply;

    internal override JsonObject ToJson() => MessageJson.Write(this, MessageJson.Wire.SignatureReply);
}
