using System.Text.Json.Serialization;

namespace BackpropLab.Plotly;

/// <summary>Rectangles, each in the colour of its value.</summary>
sealed class HeatmapTrace : Trace
{
    /// <summary>The middles of the columns; 0, 1, 2, ... when null.</summary>
    public IReadOnlyList<double>? X { get; init; }

    /// <summary>The middles of the rows; 0, 1, 2, ... when null.</summary>
    public IReadOnlyList<double>? Y { get; init; }

    /// <summary>One row for each y, one value for each x; nothing is drawn where it is NaN.</summary>
    [JsonConverter(typeof(GappedRowsConverter))]
    public required IReadOnlyList<IReadOnlyList<double>> Z { get; init; }

    public double Zmin { get; init; }

    public double Zmax { get; init; }

    public required object[][] Colorscale { get; init; }

    public Colorbar? Colorbar { get; init; }

    public bool? Showscale { get; init; }

    /// <summary>What stands in each rectangle, row by row.</summary>
    public IReadOnlyList<IReadOnlyList<string>>? Text { get; init; }

    public string? Texttemplate { get; init; }

    public Font? Textfont { get; init; }

    public IReadOnlyList<IReadOnlyList<string>>? Hovertext { get; init; }

    /// <summary>The room between rectangles in pixels.</summary>
    public double? Xgap { get; init; }

    public double? Ygap { get; init; }

    public bool? Hoverongaps { get; init; }
}
