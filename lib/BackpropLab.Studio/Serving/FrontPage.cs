using System.Text;
using BackpropLab.Notebooks;

namespace BackpropLab.Studio;

/// <summary>The first page of the course: complete as it is served.</summary>
static class FrontPage
{
    /// <summary>The document.</summary>
    public static string Render(Shelf shelf)
    {
        var list = new StringBuilder("<h1>Backprop Lab</h1>\n<ul>");
        foreach (var name in shelf.Names)
            list.Append($"""<li><a href="{Uri.EscapeDataString(name)}/">{Html.Encode(name)}</a></li>""");
        list.Append("</ul>\n");
        return PageShell.Render(new Page("Backprop Lab", list.ToString(), Contents: "", Footer: "") { LiveBar = "" }, home: "./");
    }
}
