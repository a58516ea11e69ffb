using System.Text.Json.Nodes;

namespace BackpropLab.Protocol;

/// <summary>Asks the kernel what it is.</summary>
public sealed record KernelInfoRequest : MessageContent
{
    internal const string MsgType = "kernel_info_request";

    internal override string Type => MsgType;

    internal override string Channel => Channels.Shell;

    internal override JsonObject ToJson() => MessageJson.Write(this, MessageJson.Wire.KernelInfoRequest);
}
