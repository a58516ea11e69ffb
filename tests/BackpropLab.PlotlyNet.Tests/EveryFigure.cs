using BackpropLab.Notebooks.Tests.Charts;

namespace BackpropLab.PlotlyNetTests;

/// <summary>The figures of the gallery: what it holds besides are tables, panels and the map, which plotly.js does not draw.</summary>
static class EveryFigure
{
    static readonly string[] others = ["row", "grid", "course map", "table", "matrix", "gradient table", "prediction table"];

    static readonly Dictionary<string, Lazy<Renderable>> made = Gallery.Items.ToDictionary(item => item.Key, item => new Lazy<Renderable>(item.Value));

    public static TheoryData<string> Names => [.. Gallery.Items.Keys.Except(others)];

    public static TheoryData<string> Others => [.. others];

    public static Figure Of(string name) => (Figure)made[name].Value;

    public static Renderable Other(string name) => made[name].Value;
}
