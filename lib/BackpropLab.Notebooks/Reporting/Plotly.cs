namespace BackpropLab.Notebooks;

/// <summary>The plotly.js that draws the charts of a page.</summary>
internal static class Plotly
{
    /// <summary>Its path below <c>assets/</c>.</summary>
    public const string FileName = "plotly-cartesian.min.js";

    /// <summary>Where a page finds the same file if the build could not embed it.</summary>
    public const string NetworkAddress = "https://cdn.plot.ly/plotly-cartesian-4.1.1.min.js";

    /// <summary>What that file must hash to, or the browser refuses it.</summary>
    public const string Integrity = "sha384-zc4SwKObGL/W0M3RUI09UPWjlgIZHfbwMgcZO6713mRh78tfUmIQKhzCyE2LIiUg";

    /// <summary>What the HTML of a chart of the library holds.</summary>
    public const string FigureMark = "class=\"bl-figure\"";

    /// <summary>The MIME type of a chart's own JSON.</summary>
    public const string MimeType = "application/vnd.plotly.v1+json";
}
