using System.IO.Compression;

namespace BackpropLab.Notebooks;

/// <summary>Puts plotly.js before the first chart of a notebook; the charts after it find it there.</summary>
/// <param name="assets">Where plotly.js is, if the build embedded it.</param>
internal sealed class PlotlyCarrier(WebAssets assets)
{
    static readonly Lazy<string> Compressed = new(() => Compress(WebAssets.Embedded.Get(Plotly.FileName)!.Bytes));

    bool isCarried;

    /// <summary>An output's HTML, with plotly.js if it holds the notebook's first chart.</summary>
    public string WithPlotly(string html)
    {
        if (isCarried || !html.Contains(Plotly.FigureMark, StringComparison.Ordinal))
            return html;
        isCarried = true;
        return (assets.HasPlotly ? Embedded() : FromNetwork) + html;
    }

    static string Embedded() => $$"""
        <script>
        (() => {
          if (window.Plotly) return;
          const bytes = Uint8Array.from(atob("{{Compressed.Value}}"), character => character.charCodeAt(0));
          const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
          new Response(stream).text().then(source => {
            const script = document.createElement("script");
            script.textContent = source;
            document.head.append(script);
          });
        })();
        </script>

        """;

    const string FromNetwork = $$"""
        <script>
        (() => {
          if (window.Plotly) return;
          const script = document.createElement("script");
          script.src = "{{Plotly.NetworkAddress}}";
          script.integrity = "{{Plotly.Integrity}}";
          script.crossOrigin = "anonymous";
          document.head.append(script);
        })();
        </script>

        """;

    static string Compress(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.SmallestSize))
            gzip.Write(bytes);
        return Convert.ToBase64String(target.ToArray());
    }
}
