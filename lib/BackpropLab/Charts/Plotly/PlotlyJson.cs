using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackpropLab.Plotly;

/// <summary>
/// Serialises figures: names as plotly.js has them, numbers in their shortest exact form, and <c>&lt;</c>, <c>&gt;</c>
/// and <c>&amp;</c> escaped, so that the text may stand inside a script.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PlotlyFigure))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(double))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(Axis))]
sealed partial class PlotlyJson : JsonSerializerContext
{
    public static string Serialize(PlotlyFigure figure) => JsonSerializer.Serialize(figure, Default.PlotlyFigure);
}
