namespace BackpropLab.Plotly;

/// <summary>Rows and columns of panels, each with axes of its own: x and y, x2 and y2, ... row by row.</summary>
sealed class SubplotGrid
{
    public required int Rows { get; init; }

    public required int Columns { get; init; }

    public string Pattern { get; init; } = "independent";

    /// <summary>The gap between columns as a share of a column's width.</summary>
    public required double Xgap { get; init; }

    /// <summary>The gap between rows as a share of a row's height.</summary>
    public required double Ygap { get; init; }
}
