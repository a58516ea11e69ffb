using System.Text.Json.Nodes;

namespace BackpropLab.Protocol;

/// <summary>The value of a cell's last expression.</summary>
/// <param name="ExecutionCount">The number of the run in its session, from 1.</param>
/// <param name="Data">One rendering for each MIME type, as in <see cref="DisplayData"/>.</param>
/// <param name="Metadata">As Jupyter has it; empty.</param>
public sealed record ExecuteResult(int ExecutionCount, JsonObject Data, JsonObject Metadata) : MessageContent
{
    internal const string MsgType = "execute_result";

    internal override string Type => MsgType;

    internal override string Channel => Channels.IOPub;

    internal override JsonObject ToJson() => MessageJson.Write(this, MessageJson.Wire.ExecuteResult);
}
