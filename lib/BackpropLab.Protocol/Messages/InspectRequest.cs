using System.Text.Json.Nodes;

namespace BackpropLab.Protocol;

/// <summary>Asks what stands at a place.</summary>
/// <param name="Code">The cell.</param>
/// <param name="CursorPos">The place of the cursor: the code points before it.</param>
/// <param name="DetailLevel">As Jupyter has it; not looked at.</param>
/// <param name="Preceding">An extension: all C# cells above it on the page, in order; null for none.</param>
public sealed record InspectRequest(string Code, int CursorPos, int DetailLevel = 0, IReadOnlyList<string>? Preceding = null) : CellHelpRequest(Code, Preceding)
{
    internal const string MsgType = "inspect_request";

    internal override string Type => MsgType;

    internal override MessageContent Empty => InspectReply.None;

    internal override JsonObject ToJson() => MessageJson.Write(this, MessageJson.Wire.InspectRequest);
}
