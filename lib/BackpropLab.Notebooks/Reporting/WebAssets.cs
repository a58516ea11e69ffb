using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace BackpropLab.Notebooks;

/// <summary>
/// The style sheets, scripts and fonts that a page needs, by the path that it has below <c>assets/</c>. Those of
/// plotly.js and KaTeX are there only if npm brought them when this assembly was built.
/// </summary>
internal sealed partial class WebAssets
{
    const string Prefix = "web/";

    readonly ConcurrentDictionary<string, WebAsset?> loaded = new();

    /// <summary>All that this assembly holds.</summary>
    public static WebAssets Embedded { get; } =
        new(Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)));

    WebAssets(IEnumerable<string> resources) =>
        Names = [.. resources.Select(resource => resource[Prefix.Length..]).Order(StringComparer.Ordinal)];

    /// <summary>The paths, in order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Whether formulas can be set.</summary>
    public bool HasKatex => Names.Contains("katex/katex.min.js");

    /// <summary>Whether charts can be drawn with the network off.</summary>
    public bool HasPlotly => Names.Contains(Plotly.FileName);

    /// <summary>What a build without npm has: this project's own files.</summary>
    public WebAssets WithoutNpm() =>
        new(Names.Where(name => name != Plotly.FileName && !name.StartsWith("katex/", StringComparison.Ordinal)).Select(name => Prefix + name));

    /// <summary>The file at a path below <c>assets/</c>; null if there is none.</summary>
    public WebAsset? Get(string name) => Names.Contains(name) ? loaded.GetOrAdd(name, Load) : null;

    static WebAsset Load(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        if (name == "katex/katex.min.css")
            bytes = Encoding.UTF8.GetBytes(OlderFontFormats().Replace(Encoding.UTF8.GetString(bytes), ""));
        return new WebAsset(bytes, ContentType(name));
    }

    static string ContentType(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".woff2" => "font/woff2",
        _ => "application/octet-stream",
    };

    /// <summary>Every browser that draws the page reads WOFF2, so the other formats are not shipped.</summary>
    [GeneratedRegex(""",url\([^)]*\) format\("(woff|truetype)"\)""")]
    private static partial Regex OlderFontFormats();
}
