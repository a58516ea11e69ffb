using System.Text.Json.Nodes;

namespace BackpropLab.Notebooks;

/// <summary>
/// The names that make a delimiter of the line <c>#!name</c>: those that .NET Interactive knows, and those that
/// a document's <c>#!meta</c> adds under <c>kernelInfo</c>.
/// </summary>
static class KernelNames
{
    /// <summary>The kernel of text before the first delimiter.</summary>
    public const string Default = "csharp";

    static readonly string[] BuiltIn =
    [
        "csharp", "c#", "cs", "fsharp", "f#", "fs", "html", "http", "javascript", "js", "mermaid",
        "pwsh", "powershell", "value", "markdown", "md",
    ];

    /// <exception cref="FormatException"><c>kernelInfo</c> is malformed.</exception>
    public static IReadOnlySet<string> Of(JsonObject? meta)
    {
        var names = new HashSet<string>(BuiltIn);
        names.UnionWith(NamedIn(meta));
        return names;
    }

    static IEnumerable<string> NamedIn(JsonObject? meta)
    {
        if (meta?["kernelInfo"] is not { } kernelInfo)
            return [];
        if (kernelInfo is not JsonObject info || info["items"] is not (null or JsonArray))
            throw new FormatException($"kernelInfo in #!meta is {kernelInfo.ToJsonString()}: expected {{\"items\":[{{\"name\":\"sql\"}}]}}.");
        return info["items"] is JsonArray items ? items.SelectMany(NamesOf) : [];
    }

    static IEnumerable<string> NamesOf(JsonNode? item)
    {
        if (item is not JsonObject kernel || kernel["aliases"] is not (null or JsonArray))
            throw new FormatException($"a kernel in #!meta is {Shown(item)}: expected {{\"name\":\"sql\",\"aliases\":[]}}.");
        var aliases = kernel["aliases"] as JsonArray ?? [];
        return aliases.Prepend(kernel["name"]).Select(name => Name(name, kernel));
    }

    static string Name(JsonNode? node, JsonObject kernel) =>
        node is JsonValue value && value.TryGetValue(out string? name) && IsName(name)
            ? name
            : throw new FormatException(
                $"the kernel {Shown(kernel)} in #!meta is named {Shown(node)}: expected a text in one line that does not start with '#'.");

    static bool IsName(string name) => !string.IsNullOrWhiteSpace(name) && name[0] != '#' && !name.AsSpan().ContainsAny('\r', '\n');

    static string Shown(JsonNode? node) => node?.ToJsonString() ?? "null";
}
