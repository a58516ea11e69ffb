using System.Collections.Concurrent;
using System.Reflection;

namespace BackpropLab.Notebooks;

/// <summary>
/// The style sheets and scripts that a page needs, by the path that it has below <c>assets/</c>. That of plotly.js is
/// there only if npm brought it when this assembly was built.
/// </summary>
internal sealed class WebAssets
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

    /// <summary>Whether charts can be drawn with the network off.</summary>
    public bool HasPlotly => Names.Contains(Plotly.FileName);

    /// <summary>What a build without npm has: this project's own files.</summary>
    public WebAssets WithoutNpm() =>
        new(Names.Where(name => name != Plotly.FileName).Select(name => Prefix + name));

    /// <summary>The file at a path below <c>assets/</c>; null if there is none.</summary>
    public WebAsset? Get(string name) => Names.Contains(name) ? loaded.GetOrAdd(name, Load) : null;

    static WebAsset Load(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new WebAsset(bytes, ContentType(name));
    }

    static string ContentType(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };
}
