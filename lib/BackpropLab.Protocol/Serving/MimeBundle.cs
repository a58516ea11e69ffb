using System.Text.Json;
using System.Text.Json.Nodes;

namespace BackpropLab.Protocol;

/// <summary>One value rendered in several ways, by MIME type.</summary>
public sealed class MimeBundle
{
    /// <summary>The type of HTML.</summary>
    public const string Html = "text/html";

    /// <summary>The type of plain text.</summary>
    public const string PlainText = "text/plain";

    static readonly JsonDocumentOptions Depth = new() { MaxDepth = OutputLimits.JsonDepth };

    readonly Dictionary<string, string> renderings = [];

    /// <summary>A value as text, and as HTML if that says more.</summary>
    /// <param name="plainText">The value as text.</param>
    /// <param name="html">The value as HTML, or null.</param>
    public MimeBundle(string plainText, string? html = null)
    {
        renderings[PlainText] = plainText;
        if (html is not null)
            renderings[Html] = html;
    }

    /// <summary>The rendering as text, which every bundle has.</summary>
    public string Text => renderings[PlainText];

    /// <summary>Characters of all renderings together, and of the names of their types.</summary>
    public long Size => renderings.Sum(rendering => (long)rendering.Key.Length + rendering.Value.Length);

    /// <summary>Bytes of all renderings in a message, at most: JSON may need six for a character that is not of ASCII or is none of print.</summary>
    public long MostBytes => renderings.Sum(rendering => rendering.Key.Length + MostBytesOf(rendering.Value));

    /// <summary>Adds or replaces a rendering.</summary>
    /// <param name="mimeType">Its type.</param>
    /// <exception cref="KeyNotFoundException">There is none of that type to read.</exception>
    public string this[string mimeType]
    {
        get => renderings[mimeType];
        set => renderings[mimeType] = value;
    }

    /// <summary>Whether there is a rendering of a type.</summary>
    /// <param name="mimeType">The type.</param>
    public bool Has(string mimeType) => renderings.ContainsKey(mimeType);

    /// <summary>The bundle as Jupyter's <c>data</c>: text as strings, JSON types as what they hold.</summary>
    public JsonObject ToJson()
    {
        var data = new JsonObject();
        foreach (var (mimeType, text) in renderings)
            data[mimeType] = IsJson(mimeType) ? ParseOrText(text) : text;
        return data;
    }

    static long MostBytesOf(string text)
    {
        var bytes = 0L;
        foreach (var character in text)
            bytes += character is '"' or '\\' ? 2 : character is >= ' ' and <= '~' ? 1 : 6;
        return bytes;
    }

    static bool IsJson(string mimeType) => mimeType is "application/json" || mimeType.EndsWith("+json", StringComparison.Ordinal);

    static JsonNode? ParseOrText(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: Depth);
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
