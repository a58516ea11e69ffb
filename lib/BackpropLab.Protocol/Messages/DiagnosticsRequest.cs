using System.Text.Json.Nodes;

namespace BackpropLab.Protocol;

/// <summary>Asks what the cell would say if it were run. Ours, in the manner of Jupyter's.</summary>
/// <param name="Code">The cell.</param>
/// <param name="Preceding">An extension: all C# cells above it on the page, in order; null for none.</param>
public sealed record DiagnosticsRequest(string Code, IReadOnlyList<string>? Preceding = null) : CellHelpRequest(Code, Preceding)
{
    internal const string MsgType = "diagnostics_request";

    internal override string Type => MsgType;

    internal override MessageContent Empty => DiagnosticsReply.None;

    internal override JsonObject ToJson() => MessageJson.Write(this, MessageJson.Wire.DiagnosticsRequest);
}
