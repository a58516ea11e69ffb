using BackpropLab.Charts;
using BackpropLab.Guards;
using BackpropLab.Plotly;

namespace BackpropLab;

public static partial class Chart
{
    /// <summary>How numbers are distributed, such as the test accuracies of many seeds: a column of dots a group, with the median and the quartiles.</summary>
    /// <param name="groups">For each its name and its values, at most 20 groups.</param>
    /// <param name="title">The caption.</param>
    /// <param name="yTitle">What the values are.</param>
    /// <exception cref="ArgumentException">There is no group or there are too many, a group has no value, or a value is NaN or infinite.</exception>
    /// <example><code>Chart.Distribution([("zeros", a), ("LeCun", b), ("He", c)], "Test accuracy over 20 seeds", "accuracy")</code></example>
    public static Figure Distribution(
        IReadOnlyList<(string Name, IReadOnlyList<double> Values)> groups, string title = "Distribution", string yTitle = "value")
    {
        ArgumentNullException.ThrowIfNull(groups);
        Guard.NotEmpty(groups.Count, nameof(groups), nameof(groups));
        if (groups.Count > DotColumns.MostGroups)
        {
            throw new ArgumentException(
                $"There are {groups.Count} groups: up to {DotColumns.MostGroups} can be read side by side. Draw a part of them.", nameof(groups));
        }

        foreach (var (name, values) in groups)
        {
            ArgumentNullException.ThrowIfNull(values, nameof(groups));
            Guard.NotEmpty(values.Count, $"Group '{name}'", nameof(groups));
            for (var i = 0; i < values.Count; i++)
            {
                if (!double.IsFinite(values[i]))
                {
                    throw new ArgumentException(FormattableString.Invariant(
                        $"Group '{name}' has the value {values[i]} at place {i}: leave out the runs that diverged, and say how many there were."), nameof(groups));
                }
            }
        }

        var columns = new DotColumns([.. groups.Select(group => ValueGroup.Of(group.Name, group.Values))]);
        var layout = new Layout
        {
            Title = Title.Of(title),
            Xaxis = new()
            {
                Title = new() { Text = "" },
                Range = [-0.6, groups.Count - 0.4],
                Tickvals = [.. Enumerable.Range(0, groups.Count).Select(i => (double)i)],
                Ticktext = [.. groups.Select(group => PlotlyText.Escape(group.Name))],
                Showgrid = false,
            },
            Yaxis = new() { Title = PlaneTitle(yTitle), Range = columns.Window },
            Showlegend = true,
            Height = 400,
            Meta = new() { KeepHeight = true },
        };
        return new(columns.Describe(yTitle), new([columns.Dots(yTitle), columns.Boxes(), columns.Medians()], layout), columns.Table());
    }
}
