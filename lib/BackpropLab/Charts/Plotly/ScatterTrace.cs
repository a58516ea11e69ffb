using System.Text.Json.Serialization;

namespace BackpropLab.Plotly;

/// <summary>Points, or a line through points.</summary>
sealed class ScatterTrace : Trace
{
    /// <summary>"markers", "lines", "lines+markers", "markers+text", "text".</summary>
    public required string Mode { get; init; }

    [JsonConverter(typeof(GappedNumbersConverter))]
    public required IReadOnlyList<double> X { get; init; }

    [JsonConverter(typeof(GappedNumbersConverter))]
    public required IReadOnlyList<double> Y { get; init; }

    /// <summary>What stands at each point.</summary>
    public IReadOnlyList<string>? Text { get; init; }

    public string? Textposition { get; init; }

    public Font? Textfont { get; init; }

    /// <summary>What each point says when it is pointed at.</summary>
    public IReadOnlyList<string>? Hovertext { get; init; }

    public Marker? Marker { get; init; }

    public Line? Line { get; init; }
}
