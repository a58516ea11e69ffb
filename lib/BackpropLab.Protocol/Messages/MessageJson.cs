using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace BackpropLab.Protocol;

/// <summary>
/// How messages are written as JSON, and the rules by which reading refuses one: a part that is missing, null where it
/// may not be, of another kind, or there twice.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false,
    MaxDepth = MessageLimits.Depth)]
[JsonSerializable(typeof(MessageEnvelope))]
[JsonSerializable(typeof(CellError))]
[JsonSerializable(typeof(ClearOutput))]
[JsonSerializable(typeof(CompleteReply))]
[JsonSerializable(typeof(CompleteRequest))]
[JsonSerializable(typeof(DefinitionReply))]
[JsonSerializable(typeof(DefinitionRequest))]
[JsonSerializable(typeof(DiagnosticsReply))]
[JsonSerializable(typeof(DiagnosticsRequest))]
[JsonSerializable(typeof(DisplayData))]
[JsonSerializable(typeof(ExecuteInput))]
[JsonSerializable(typeof(ExecuteReply))]
[JsonSerializable(typeof(ExecuteRequest))]
[JsonSerializable(typeof(ExecuteResult))]
[JsonSerializable(typeof(FlowReply))]
[JsonSerializable(typeof(FlowRequest))]
[JsonSerializable(typeof(InspectReply))]
[JsonSerializable(typeof(InspectRequest))]
[JsonSerializable(typeof(InterruptReply))]
[JsonSerializable(typeof(InterruptRequest))]
[JsonSerializable(typeof(KernelInfoReply))]
[JsonSerializable(typeof(KernelInfoRequest))]
[JsonSerializable(typeof(ShutdownReply))]
[JsonSerializable(typeof(ShutdownRequest))]
[JsonSerializable(typeof(KernelStatus))]
[JsonSerializable(typeof(OutputText))]
[JsonSerializable(typeof(SignatureReply))]
[JsonSerializable(typeof(SignatureRequest))]
[JsonSerializable(typeof(UpdateDisplayData))]
sealed partial class MessageJson : JsonSerializerContext
{
    /// <summary>Letters of every script and <c>&lt; &gt;</c> as they are: programs read messages, and a chart is long enough.</summary>
    public static MessageJson Wire =>
        field ??= new MessageJson(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <param name="json">What was read.</param>
    /// <param name="type">What it is to be.</param>
    /// <param name="part">What messages call it.</param>
    /// <exception cref="ProtocolException">It is something else.</exception>
    public static T Read<T>(JsonObject json, JsonTypeInfo<T> type, string part)
    {
        try
        {
            return json.Deserialize(type)!;
        }
        catch (Exception e) when (ProtocolException.IsRefusal(e))
        {
            throw ProtocolException.Because(part, e);
        }
    }

    public static JsonObject Write<T>(T value, JsonTypeInfo<T> type) => (JsonObject)JsonSerializer.SerializeToNode(value, type)!;
}
