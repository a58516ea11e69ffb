using BackpropLab.Charts;

namespace BackpropLab;

public static partial class Chart
{
    /// <summary>
    /// What each unit of the first hidden layer sees: its activation z over the plane, the line on which its
    /// pre-activation a is 0, and the samples.
    /// </summary>
    /// <param name="network">Two inputs and at least one hidden layer, of at most 16 units.</param>
    /// <param name="data">The samples, two features, at most ten classes.</param>
    /// <param name="columns">How many units stand side by side where the page is wide enough.</param>
    /// <param name="title">The caption.</param>
    /// <exception cref="ArgumentException">
    /// The network has other inputs, no hidden layer or too many units, or the data have not two features or more than ten classes.
    /// </exception>
    /// <example><code>Chart.HiddenUnits(net, train)</code></example>
    public static Figure HiddenUnits(Mlp network, Dataset data, int columns = 4, string title = "What each hidden unit sees")
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(data);
        if (network.Inputs != 2 || network.Layers < 2)
        {
            throw new ArgumentException(
                $"The network is {string.Join('-', network.LayerSizes)}: 2 inputs and at least one hidden layer are expected.", nameof(network));
        }

        PlanePanels.Check(network.LayerSizes[1], "hidden units", nameof(network));
        ChartGuard.Columns(columns, nameof(columns));
        PlaneGuard.Classes(data, nameof(data));

        var grid = PlaneGrid.Over([data.X], PlanePanels.Columns);
        var panels = new PlanePanels(data, grid, network.LayerSizes[1]);
        var units = HiddenUnit.Of(network, data, grid);
        var highest = units.Max(unit => unit.Z.Max(Math.Abs));
        // Half of a scale of signs would stay unused and pale where no activation is negative.
        var lowest = units.Min(unit => unit.Z.Min()) < 0 ? -highest : 0;
        return new(
            $"The activations of {units.Length} hidden units ({network.HiddenActivations[0]}). " + panels.Describe()
            + string.Join(" ", units.Select(unit => unit.Describe())),
            panels.Figure(title, [.. units.Select(unit => panels.Panel(
                unit.Name, unit.Subtitle(network), unit.Number == 1, unit.Traces(grid, lowest, highest)))], columns, scaleRoom: 54),
            HiddenUnit.Table(units, network));
    }
}
