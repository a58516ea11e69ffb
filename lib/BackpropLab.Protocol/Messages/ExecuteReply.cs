using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace BackpropLab.Protocol;

/// <summary>Says what came of a cell, after all that it put out.</summary>
/// <param name="Status"><c>ok</c> or <c>error</c>; the error itself is a message of its own before this one.</param>
/// <param name="ExecutionCount">The number of the run in its session, from 1.</param>
public sealed record ExecuteReply(string Status, int ExecutionCount) : MessageContent
{
    internal const string MsgType = "execute_reply";

    const string Ok = "ok";

    /// <summary>Whether the cell ran to its end without an error.</summary>
    [JsonIgnore]
    public bool Succeeded => Status == Ok;

    /// <summary>Makes the reply.</summary>
    /// <param name="succeeded">Whether the cell ran to its end without an error.</param>
    /// <param name="executionCount">The number of the run in its session, from 1.</param>
    public static ExecuteReply Of(bool succeeded, int executionCount) => new(succeeded ? Ok : "error", executionCount);

    internal override string Type => MsgType;

    internal override string Channel => Channels.Reply;

    internal override JsonObject ToJson() => MessageJson.Write(this, MessageJson.Wire.ExecuteReply);
}
