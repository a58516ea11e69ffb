using System.Text.Json.Nodes;

namespace BackpropLab.Protocol;

/// <summary>What a cell would say if it were run, as far as that can be told without running it.</summary>
/// <param name="Diagnostics">The mistakes, in the order of the cell.</param>
/// <param name="Status"><c>ok</c>.</param>
public sealed record DiagnosticsReply(IReadOnlyList<CellDiagnostic> Diagnostics, string Status = "ok") : MessageContent
{
    internal const string MsgType = "diagnostics_reply";

    /// <summary>The reply that there is nothing.</summary>
    public static DiagnosticsReply None { get; } = new([]);

    internal override string Type => MsgType;

    internal override string Channel => Channels.Reply;

    internal override JsonObject ToJson() => MessageJson.Write(this, MessageJson.Wire.DiagnosticsReply);
}
