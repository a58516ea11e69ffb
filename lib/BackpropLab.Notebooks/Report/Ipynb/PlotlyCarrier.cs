using System.IO.Compression;
using System.Text;

namespace BackpropLab.Notebooks;

/// <summary>Puts plotly.js before the first chart of a notebook; the charts after it find it there.</summary>
sealed class PlotlyCarrier
{
    static readonly Lazy<string> Compressed = new(() => Compress(WebAssets.OfPages.Get(Plotly.FileName)!.Bytes));

    bool isCarried;
    bool isFiguresScriptCarried;

    /// <summary>An output's HTML, with plotly.js if it holds the notebook's first chart, and with what draws a chart that is JSON.</summary>
    public string WithPlotly(string html)
    {
        if (!Plotly.IsIn(html))
            return html;
        var before = isCarried ? "" : Embedded();
        isCarried = true;
        return before + html + (html.Contains(Plotly.JsonMark, StringComparison.Ordinal) ? FiguresScript() : "");
    }

    string FiguresScript()
    {
        if (isFiguresScriptCarried)
            return "<script>window.BackpropLabFigures?.(document);</script>\n";
        isFiguresScriptCarried = true;
        return $"<script>\n{Encoding.UTF8.GetString(WebAssets.OfPages.Get(Plotly.FiguresScript)!.Bytes)}</script>\n";
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

    static string Compress(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.SmallestSize))
            gzip.Write(bytes);
        return Convert.ToBase64String(target.ToArray());
    }
}
