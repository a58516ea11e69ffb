using System.Text.Json.Nodes;

namespace BackpropLab.Protocol;

/// <summary>Asks where the name at a place is declared. Ours, in the manner of Jupyter's.</summary>
/// <param name="Code">The cell.</param>
/// <param name="CursorPos">The place of the cursor: the code points before it.</param>
/// <param name="Preceding">An extension: all C# cells above it on the page, in order; null for none.</param>
public sealed record DefinitionRequest(string Code, int CursorPos, IReadOnlyList<string>? Preceding = null) : CellHelpRequest(Code, Preceding)
{
    internal const string MsgType = "definition_request";

    internal override string Type => MsgType;

    internal override MessageContent Empty => DefinitionReply.None;

    internal override JsonObject ToJson() => MessageJson.Write(this, MessageJson.Wire.DefinitionRequest);
}
