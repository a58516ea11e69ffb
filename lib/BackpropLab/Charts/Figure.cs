using BackpropLab.Charts;
using BackpropLab.Display;
using BackpropLab.Plotly;

namespace BackpropLab;

/// <summary>
/// A chart with its title, a description in words and its data as a table, so that it can be read as well as seen.
/// Made by <see cref="Chart"/>. Drawn in the page by plotly.js (version 4.1.1), which the output brings along.
/// </summary>
[TypeFormatterSource(typeof(FigureFormatterSource), PreferredMimeTypes = ["text/html", FigureFormatterSource.PlotlyMimeType, "text/plain"])]
public sealed partial class Figure : Renderable
{
    readonly double height;
    readonly string json;
    readonly Lazy<string> alone;
    readonly DataTable data;

    internal Figure(string description, PlotlyFigure plot, DataTable data, Animation? animation = null)
    {
        (Title, Description, this.data, Animation) = (PlotlyText.Plain(plot.Layout.Title.Text), description, data, animation);
        (json, height) = (Plotly.PlotlyJson.Serialize(plot), plot.Layout.Height);
        alone = plot.Layout.Legend.IsAtTop ? new(() => Plotly.PlotlyJson.Serialize(plot with { Layout = plot.Layout.UnderItsTitle() })) : new(json);
    }

    /// <summary>A figure whose JSON this library has not written.</summary>
    /// <param name="title">As people read it.</param>
    /// <param name="description">What the chart shows.</param>
    /// <param name="json">What plotly.js reads below the caption.</param>
    /// <param name="height">The plot's height there in pixels.</param>
    /// <param name="alone">What it reads where it draws the title as well.</param>
    /// <param name="data">The data as a table.</param>
    internal Figure(string title, string description, string json, double height, string alone, DataTable data)
    {
        (Title, Description, this.json, this.height, this.data) = (title, description, json, height, data);
        this.alone = new(alone);
    }

    /// <summary>What the chart is called; the caption above it.</summary>
    public string Title { get; }

    /// <summary>What the chart shows, in words and numbers.</summary>
    public string Description { get; }

    /// <summary>The figure as plotly.js reads it, <c>application/vnd.plotly.v1+json</c>; of an animation the last frame.</summary>
    public string PlotlyJson => Drawn(alone.Value, FigureDrawing.Other);

    /// <summary>How the figure moves; null where it stands still.</summary>
    internal Animation? Animation { get; }

    /// <summary>Title and description, for a host that shows text alone.</summary>
    public override string ToString() => $"{Title}\n{Description}";

    internal override bool SharesWidth => true;

    static string Drawn(string json, FigureDrawing? other) => other is null ? json : other.Draw(json);
}
