using System.IO.Compression;

namespace BackpropLab;

/// <summary>plotly.js as the build found it in npm's package, or else where the same file is in the network.</summary>
static class PlotlyBundle
{
    public const string Address = "https://cdn.plot.ly/plotly-cartesian-4.1.1.min.js";
    public const string Integrity = "sha384-zc4SwKObGL/W0M3RUI09UPWjlgIZHfbwMgcZO6713mRh78tfUmIQKhzCyE2LIiUg";
    public const string AssetName = "plotly.min.js";

    /// <summary>The bundle, gzip in base64, a third of its size; null where npm could not bring it to the build.</summary>
    public static readonly Lazy<string?> Compressed = new(Compress);

    static string? Compress()
    {
        using var script = WebAsset.TryOpen(AssetName);
        if (script is null)
            return null;

        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            script.CopyTo(gzip);

        return Convert.ToBase64String(compressed.GetBuffer(), 0, (int)compressed.Length);
    }
}
