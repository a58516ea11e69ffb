using BackpropLab.Charts;
using BackpropLab.Plotly;

namespace BackpropLab;

public static partial class Chart
{
    /// <summary>
    /// A network as nodes and edges: an edge is as wide as its weight is large, solid for a positive weight and dashed for
    /// a negative one. Weights and biases show where they are pointed at, and in the table.
    /// </summary>
    /// <param name="network">A network of at most 300 weights, at most 32 units in a layer.</param>
    /// <param name="title">The caption.</param>
    /// <exception cref="ArgumentException">The network is larger.</exception>
    /// <example><code>Chart.Network(net)</code></example>
    public static Figure Network(Mlp network, string title = "The network and its weights")
    {
        ArgumentNullException.ThrowIfNull(network);
        NetworkDrawing.Check(network, nameof(network));
        var drawing = new NetworkDrawing(network);
        var layout = new Layout
        {
            Title = Title.Of(title),
            Xaxis = Axis.Hidden([-0.25, network.Layers + 0.25]),
            Yaxis = Axis.Hidden([-0.5 * drawing.Tallest - 0.3, 0.5 * drawing.Tallest + 0.3]),
            Showlegend = true,
            Legend = Legend.AtTop,
            Height = 130 + NetworkDrawing.Spacing * drawing.Tallest,
            Margin = new() { L = 8, R = 8, T = 84, B = 6 },
            Annotations = drawing.Heads(),
            Meta = new() { KeepHeight = true },
        };
        return new(drawing.Describe(), new([.. drawing.Edges(), drawing.EdgeHovers(), .. drawing.Nodes()], layout), drawing.Table());
    }
}
