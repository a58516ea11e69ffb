using BackpropLab.Display;
using BackpropLab.Plotly;

namespace BackpropLab.Charts;

/// <summary>A unit of the first hidden layer over the plane: a = w₁ x₁ + w₂ x₂ + b, z = h(a).</summary>
sealed record HiddenUnit(int Number, double W1, double W2, double B, double[] Z, int ActiveSamples, int Samples)
{
    public string Name => FormattableString.Invariant($"unit {Number}");

    /// <summary>The weight of the unit at a single output, as a line below its name; null in any other network.</summary>
    public string? Subtitle(Mlp network) =>
        network is { Layers: 2, Outputs: 1 } ? $"onward {NumberText.Short(network["W2"][Number - 1, 0])}" : null;

    public static HiddenUnit[] Of(Mlp network, Dataset data, PlaneGrid grid)
    {
        var (w, b) = (network["W1"], network["b1"]);
        var z = network.Forward(grid.Points)["z1"];
        var a = network.Forward(data.X)["a1"];
        return [.. Enumerable.Range(0, w.ColumnCount).Select(j => new HiddenUnit(
            j + 1, w[0, j], w[1, j], b[0, j], z.Column(j).ToArray(), a.Column(j).Count(value => value > 0), data.Samples))];
    }

    public Trace[] Traces(PlaneGrid grid, double lowest, double highest)
    {
        var border = Border(grid);
        // A level at the flat zero of ReLU would leave a jagged trace, though its line is not drawn.
        var level = lowest < 0 ? 0 : -1;
        return
        [
            new ContourTrace
            {
                Name = "z",
                X = grid.X,
                Y = grid.Y,
                Z = grid.Field([.. Z.Select(value => Math.Round(value, 4))]),
                Zmin = lowest,
                Zmax = highest,
                Colorscale = lowest < 0 ? Palette.Signed : Palette.Amounts,
                Contours = new() { Start = level, End = level, Size = 1, Coloring = "heatmap", Showlines = false },
                Colorbar = Number > 1 ? null : Scale(lowest, highest),
                Showscale = Number > 1 ? false : null,
                Hovertemplate = "z = %{z:.3f}<extra></extra>",
            },
            new ScatterTrace
            {
                Name = "a = 0",
                Legendgroup = "a = 0",
                Showlegend = Number == 1,
                Mode = "lines",
                X = [.. border.Select(point => point.X)],
                Y = [.. border.Select(point => point.Y)],
                Line = new() { Color = Palette.Ink, Width = 2 },
                Hoverinfo = "skip",
            },
        ];
    }

    static Colorbar Scale(double lowest, double highest) => lowest < 0
        ? Colorbar.Between("z", (lowest, NumberText.Rough(lowest)), (0, "0"), (highest, NumberText.Rough(highest)))
        : Colorbar.Between("z", (0, "0"), (highest, NumberText.Rough(highest)));

    public string Describe() =>
        $"Unit {Number}: z from {NumberText.Short(Z.Min())} to {NumberText.Short(Z.Max())}, a above 0 on {ActiveSamples} of {Samples} samples.";

    public static DataTable Table(HiddenUnit[] units, Mlp network)
    {
        var onward = network["W2"];
        return new(
        [
            TableColumn.Text("unit", units.Select(unit => NumberText.Short(unit.Number))),
            TableColumn.Numbers("weight of x₁", [.. units.Select(unit => unit.W1)]),
            TableColumn.Numbers("weight of x₂", [.. units.Select(unit => unit.W2)]),
            TableColumn.Numbers("bias", [.. units.Select(unit => unit.B)]),
            TableColumn.Numbers("samples with a > 0", [.. units.Select(unit => (double)unit.ActiveSamples)]),
            TableColumn.Numbers("lowest z", [.. units.Select(unit => unit.Z.Min())]),
            TableColumn.Numbers("highest z", [.. units.Select(unit => unit.Z.Max())]),
            .. onward.ColumnCount == 1
                ? (TableColumn[])[TableColumn.Numbers("weight onward", onward.Column(0).ToArray())]
                : [],
        ]);
    }

    // The two points at which the line w₁ x₁ + w₂ x₂ + b = 0 crosses the edge of the window; none where it passes by.
    (double X, double Y)[] Border(PlaneGrid grid)
    {
        var (left, right, bottom, top) = (grid.X[0], grid.X[^1], grid.Y[0], grid.Y[^1]);
        var crossings = new List<(double X, double Y)>();
        if (W2 != 0)
        {
            crossings.AddRange(new[] { left, right }.Select(x => (x, -(B + W1 * x) / W2))
                .Where(point => point.Item2 >= bottom && point.Item2 <= top));
        }

        if (W1 != 0)
        {
            crossings.AddRange(new[] { bottom, top }.Select(y => (-(B + W2 * y) / W1, y))
                .Where(point => point.Item1 >= left && point.Item1 <= right));
        }

        return crossings.Count < 2 ? [] : [crossings.Min(), crossings.Max()];
    }
}
