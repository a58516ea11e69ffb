using System.Text.Json;
using BackpropLab.Protocol;

namespace BackpropLab.Notebooks;

/// <summary>A value that a cell showed: its result, or what it passed to <c>display</c>.</summary>
/// <param name="Data">One rendering for each MIME type. Text types hold a JSON string, JSON types their object.</param>
/// <param name="ExecutionCount">The cell's number if this is its result, else null.</param>
/// <param name="DisplayId">The name by which a <see cref="DisplayUpdate"/> replaces it; null if none can.</param>
public sealed record DisplayOutput(IReadOnlyDictionary<string, JsonElement> Data, int? ExecutionCount, string? DisplayId = null) : CellOutput
{
    /// <summary>For renderings that hold JSON, as deep as a message may be.</summary>
    internal static JsonSerializerOptions Json { get; } = new() { MaxDepth = MessageLimits.Depth };

    /// <summary>The rendering as HTML, if there is one.</summary>
    public string? Html => Text("text/html");

    /// <summary>The rendering as plain text, if there is one.</summary>
    public string? PlainText => Text("text/plain");

    string? Text(string mimeType) =>
        Data.TryGetValue(mimeType, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
