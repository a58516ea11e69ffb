using BackpropLab.Display;
using BackpropLab.Plotly;

namespace BackpropLab.Charts;

/// <summary>Where the units and weights of a network stand, layer by layer from left to right, and how they look.</summary>
sealed class NetworkDrawing
{
    /// <summary>Pixels between the units of the tallest layer.</summary>
    public const double Spacing = 40;

    const int MostWeights = 300;
    const int MostUnits = 32;
    const int Widths = 6;

    readonly Mlp network;
    readonly NetworkEdge[] edges;
    readonly double largest;

    public NetworkDrawing(Mlp network)
    {
        this.network = network;
        edges = [.. network.Shape.Layers.SelectMany(layer =>
            network.Weights(layer).EnumerateIndexed().Select(w => new NetworkEdge(layer.Number, w.Item1, w.Item2, w.Item3)))];
        largest = edges.Max(edge => Math.Abs(edge.Weight));
    }

    /// <summary>The number of units in the largest layer.</summary>
    public int Tallest => network.LayerSizes.Max();

    public static void Check(Mlp network, string parameter)
    {
        var weights = Enumerable.Range(1, network.Layers).Sum(layer => network.LayerSizes[layer - 1] * network.LayerSizes[layer]);
        if (weights > MostWeights || network.LayerSizes.Max() > MostUnits)
        {
            throw new ArgumentException(
                $"The network is {string.Join('-', network.LayerSizes)} with {weights} weights: "
                + $"up to {MostWeights} weights and {MostUnits} units in a layer can be told apart.", parameter);
        }
    }

    /// <summary>The lines, those of like sign and width in one trace.</summary>
    public IEnumerable<ScatterTrace> Edges() =>
        from sign in new[] { 1, -1 }
        let own = edges.Where(edge => Math.Sign(edge.Weight) == sign).ToArray()
        from level in Enumerable.Range(1, Widths)
        let like = own.Where(edge => Level(edge) == level).ToArray()
        where like.Length > 0
        select new ScatterTrace
        {
            Name = sign > 0 ? "positive weight" : "negative weight",
            Legendgroup = sign > 0 ? "positive" : "negative",
            Showlegend = level == own.Max(Level),
            Mode = "lines",
            X = [.. like.SelectMany(edge => new[] { edge.Layer - 1, edge.Layer, double.NaN })],
            Y = [.. like.SelectMany(edge => new[] { Height(edge.Layer - 1, edge.From), Height(edge.Layer, edge.To), double.NaN })],
            // Vermillion speaks for class 1 and blue against it, as in the field of probability.
            Line = new() { Color = Palette.Series(sign > 0 ? 1 : 0), Width = Math.Round(0.6 + 0.7 * level, 1), Dash = sign > 0 ? "solid" : "8px,4px" },
            Hoverinfo = "skip",
        };

    /// <summary>Points on the edges that tell the weight: nearer to the larger layer, where edges lie apart.</summary>
    public ScatterTrace EdgeHovers()
    {
        return new()
        {
            Name = "weights",
            Showlegend = false,
            Mode = "markers",
            X = [.. edges.Select(edge => Math.Round(edge.Layer - 1 + Share(edge), 4))],
            Y = [.. edges.Select(edge => Math.Round(
                (1 - Share(edge)) * Height(edge.Layer - 1, edge.From) + Share(edge) * Height(edge.Layer, edge.To), 4))],
            Marker = new() { Color = Palette.Ink, Symbol = "circle", Size = 12, Opacity = 0 },
            Hovertext = [.. edges.Select(edge => $"{edge.Name} = {NumberText.Short(edge.Weight)}")],
            Hovertemplate = "%{hovertext}<extra></extra>",
        };

        double Share(NetworkEdge edge) => network.LayerSizes[edge.Layer] >= network.LayerSizes[edge.Layer - 1] ? 0.7 : 0.3;
    }

