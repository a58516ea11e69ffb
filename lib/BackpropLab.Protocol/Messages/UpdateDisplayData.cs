using System.Text.Json.Nodes;

namespace BackpropLab.Protocol;

/// <summary>A value that takes the place of one shown before.</summary>
/// <param name="Data">One rendering for each MIME type, as in <see cref="DisplayData"/>.</param>
/// <param name="Metadata">As Jupyter has it; empty.</param>
/// <param name="Transient">The name of what it replaces.</param>
public sealed record UpdateDisplayData(JsonObject Data, JsonObject Metadata, DisplayTransient Transient) : MessageContent
{
    internal const string MsgType = "update_display_data";

    internal override string Type => MsgType;

    internal override string Channel => Channels.IOPub;

    internal override JsonObject ToJson() => MessageJson.Write(this, MessageJson.Wire.UpdateDisplayData);
}
