using System.Net;
using System.Text;

namespace BackpropLab.Display;

/// <summary>One cell's HTML: the markup of what is shown, in one wrapper with one style sheet, and the scripts that it needs.</summary>
sealed class HtmlOutput
{
    static readonly string styles = EmbeddedWebFiles.Text("output.css").Trim();

    readonly StringBuilder body = new();
    readonly List<Plot> plots = [];
    readonly List<string> scripts = [];

    /// <summary>Appends markup as it stands; what comes from outside goes through <see cref="Encode"/> first.</summary>
    public HtmlOutput Add(string markup)
    {
        body.Append(markup);
        return this;
    }

    /// <summary>Has the script draw a plot.</summary>
    public void Draw(Plot plot) => plots.Add(plot);

    /// <summary>Runs a script once the markup is there, which is the same for all that ask for it.</summary>
    public void Run(string script)
    {
        if (!scripts.Contains(script))
            scripts.Add(script);
    }

    /// <summary>The text with the characters escaped that mean something in HTML, quotes included.</summary>
    public static string Encode(string text) => WebUtility.HtmlEncode(text);

    public override string ToString()
    {
        var all = plots.Count == 0 ? scripts : [PlotScript.For(plots), .. scripts];
        return $"<div class=\"backprop-lab\">\n<style>{styles}</style>\n{body}{string.Concat(all.Select(script => $"\n<script>\n{script}\n</script>"))}\n</div>";
    }
}
