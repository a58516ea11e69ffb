using System.Text.Json.Serialization;

namespace BackpropLab.Plotly;

/// <summary>One set of marks of a plotly.js figure; the members have plotly.js's names and meanings.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ScatterTrace), "scatter")]
[JsonDerivedType(typeof(ContourTrace), "contour")]
abstract class Trace
{
    public string? Name { get; init; }

    public string? Hovertemplate { get; init; }
}
