using System.Text.Json.Serialization;

namespace BackpropLab.Plotly;

/// <summary>One set of marks of a plotly.js figure; the members have plotly.js's names and meanings.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ScatterTrace), "scatter")]
[JsonDerivedType(typeof(ContourTrace), "contour")]
[JsonDerivedType(typeof(HeatmapTrace), "heatmap")]
abstract class Trace
{
    public string? Name { get; init; }

    public string? Hovertemplate { get; init; }

    /// <summary>"skip" for what is not to be pointed at.</summary>
    public string? Hoverinfo { get; init; }

    /// <summary>Traces of one group have one legend entry's click.</summary>
    public string? Legendgroup { get; init; }

    public bool? Showlegend { get; init; }

    /// <summary>The panel's axis: "x2", or null for the first.</summary>
    public string? Xaxis { get; set; }

    public string? Yaxis { get; set; }
}
