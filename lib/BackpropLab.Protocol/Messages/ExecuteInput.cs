using System.Text.Json.Nodes;

namespace BackpropLab.Protocol;

/// <summary>Says that a cell begins.</summary>
/// <param name="Code">The cell.</param>
/// <param name="ExecutionCount">The number of the run in its session, from 1.</param>
public sealed record ExecuteInput(string Code, int ExecutionCount) : MessageContent
{
    internal const string MsgType = "execute_input";

    internal override string Type => MsgType;

    internal override string Channel => Channels.IOPub;

    internal override JsonObject ToJson() => MessageJson.Write(this, MessageJson.Wire.ExecuteInput);
}
