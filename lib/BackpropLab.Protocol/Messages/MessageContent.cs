using System.Text.Json.Nodes;

namespace BackpropLab.Protocol;

/// <summary>What a message says; each kind of message has a class of its own.</summary>
public abstract record MessageContent
{
    /// <summary>The message's <c>msg_type</c>.</summary>
    internal abstract string Type { get; }

    /// <summary>The channel that messages of this kind go out on.</summary>
    internal abstract string Channel { get; }

    /// <summary>The content as JSON.</summary>
    internal abstract JsonObject ToJson();

    /// <summary>Reads the content of a message.</summary>
    /// <param name="type">Its <c>msg_type</c>; of one that nobody knows the content is not looked at.</param>
    /// <param name="json">Its content.</param>
    /// <exception cref="ProtocolException">The content lacks what one of this type has, or has it in another form.</exception>
    internal static MessageContent Read(string type, JsonObject json) => type switch
    {
        ExecuteRequest.MsgType => MessageJson.Read(json, MessageJson.Wire.ExecuteRequest, type),
        InterruptRequest.MsgType => MessageJson.Read(json, MessageJson.Wire.InterruptRequest, type),
        KernelInfoRequest.MsgType => MessageJson.Read(json, MessageJson.Wire.KernelInfoRequest, type),
        ShutdownRequest.MsgType => MessageJson.Read(json, MessageJson.Wire.ShutdownRequest, type),
        CompleteRequest.MsgType => MessageJson.Read(json, MessageJson.Wire.CompleteRequest, type),
        InspectRequest.MsgType => MessageJson.Read(json, MessageJson.Wire.InspectRequest, type),
        SignatureRequest.MsgType => MessageJson.Read(json, MessageJson.Wire.SignatureRequest, type),
        DiagnosticsRequest.MsgType => MessageJson.Read(json, MessageJson.Wire.DiagnosticsRequest, type),
        DefinitionRequest.MsgType => MessageJson.Read(json, MessageJson.Wire.DefinitionRequest, type),
        FlowRequest.MsgType => MessageJson.Read(json, MessageJson.Wire.FlowRequest, type),
        ExecuteReply.MsgType => MessageJson.Read(json, MessageJson.Wire.ExecuteReply, type),
        InterruptReply.MsgType => MessageJson.Read(json, MessageJson.Wire.InterruptReply, type),
        KernelInfoReply.MsgType => MessageJson.Read(json, MessageJson.Wire.KernelInfoReply, type),
        ShutdownReply.MsgType => MessageJson.Read(json, MessageJson.Wire.ShutdownReply, type),
        CompleteReply.MsgType => MessageJson.Read(json, MessageJson.Wire.CompleteReply, type),
        InspectReply.MsgType => MessageJson.Read(json, MessageJson.Wire.InspectReply, type),
        SignatureReply.MsgType => MessageJson.Read(json, MessageJson.Wire.SignatureReply, type),
        DiagnosticsReply.MsgType => MessageJson.Read(json, MessageJson.Wire.DiagnosticsReply, type),
        DefinitionReply.MsgType => MessageJson.Read(json, MessageJson.Wire.DefinitionReply, type),
        FlowReply.MsgType => MessageJson.Read(json, MessageJson.Wire.FlowReply, type),
        KernelStatus.MsgType => MessageJson.Read(json, MessageJson.Wire.KernelStatus, type),
        ExecuteInput.MsgType => MessageJson.Read(json, MessageJson.Wire.ExecuteInput, type),
        OutputText.MsgType => MessageJson.Read(json, MessageJson.Wire.OutputText, type),
        DisplayData.MsgType => MessageJson.Read(json, MessageJson.Wire.DisplayData, type),
        UpdateDisplayData.MsgType => MessageJson.Read(json, MessageJson.Wire.UpdateDisplayData, type),
        ExecuteResult.MsgType => MessageJson.Read(json, MessageJson.Wire.ExecuteResult, type),
        ClearOutput.MsgType => MessageJson.Read(json, MessageJson.Wire.ClearOutput, type),
        CellError.MsgType => MessageJson.Read(json, MessageJson.Wire.CellError, type),
        _ => new UnknownContent(type, json),
    };
}
