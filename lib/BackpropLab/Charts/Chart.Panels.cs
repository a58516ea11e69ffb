using BackpropLab.Charts;
using BackpropLab.Guards;

namespace BackpropLab;

public static partial class Chart
{
    /// <summary>Shows charts and tables side by side where the page is wide enough.</summary>
    /// <param name="items">What to show, from left to right.</param>
    /// <exception cref="ArgumentException">There is nothing to show.</exception>
    /// <example><code>Chart.Row(Chart.Scatter(train, "Training set"), Chart.Scatter(test, "Test set"))</code></example>
    public static Panel Row(params Renderable[] items) => Grid(Math.Max(1, items?.Length ?? 0), items!);

    /// <summary>Shows charts and tables in rows of at most <paramref name="columns"/>.</summary>
    /// <param name="columns">How many stand side by side where the page is wide enough.</param>
    /// <param name="items">What to show, row by row.</param>
    /// <exception cref="ArgumentException">There is nothing to show.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one column.</exception>
    public static Panel Grid(int columns, params Renderable[] items)
    {
        ArgumentNullException.ThrowIfNull(items);
        ChartGuard.Columns(columns, nameof(columns));
        Guard.NotEmpty(items.Length, nameof(items), nameof(items));
        if (Array.IndexOf(items, null) is >= 0 and var missing)
            throw new ArgumentException($"items[{missing}] is null: a chart or a table is expected.", nameof(items));
        return new(columns, [.. items]);
    }
}
