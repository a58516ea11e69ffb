namespace BackpropLab.Plotly;

/// <summary>The scale that tells what a field's colours mean.</summary>
sealed class Colorbar
{
    public required Title Title { get; init; }

    public required IReadOnlyList<double> Tickvals { get; init; }

    /// <summary>What the ticks say; their values when null.</summary>
    public IReadOnlyList<string>? Ticktext { get; init; }

    public double Thickness { get; init; } = 10;

    public double Outlinewidth { get; init; }

    public double Len { get; init; } = 1;

    public double Ypad { get; init; }

    public double Xpad { get; init; } = 6;

    /// <summary>A scale with ticks at its very ends, as texts that are short.</summary>
    public static Colorbar Between(string title, params (double Value, string Text)[] ticks) => new()
    {
        Title = new() { Text = title, Side = "right", Font = new() { Size = 14 } },
        Tickvals = [.. ticks.Select(tick => tick.Value)],
        Ticktext = [.. ticks.Select(tick => tick.Text)],
    };
}
