using System.Collections.Concurrent;
using System.Reflection;

namespace BackpropLab.Notebooks;

/// <summary>The style sheets and scripts that an assembly brings for its pages, by the path that each has below <c>assets/</c>.</summary>
/// <param name="assembly">The assembly that they are embedded in.</param>
/// <param name="prefix">How the names of their resources begin.</param>
sealed class WebAssets(Assembly assembly, string prefix = "web/")
{
    readonly ConcurrentDictionary<string, WebAsset> loaded = new();

    /// <summary>What every page needs.</summary>
    public static WebAssets OfPages { get; } = new(typeof(WebAssets).Assembly);

    /// <summary>The paths, in order.</summary>
    public IReadOnlyList<string> Names { get; } =
    [
        .. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Select(name => name[prefix.Length..])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The file at a path below <c>assets/</c>; null if there is none.</summary>
    public WebAsset? Get(string name) => Names.Contains(name) ? loaded.GetOrAdd(name, Load) : null;

    WebAsset Load(string name)
    {
        using var stream = assembly.GetManifestResourceStream(prefix + name)!;
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