    public IEnumerable<ScatterTrace> Nodes() => Enumerable.Range(0, network.LayerSizes.Count).Select(layer => new ScatterTrace
    {
        Name = Head(layer),
        Showlegend = false,
        Mode = "markers+text",
        X = [.. Units(layer).Select(_ => (double)layer)],
        Y = [.. Units(layer).Select(unit => Height(layer, unit))],
        Text = [.. Units(layer).Select(unit => Label(layer, unit))],
        Textposition = "middle center",
        Marker = new()
        {
            Color = Palette.Halo,
            Symbol = layer == 0 ? "square" : "circle",
            Size = 28,
            Line = new() { Color = Palette.Ink, Width = 1.5 },
        },
        Hovertext = [.. Units(layer).Select(unit => Label(layer, unit)
            + (layer == 0 ? "" : $", {BiasName(layer, unit)} = {NumberText.Short(Bias(layer, unit))}"))],
        Hovertemplate = "%{hovertext}<extra></extra>",
    });

    /// <summary>The heading above each layer.</summary>
    public Annotation[] Heads() => [.. Enumerable.Range(0, network.LayerSizes.Count).Select(layer => new Annotation
    {
        Text = Head(layer),
        X = layer,
        Y = 1,
        Xref = "x",
        Yref = "y domain",
        Yshift = 4,
    })];

    public string Describe()
    {
        var strongest = edges.MaxBy(edge => Math.Abs(edge.Weight))!;
        return $"Drawing of a {network}. {edges.Count(edge => edge.Weight > 0)} weights are positive, "
            + $"{edges.Count(edge => edge.Weight < 0)} negative, {edges.Count(edge => edge.Weight == 0)} zero and not drawn; "
            + $"the largest is {strongest.Name} = {NumberText.Short(strongest.Weight)}. "
            + "Positive weights are solid lines, negative ones dashed; "
            + "the width of a line grows with the weight.";
    }

    public DataTable Table()
    {
        var biases = Enumerable.Range(1, network.Layers).SelectMany(layer => Units(layer).Select(unit => (Layer: layer, Unit: unit))).ToArray();
        return new(
        [
            TableColumn.Text("parameter", [.. edges.Select(edge => edge.Name), .. biases.Select(bias => BiasName(bias.Layer, bias.Unit))]),
            TableColumn.Text("from", [.. edges.Select(edge => Place(edge.Layer - 1, edge.From)), .. biases.Select(_ => "bias")]),
            TableColumn.Text("to", [.. edges.Select(edge => Place(edge.Layer, edge.To)), .. biases.Select(bias => Place(bias.Layer, bias.Unit))]),
            TableColumn.Numbers("value", [.. edges.Select(edge => edge.Weight), .. biases.Select(bias => Bias(bias.Layer, bias.Unit))]),
        ]);
    }

    int Level(NetworkEdge edge) => Math.Max(1, (int)Math.Ceiling(Widths * Math.Abs(edge.Weight) / largest));

    IEnumerable<int> Units(int layer) => Enumerable.Range(0, network.LayerSizes[layer]);

    // The first unit is the uppermost; a small layer is spread over most of the height.
    double Height(int layer, int unit)
    {
        var count = network.LayerSizes[layer];
        return ((count - 1) / 2.0 - unit) * Math.Max(1, 0.7 * Tallest / count);
    }

    string Head(int layer) =>
        layer == 0 ? "inputs"
        : layer < network.Layers ? $"layer {layer}<br>{network.HiddenActivations[layer - 1]}"
        : $"output<br>{OutputActivation}";

    string OutputActivation =>
        network.Loss.IsSoftmax ? "softmax" : network.Loss.IsClassification ? "sigmoid" : "identity";

    string Label(int layer, int unit) =>
        layer == 0 ? "x" + Subscript(unit + 1)
        : layer < network.Layers ? "z" + Subscript(unit + 1)
        : network.Outputs == 1 ? "y" : "y" + Subscript(unit + 1);

    string Place(int layer, int unit) =>
        layer == 0 || layer == network.Layers ? Label(layer, unit) : $"{Label(layer, unit)}, layer {layer}";

    double Bias(int layer, int unit) => network.Biases(network.Shape.Layers[layer - 1])[0, unit];

    static string BiasName(int layer, int unit) => FormattableString.Invariant($"b{layer}[0, {unit}]");

    static string Subscript(int number) =>
        string.Concat(FormattableString.Invariant($"{number}").Select(digit => (char)('₀' + (digit - '0'))));
}
