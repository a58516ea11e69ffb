using BackpropLab.Charts;
using Plotly.NET;

namespace BackpropLab;

/// <summary>
/// The bridge to Plotly.NET: a figure of this library as a chart of Plotly.NET and back, every figure of a notebook through
/// Plotly.NET, and what its core lacks for C#.
/// </summary>
public static partial class PlotlyNet
{
    static PlotlyNet() => SharedFSharp.Share();

    /// <summary>
    /// The Plotly.NET that is loaded: "Plotly.NET 6.0.0". A notebook that draws with Plotly.NET itself asks for it first, as in
    /// some hosts its charts find all they need only after this class has been used.
    /// </summary>
    public static string Version => $"Plotly.NET {typeof(GenericChart).Assembly.GetName().Version!.ToString(3)}";

    /// <summary>
    /// From here on Plotly.NET draws every figure that is shown: it becomes a <see cref="GenericChart"/>, and what that
    /// serialises to stands in the page, with the figure's caption, description and data. Below each plot stands who drew it.
    /// </summary>
    /// <param name="draw">False gives the figures back to the library.</param>
    /// <example><code>
    /// #r "../lib/bin/BackpropLab.PlotlyNet.dll"
    /// PlotlyNet.DrawAll();
    /// </code></example>
    public static void DrawAll(bool draw = true) => FigureDrawing.Other = draw
        ? new(
            Version,
            figure => ChartJson.Of(ChartReader.Read(figure)),
            "A chart of Plotly.NET has no frames: it drew the last, and the page moves the colours through the others.")
        : null;
}
