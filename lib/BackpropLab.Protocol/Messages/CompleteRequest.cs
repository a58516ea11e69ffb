using System.Text.Json.Nodes;

namespace BackpropLab.Protocol;

/// <summary>Asks what could be written at a place.</summary>
/// <param name="Code">The cell.</param>
/// <param name="CursorPos">The place of the cursor: the code points before it.</param>
/// <param name="Preceding">An extension: all C# cells above it on the page, in order; null for none.</param>
public sealed record CompleteRequest(string Code, int CursorPos, IReadOnlyList<string>? Preceding = null) : CellHelpRequest(Code, Preceding)
{
    internal const string MsgType = "complete_request";

    internal override string Type => MsgType;

    internal override MessageContent Empty => CompleteReply.None(CursorPos);

    internal override JsonObject ToJson() => MessageJson.Write(this, MessageJson.Wire.CompleteRequest);
}
