using System.Text.Json.Nodes;

namespace BackpropLab.Protocol;

/// <summary>Says what the kernel is.</summary>
/// <param name="Status"><c>ok</c>.</param>
/// <param name="ProtocolVersion">The version of the protocol that it speaks.</param>
/// <param name="Implementation">The kernel's name.</param>
/// <param name="ImplementationVersion">The kernel's version.</param>
/// <param name="Banner">What a person is greeted with.</param>
/// <param name="LanguageInfo">The language that cells are written in.</param>
public sealed record KernelInfoReply(string Status, string ProtocolVersion, string Implementation, string ImplementationVersion, string Banner, LanguageInfo LanguageInfo) : MessageContent
{
    internal const string MsgType = "kernel_info_reply";

    /// <summary>This project's own kernel.</summary>
    public static KernelInfoReply Lab { get; } = new(
        "ok", Message.ProtocolVersion, "backprop-lab", typeof(KernelInfoReply).Assembly.GetName().Version!.ToString(3), "Backprop Lab, C# kernel", LanguageInfo.CSharp);

    internal override string Type => MsgType;

    internal override string Channel => Channels.Reply;

    internal override JsonObject ToJson() => MessageJson.Write(this, MessageJson.Wire.KernelInfoReply);
}
