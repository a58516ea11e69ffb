using BackpropLab.Plotly;

namespace BackpropLab;

/// <summary>
/// A chart with its title, a description in words and its data as a table, so that it can be read as well as seen.
/// Made by <see cref="Chart"/>. Drawn in the page by plotly.js (version 4.1.1), which the output brings along.
/// </summary>
[TypeFormatterSource(typeof(FigureFormatterSource), PreferredMimeTypes = ["text/html", FigureFormatterSource.PlotlyMimeType, "text/plain"])]
public sealed class Figure : Renderable
{
    readonly PlotlyFigure plot;
    readonly DataTable data;
    readonly Animation? animation;
    readonly string json;
    string? alone;

    internal Figure(string description, PlotlyFigure plot, DataTable data, Animation? animation = null)
    {
        Description = description;
        this.plot = plot;
        this.data = data;
        this.animation = animation;
        json = Plotly.PlotlyJson.Serialize(plot);
    }

    /// <summary>What the chart is called; the caption above it.</summary>
    public string Title => PlotlyText.Plain(plot.Layout.Title.Text);

    /// <summary>What the chart shows, in words and numbers.</summary>
    public string Description { get; }

    /// <summary>The figure as plotly.js reads it, <c>application/vnd.plotly.v1+json</c>; of an animation the last frame.</summary>
    public string PlotlyJson => alone ??=
        plot.Layout.Legend.IsAtTop ? Plotly.PlotlyJson.Serialize(plot with { Layout = plot.Layout.UnderItsTitle() }) : json;

    /// <summary>Title and description, for a host that shows text alone.</summary>
    public override string ToString() => $"{Title}\n{Description}";

    internal override void WriteHtml(HtmlOutput html)
    {
        var id = ElementId.For(json);
        var title = HtmlOutput.Encode(Title);
        html.Add(FormattableString.Invariant($"""
            <figure class="bl-figure">
            <figcaption id="{id}-title">{title}</figcaption>
            <div id="{id}" class="bl-plot" role="img" aria-labelledby="{id}-title" aria-describedby="{id}-text" style="height:{plot.Layout.Height}px"><p>The chart is drawn by a script; its data are in the table below.</p></div>
            {animation?.Controls()}<details>
            <summary>Description and data</summary>
            <p id="{id}-text">{HtmlOutput.Encode(Description)}</p>

            """));
        data.WriteHtml(html, $"Data of {Title}");
        html.Add("</details>\n</figure>\n");
        html.Draw(new(id, json, animation));
    }
}
