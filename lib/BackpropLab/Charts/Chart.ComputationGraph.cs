using BackpropLab.Charts;
using BackpropLab.Guards;
using BackpropLab.Plotly;

namespace BackpropLab;

public static partial class Chart
{
    const double GraphRow = 66;

    /// <summary>
    /// A computation as a graph from its leaves at the top to its result at the bottom. Values and gradients show where a
    /// node is pointed at, and in the table.
    /// </summary>
    /// <param name="nodes">At most 60 nodes, each after its inputs.</param>
    /// <param name="title">The caption.</param>
    /// <exception cref="ArgumentException">
    /// There is none or too many, a number is not the node's place, or an input does not come before its user.
    /// </exception>
    /// <example><code>Chart.ComputationGraph(loss.Graph())</code></example>
    public static Figure ComputationGraph(IReadOnlyList<GraphNode> nodes, string title = "Computation graph")
    {
        ArgumentNullException.ThrowIfNull(nodes);
        Guard.NotEmpty(nodes.Count, nameof(nodes), nameof(nodes));
        GraphDrawing.Check(nodes, nameof(nodes));
        var drawing = new GraphDrawing(nodes);
        var layout = new Layout
        {
            Title = Title.Of(title),
            // Labels stand to the right of their nodes.
            Xaxis = Axis.Hidden([-drawing.Places.HalfWidth - 0.35, drawing.Places.HalfWidth + 0.9]),
            Yaxis = Axis.Hidden([0.5 - drawing.Places.RowCount, 0.5]),
            Showlegend = true,
            Legend = Legend.AtTop,
            Height = 40 + GraphRow * drawing.Places.RowCount,
            Margin = new() { L = 4, R = 4, T = 36, B = 4 },
            Meta = new() { KeepHeight = true },
        };
        return new(drawing.Describe(), new([drawing.Edges(), drawing.Arrows(), .. drawing.Nodes()], layout), drawing.Table());
    }
}
