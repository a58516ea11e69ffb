using System.Text.Json.Nodes;

namespace BackpropLab.Protocol;

/// <summary>Where the name at a place is declared.</summary>
/// <param name="Found">Whether it is declared in a cell.</param>
/// <param name="Cell">The index in <see cref="CellHelpRequest.Preceding"/>, or the length of that for the cell itself.</param>
/// <param name="Start">Where the name begins in that cell, in code points.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Status"><c>ok</c>.</param>
public sealed record DefinitionReply(bool Found, int Cell, int Start, int End, string Status = "ok") : MessageContent
{
    internal const string MsgType = "definition_reply";

    /// <summary>The reply that no cell declares it.</summary>
    public static DefinitionReply None { get; } = new(false, 0, 0, 0);

    internal override string Type => MsgType;

    internal override string Channel => Channels.Reply;

    internal override JsonObject ToJson() => MessageJson.Write(this, MessageJson.Wire.DefinitionReply);
}
