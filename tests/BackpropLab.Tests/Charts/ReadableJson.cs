using System.Text.Encodings.Web;
using System.Text.Json;

namespace BackpropLab.Tests.Charts;

/// <summary>JSON for people: one member a line, but a list of numbers or texts stays on its line.</summary>
static class ReadableJson
{
    static readonly JsonSerializerOptions asWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(string json) => Text(JsonDocument.Parse(json).RootElement, "");

    static string Text(JsonElement element, string indent) => element.ValueKind switch
    {
        JsonValueKind.Object => Lines('{', element.EnumerateObject().Select(member => $"\"{member.Name}\": {Text(member.Value, indent + "  ")}"), '}', indent),
        JsonValueKind.Array when element.EnumerateArray().All(IsPlain) => $"[{string.Join(", ", element.EnumerateArray().Select(Plain))}]",
        JsonValueKind.Array => Lines('[', element.EnumerateArray().Select(item => Text(item, indent + "  ")), ']', indent),
        _ => Plain(element),
    };

    static string Lines(char open, IEnumerable<string> items, char close, string indent) =>
        $"{open}\n{string.Join(",\n", items.Select(item => indent + "  " + item))}\n{indent}{close}";

    static bool IsPlain(JsonElement element) => element.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array);

    static string Plain(JsonElement element) =>
        element.ValueKind == JsonValueKind.String ? JsonSerializer.Serialize(element.GetString(), asWritten) : element.GetRawText();
}
