using BackpropLab.Charts;
using BackpropLab.Display;

namespace BackpropLab;

// A figure as a page shows it: the plot with its caption, and below it the description and the data as a table.
public sealed partial class Figure
{
    internal override void WriteHtml(HtmlOutput html)
    {
        var other = FigureDrawing.Other;
        var drawn = Drawn(json, other);
        var id = ElementId.For(drawn);
        var title = HtmlOutput.Encode(Title);
        var mark = other is null ? "" : $" data-drawn-by=\"{HtmlOutput.Encode(other.Name)}\"";
        html.Add(FormattableString.Invariant($"""
            <figure class="bl-figure"{mark}>
            <figcaption id="{id}-title">{title}</figcaption>
            <div id="{id}" class="bl-plot" role="img" aria-labelledby="{id}-title" aria-describedby="{id}-text" style="height:{height}px"><p>The chart is drawn by a script; its data are in the table below.</p></div>
            {Animation?.Controls()}{other?.Note(Animation is not null)}<details>
            <summary>Description and data</summary>
            <p id="{id}-text">{HtmlOutput.Encode(Description)}</p>

            """));
        data.WriteHtml(html, $"Data of {Title}");
        html.Add("</details>\n</figure>\n");
        html.Draw(new(id, drawn, Animation));
    }
}
