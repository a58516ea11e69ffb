using System.IO.Compression;

namespace BackpropLab.Display;

/// <summary>plotly.js as the build found it.</summary>
static class PlotlyBundle
{
    /// <summary>The bundle, gzip in base64, less than half its size.</summary>
    public static readonly Lazy<string> Compressed = new(Compress);

    static string Compress()
    {
        using var script = EmbeddedWebFiles.Open("plotly.min.js");
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            script.CopyTo(gzip);

        return Convert.ToBase64String(compressed.GetBuffer(), 0, (int)compressed.Length);
    }
}
