using BackpropLab.Charts;
using BackpropLab.Display;
using BackpropLab.Guards;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

public static partial class Chart
{
    /// <summary>The decision boundaries of several networks on the same samples, side by side.</summary>
    /// <param name="networks">For each its title, such as "H = 8", and the network: two inputs, and one output or one for each of up to ten classes.</param>
    /// <param name="train">The samples that the networks have learnt from, two features, at most ten classes.</param>
    /// <param name="test">The samples kept aside; they are judged in the table, not drawn.</param>
    /// <param name="columns">How many stand side by side where the page is wide enough.</param>
    /// <param name="title">The caption.</param>
    /// <exception cref="ArgumentException">There are none or more than 16, or a network or the data have other sizes.</exception>
    /// <example><code>Chart.Boundaries([("H = 2", two), ("H = 8", eight)], train, test)</code></example>
    public static Figure Boundaries(
        IReadOnlyList<(string Title, Mlp Network)> networks, Dataset train, Dataset? test = null, int columns = 3, string title = "Decision boundaries")
    {
        ArgumentNullException.ThrowIfNull(networks);
        return Boundaries([.. networks.Select(item => (item.Title, ModelOf(item.Network, nameof(networks))))], train, test, columns, title);
    }

    /// <summary>The decision boundaries of several classifiers on the same samples, side by side.</summary>
    /// <param name="models">
    /// For each its title and the model: takes points (M, 2) and returns for each the probability of class 1, (M, 1), or the
    /// probabilities of all classes, (M, K).
    /// </param>
    /// <param name="train">The samples that the models have learnt from, two features, at most ten classes.</param>
    /// <param name="test">The samples kept aside; they are judged in the table, not drawn.</param>
    /// <param name="columns">How many stand side by side where the page is wide enough.</param>
    /// <param name="title">The caption.</param>
    /// <exception cref="ArgumentException">
    /// There are none or more than 16, the data have other sizes, or a function returns another shape or a value that is no probability.
    /// </exception>
    public static Figure Boundaries(
        IReadOnlyList<(string Title, Func<Matrix<double>, Matrix<double>> Probability)> models,
        Dataset train, Dataset? test = null, int columns = 3, string title = "Decision boundaries")
    {
        ArgumentNullException.ThrowIfNull(models);
        ArgumentNullException.ThrowIfNull(train);
        Guard.NotEmpty(models.Count, nameof(models), nameof(models));
        PlanePanels.Check(models.Count, "models", nameof(models));
        ChartGuard.Columns(columns, nameof(columns));
        PlaneGuard.Classes(train, nameof(train));
        if (test is not null)
            PlaneGuard.Classes(test, nameof(test));

        var grid = PlaneGrid.Over([train.X], PlanePanels.Columns);
        var panels = new PlanePanels(train, grid, models.Count);
        var judged = models.Select(model => JudgedModel.Of(model.Title, model.Probability, grid, train, test)).ToArray();
        return new(
            $"{judged.Length} decision boundaries, each the {judged[0].Field.Border(train)}. "
            + panels.Describe() + string.Join(" ", judged.Select(model => model.Describe())),
            panels.Figure(title, [.. judged.Select((model, i) => panels.Panel(
                model.Title, $"{model.Train.PercentRight} %", i == 0,
                [.. model.Field.Traces(train, isSmall: true, withScale: i == 0)]))], columns, judged[0].Field.ScaleRoom),
            JudgedModel.Table(judged));
    }

    static Func<Matrix<double>, Matrix<double>> ModelOf(Mlp network, string parameter)
    {
        ArgumentNullException.ThrowIfNull(network, parameter);
        return network.Inputs == 2 && network.Outputs <= Palette.RegionCount
            ? network.Predict
            : throw new ArgumentException(
                $"The network has {network.Inputs} inputs and {network.Outputs} outputs: "
                + $"a decision boundary is drawn for 2 inputs, and up to {Palette.RegionCount} outputs.", parameter);
    }
}
