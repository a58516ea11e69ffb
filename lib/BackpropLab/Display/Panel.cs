using BackpropLab.Display;

namespace BackpropLab;

/// <summary>Several charts or tables in one output, in rows; on a narrow page below each other.</summary>
public sealed class Panel : Renderable
{
    readonly int columns;
    readonly IReadOnlyList<Renderable> items;

    internal Panel(int columns, IReadOnlyList<Renderable> items)
    {
        this.columns = columns;
        this.items = items;
    }

    /// <summary>The texts of what the panel holds, one after the other.</summary>
    public override string ToString() => string.Join("\n\n", items);

    internal override void WriteHtml(HtmlOutput html)
    {
        // Tables are as wide as what they hold; charts share the width.
        html.Add(items.All(item => item.SharesWidth)
            ? FormattableString.Invariant($"<div class=\"bl-grid\" style=\"--bl-columns:{columns}\">\n")
            : "<div class=\"bl-flow\">\n");
        foreach (var item in items)
        {
            html.Add("<div>\n");
            item.WriteHtml(html);
            html.Add("</div>\n");
        }

        html.Add("</div>\n");
    }
}
