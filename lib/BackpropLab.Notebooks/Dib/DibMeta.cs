using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackpropLab.Protocol;

namespace BackpropLab.Notebooks;

/// <summary>The JSON object of a <c>#!meta</c> block.</summary>
static class DibMeta
{
    // A key that stands twice could not be written again.
    static readonly JsonDocumentOptions Reading = new() { AllowDuplicateProperties = false };

    // .NET Interactive writes with this encoder: the file survives byte for byte, quotes and accents unescaped.
    static readonly JsonSerializerOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="lines">The lines of the block below <c>#!meta</c>.</param>
    /// <param name="line">The number of the line with <c>#!meta</c>.</param>
    /// <param name="fileName">What messages call the file.</param>
    /// <exception cref="DibFormatException">They are not one JSON object, or one of its values that matter here is malformed.</exception>
    public static JsonObject Parse(IReadOnlyList<string> lines, int line, string fileName)
    {
        const string expected = "expected one JSON object in the lines below #!meta, such as "
            + """{"kernelInfo":{"defaultKernelName":"csharp","items":[{"name":"csharp"}]}}.""";
        if (lines.All(string.IsNullOrWhiteSpace))
            throw new DibFormatException(fileName, line, $"the #!meta block is empty: {expected}");
        try
        {
            if (JsonNode.Parse(string.Join('\n', lines), null, Reading) is not JsonObject meta)
                throw new DibFormatException(fileName, line, $"the #!meta block is JSON, but no object: {expected}");
            ToJson(meta);
            KernelNames.Of(meta);
            Packages(meta);
            return meta;
        }
        catch (JsonException e)
        {
            throw new DibFormatException(fileName, line + 1 + (int)(e.LineNumber ?? 0), $"the #!meta block is not JSON: {Reason(e)}; {expected}");
        }
        catch (InvalidOperationException)
        {
            throw new DibFormatException(fileName, line, $"the #!meta block escapes half of a surrogate pair (\\uD800 to \\uDFFF): {expected}");
        }
        catch (FormatException e) when (e is not DibFormatException)
        {
            throw new DibFormatException(fileName, line, e.Message);
        }
    }

    public static string ToJson(JsonObject meta) => meta.ToJsonString(Writing);

    /// <exception cref="FormatException">The value is malformed.</exception>
    public static IReadOnlyList<PackageReference> Packages(JsonObject? meta)
    {
        const string expected = """expected "lab": {"packages": ["Id, 1.2.3"]}""";
        if (meta?["lab"] is not { } lab)
            return [];
        if (lab is not JsonObject { } settings || settings["packages"] is not (null or JsonArray))
            throw new FormatException($"\"lab\" in #!meta is {lab.ToJsonString(Writing)}: {expected}.");
        return [.. (settings["packages"] as JsonArray ?? []).Select(Package)];

        static PackageReference Package(JsonNode? node) =>
            node is JsonValue value && value.TryGetValue(out string? text)
                ? PackageReference.Parse(text)
                : throw new FormatException($"a package in #!meta is {node?.ToJsonString(Writing) ?? "null"}: {expected}.");
    }

    /// <summary>The parser's sentence without the position that it appends.</summary>
    static string Reason(JsonException e)
    {
        var end = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? e.Message : e.Message[..end]).TrimEnd('.');
    }
}
