using BackpropLab.Display;
using BackpropLab.Plotly;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Charts;

/// <summary>The marks, hovers and table of a computation graph.</summary>
sealed class GraphDrawing(IReadOnlyList<GraphNode> nodes)
{
    const int MostNodes = 60;

    // Edges go straight up and down beside the labels, which are as high as this share of a row on either side.
    const double LabelHalf = 0.32;

    const double ArrowLift = 0.18;

    static readonly (string Name, string Symbol)[] kinds = [("data", "square"), ("parameter", "diamond"), ("operation", "circle")];

    public LayeredPlaces Places { get; } = new([.. nodes.Select(node => node.Inputs)]);

    public static void Check(IReadOnlyList<GraphNode> nodes, string parameter)
    {
        if (nodes.Count > MostNodes)
        {
            throw new ArgumentException(
                $"The graph has {nodes.Count} nodes: up to {MostNodes} can be read. Draw a smaller computation.", parameter);
        }

        for (var i = 0; i < nodes.Count; i++)
        {
            ArgumentNullException.ThrowIfNull(nodes[i], parameter);
            if (nodes[i].Number != i)
                throw new ArgumentException($"nodes[{i}] has the number {nodes[i].Number}: its place in the list is expected.", parameter);
            foreach (var input in nodes[i].Inputs)
            {
                if (input < 0 || input >= i)
                {
                    throw new ArgumentException(
                        $"Node {i} '{nodes[i].Name}' has the input {input}: the number of a node before it is expected.", parameter);
                }
            }
        }
    }

    public ScatterTrace Edges()
    {
        var routes = Places.Edges.Select(Route).ToArray();
        return new()
        {
            Name = "used by",
            Showlegend = false,
            Mode = "lines",
            X = [.. routes.SelectMany(route => route.Select(point => Math.Round(point.X, 3)).Append(double.NaN))],
            Y = [.. routes.SelectMany(route => route.Select(point => Math.Round(point.Y, 3)).Append(double.NaN))],
            Line = new() { Color = Palette.Axis, Width = 1.5 },
            Hoverinfo = "skip",
        };
    }

    /// <summary>The heads of the edges, which all arrive from above.</summary>
    public ScatterTrace Arrows()
    {
        var users = nodes.Where(node => node.Inputs.Count > 0).Select(node => Places[node.Number]).ToArray();
        return new()
        {
            Name = "arrows",
            Showlegend = false,
            Mode = "markers",
            X = [.. users.Select(place => Math.Round(place.Column, 3))],
            Y = [.. users.Select(place => Math.Round(ArrowLift - place.Row, 3))],
            Marker = new() { Color = Palette.Ink, Symbol = "triangle-down", Size = 8 },
            Hoverinfo = "skip",
        };
    }

    public IEnumerable<ScatterTrace> Nodes() =>
        from kind in Enumerable.Range(0, kinds.Length)
        let own = nodes.Where(node => Kind(node) == kind).ToArray()
        where own.Length > 0
        select new ScatterTrace
        {
            Name = kinds[kind].Name,
            Mode = "markers+text",
            X = [.. own.Select(node => Math.Round(Places[node.Number].Column, 3))],
            Y = [.. own.Select(node => 0.0 - Places[node.Number].Row)],
            Text = [.. own.Select(node => $"<b>{PlotlyText.Escape(node.Name)}</b><br>{Shape(node.Value)}")],
            Textposition = "middle right",
            Marker = new()
            {
                // Leaves without a gradient, data that is, are drawn hollow; the other nodes are filled with the colour of their kind.
                Color = kind == 0 ? Palette.Halo : Palette.Series(kind),
                Symbol = kinds[kind].Symbol,
                Size = 13,
                Line = new() { Color = Palette.Series(kind), Width = 2 },
            },
            Hovertext = [.. own.Select(Hover)],
            Hovertemplate = "%{hovertext}<extra></extra>",
        };

    public string Describe()
    {
        var (leaves, last) = (nodes.Where(node => node.Inputs.Count == 0).ToArray(), nodes[^1]);
        return $"Graph of {nodes.Count} nodes from top to bottom: {nodes.Count - leaves.Length} operations on {leaves.Length} leaves "
            + $"({string.Join(", ", leaves.Select(leaf => leaf.Name))}); the result is {last.Name} = {Numbers(last.Value)}. "
            + string.Join(" ", nodes.Where(node => node.Inputs.Count > 0).Select(node =>
                $"Node {node.Number} is {node.Name} of {string.Join(" and ", node.Inputs.Select(input => $"{nodes[input].Name} (node {input})"))}."));
    }

    public DataTable Table() => new(
    [
        TableColumn.Text("node", nodes.Select(node => FormattableString.Invariant($"{node.Number}"))),
        TableColumn.Text("name", nodes.Select(node => node.Name)),
        TableColumn.Text("inputs", nodes.Select(node => string.Join(", ", node.Inputs))),
        TableColumn.Text("shape", nodes.Select(node => Shape(node.Value))),
        TableColumn.Text("value", nodes.Select(node => Numbers(node.Value))),
        TableColumn.Text("gradient", nodes.Select(node => node.Gradient is null ? "–" : Numbers(node.Gradient))),
    ]);

    static (double X, double Y)[] Route((double Column, int Row)[] places) =>
    [
        .. places.SelectMany((place, i) => new[]
        {
            (place.Column, i == 0 ? -place.Row : LabelHalf - place.Row),
            (place.Column, i == places.Length - 1 ? -place.Row : -LabelHalf - place.Row),
        }),
    ];

    // A leaf that no gradient reaches is data.
    static int Kind(GraphNode node) => node.Inputs.Count > 0 ? 2 : node.Gradient is null ? 0 : 1;

    static string Hover(GraphNode node) =>
        $"<b>{PlotlyText.Escape(node.Name)}</b> {Shape(node.Value)}<br>value {Numbers(node.Value)}"
        + (node.Gradient is null ? "" : $"<br>gradient {Numbers(node.Gradient)}");

    static string Shape(Matrix<double> matrix) => $"({matrix.RowCount}, {matrix.ColumnCount})";

    // A few numbers are shown, of more the range and the norm.
    static string Numbers(Matrix<double> matrix) =>
        matrix.RowCount * matrix.ColumnCount == 1 ? NumberText.Short(matrix[0, 0])
        : matrix.RowCount * matrix.ColumnCount <= 4
            ? $"[{string.Join("; ", matrix.EnumerateRows().Select(row => string.Join(", ", row.Select(NumberText.Short))))}]"
            : $"{NumberText.Short(matrix.Enumerate().Min())} to {NumberText.Short(matrix.Enumerate().Max())}, "
                + $"norm {NumberText.Short(matrix.FrobeniusNorm())}";
}
