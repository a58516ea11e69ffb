using System.Text.Json.Nodes;

namespace BackpropLab.Protocol;

/// <summary>A value that a cell showed.</summary>
/// <param name="Data">One rendering for each MIME type: text as a string, JSON types as what they hold.</param>
/// <param name="Metadata">As Jupyter has it; empty.</param>
/// <param name="Transient">By which name the value can be shown anew, if it can.</param>
public sealed record DisplayData(JsonObject Data, JsonObject Metadata, DisplayTransient? Transient = null) : MessageContent
{
    internal const string MsgType = "display_data";

    internal override string Type => MsgType;

    internal override string Channel => Channels.IOPub;

    internal override JsonObject ToJson() => MessageJson.Write(this, MessageJson.Wire.DisplayData);
}
