namespace BackpropLab.Display;

/// <summary>
/// The script that ends an output: it draws the plots once plotly.js is there. Our own pages bring plotly.js and say
/// so by the switch <c>BackpropLab.PlotlyOnPage</c>; for any other page the output carries it along.
/// </summary>
static class PlotScript
{
    public const string PlotlyOnPage = "BackpropLab.PlotlyOnPage";

    // A function, which finds the functions of the other file around it.
    static readonly string draw = $"(() => {{\n{EmbeddedWebFiles.Text("colours.js").Replace("export ", "", StringComparison.Ordinal).Trim()}\nreturn {EmbeddedWebFiles.Text("plots.js").Trim()};\n}})()";

    public static string For(IEnumerable<Plot> plots)
    {
        var figures = string.Join(",\n", plots.Select(plot => plot.ToScript()));
        return $"({draw})([\n{figures}\n], {Palette.DarkForLightJson}, {Source()});";
    }

    static string Source() => AppContext.TryGetSwitch(PlotlyOnPage, out var onPage) && onPage
        ? "{}"
        : $$"""{"bundle": "{{PlotlyBundle.Compressed.Value}}"}""";
}
