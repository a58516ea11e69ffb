using BackpropLab.Display;

namespace BackpropLab;

/// <summary>
/// Something that a notebook shows when it is a cell's last expression: a chart, a table, a panel of several.
/// </summary>
[TypeFormatterSource(typeof(RenderableFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public abstract class Renderable
{
    private protected Renderable()
    {
    }

    /// <summary>The object as a fragment of HTML that brings its own styles and scripts and needs no network.</summary>
    public string ToHtml()
    {
        var html = new HtmlOutput();
        WriteHtml(html);
        return html.ToString();
    }

    /// <summary>Whether it is as wide as it may be, as a chart is; a table is as wide as what it holds.</summary>
    internal virtual bool SharesWidth => false;

    internal abstract void WriteHtml(HtmlOutput html);
}
