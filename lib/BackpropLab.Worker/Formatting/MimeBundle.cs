using System.Text.Json;
using System.Text.Json.Nodes;

namespace BackpropLab.Worker;

/// <summary>One value rendered in several ways, by MIME type.</summary>
internal sealed class MimeBundle
{
    public const string Html = "text/html";
    public const string PlainText = "text/plain";

    readonly Dictionary<string, string> renderings = [];

    public MimeBundle(string plainText, string? html = null)
    {
        renderings[PlainText] = plainText;
        if (html is not null) renderings[Html] = html;
    }

    /// <summary>The rendering as text, which every bundle has.</summary>
    public string Text => renderings[PlainText];

    /// <summary>Characters of all renderings together.</summary>
    public long Size => renderings.Values.Sum(text => (long)text.Length);

    /// <summary>Adds or replaces a rendering.</summary>
    public string this[string mimeType]
    {
        get => renderings[mimeType];
        set => renderings[mimeType] = value;
    }

    public bool Has(string mimeType) => renderings.ContainsKey(mimeType);

    /// <summary>The bundle as Jupyter's <c>data</c>: text as strings, JSON types as what they hold.</summary>
    public JsonObject ToJson()
    {
        var data = new JsonObject();
        foreach (var (mimeType, text) in renderings) data[mimeType] = IsJson(mimeType) ? ParseOrText(text) : text;
        return data;
    }

    static bool IsJson(string mimeType) => mimeType is "application/json" || mimeType.EndsWith("+json", StringComparison.Ordinal);

    static JsonNode? ParseOrText(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
