using System.Text.Json.Nodes;

namespace BackpropLab.Protocol;

/// <summary>Says whether the kernel is at work.</summary>
/// <param name="ExecutionState">
/// <c>busy</c> before the first message of a request, <c>idle</c> after its last; <c>dead</c>, from whoever started it,
/// when it has ended and nobody asked for that.
/// </param>
public sealed record KernelStatus(string ExecutionState) : MessageContent
{
    internal const string MsgType = "status";

    /// <summary>Before the first message that a request causes.</summary>
    public static KernelStatus Busy { get; } = new("busy");

    /// <summary>After the last message that a request causes.</summary>
    public static KernelStatus Idle { get; } = new("idle");

    /// <summary>The kernel has ended, and nobody asked for that.</summary>
    public static KernelStatus Dead { get; } = new("dead");

    internal override string Type => MsgType;

    internal override string Channel => Channels.IOPub;

    internal override JsonObject ToJson() => MessageJson.Write(this, MessageJson.Wire.KernelStatus);
}
