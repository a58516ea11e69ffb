using System.Collections.Concurrent;

namespace BackpropLab.Notebooks;

/// <summary>The style sheets and scripts that a page needs, by the path that each has below <c>assets/</c>.</summary>
static class WebAssets
{
    const string Prefix = "web/";

    static readonly ConcurrentDictionary<string, WebAsset> loaded = new();

    /// <summary>The paths, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(WebAssets).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The file at a path below <c>assets/</c>; null if there is none.</summary>
    public static WebAsset? Get(string name) => Names.Contains(name) ? loaded.GetOrAdd(name, Load) : null;

    static WebAsset Load(string name)
    {
        using var stream = typeof(WebAssets).Assembly.GetManifestResourceStream(Prefix + name)!;
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
