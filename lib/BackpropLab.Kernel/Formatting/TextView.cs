using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BackpropLab.Kernel;

/// <summary>What reads best as text, though its type does not write it well: JSON, exceptions, asynchronous streams.</summary>
static class TextView
{
    static readonly JsonSerializerOptions OnOneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    static readonly JsonSerializerOptions Indented = new(OnOneLine) { WriteIndented = true, NewLine = "\n" };

    /// <summary>The text, or null if the value is of another kind.</summary>
    /// <param name="value">The value.</param>
    /// <param name="isAlone">Whether it may take several lines.</param>
    public static string? TryCreate(object value, bool isAlone) => value switch
    {
        JsonDocument or JsonNode or JsonElement { ValueKind: not JsonValueKind.Undefined } => JsonSerializer.Serialize(value, isAlone ? Indented : OnOneLine),
        Exception exception => Exception(exception, isAlone),
        _ when StreamedType(value) is { } item => $"IAsyncEnumerable<{TypeNames.Of(item)}>: await foreach goes through its items",
        _ => null,
    };

    static string Exception(Exception exception, bool isAlone)
    {
        var error = RuntimeErrors.Describe(exception);
        return string.Join('\n', [$"{error.Name}: {error.Message}", .. isAlone ? error.Traceback : []]);
    }

    static Type? StreamedType(object value) => value.GetType().GetInterfaces()
        .FirstOrDefault(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>))?.GetGenericArguments()[0];
}
