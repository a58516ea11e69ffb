using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackpropLab.Live;

/// <summary>The messages between a window and its notebook as JSON.</summary>
static class WindowJson
{
    static readonly JsonSerializerOptions options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        AllowOutOfOrderMetadataProperties = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Reads what a window said.</summary>
    /// <exception cref="JsonException">It is no message that a window sends.</exception>
    public static WindowMessage Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<WindowMessage>(json, options) ?? throw new JsonException("a message is null.");

    /// <summary>Reads what a window was told first.</summary>
    /// <exception cref="JsonException">It is no such message.</exception>
    public static PagePatch ReadPage(string json) =>
        JsonSerializer.Deserialize<NotebookMessage>(json, options) as PagePatch ?? throw new JsonException("a page is expected.");

    /// <summary>Writes what a window is told.</summary>
    public static byte[] Write(NotebookMessage message) => JsonSerializer.SerializeToUtf8Bytes(message, options);
}
