using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

public static partial class Chart
{
    /// <summary>The decision boundaries of several networks on the same samples, side by side.</summary>
    /// <param name="networks">For each its title, such as "H = 8", and the network: two inputs, one output or two classes.</param>
    /// <param name="train">The samples that the networks have learnt from, two features, at most two classes.</param>
    /// <param name="test">The samples kept aside; they are judged in the table, not drawn.</param>
    /// <param name="columns">How many stand side by side where the page is wide enough.</param>
    /// <param name="title">The caption.</param>
    /// <exception cref="ArgumentException">There are none or more than 16, or a network or the data have other sizes.</exception>
    /// <example><code>Chart.Boundaries([("H = 2", two), ("H = 8", eight)], train, test)</code></example>
    public static Figure Boundaries(
        IReadOnlyList<(string Title, Mlp Network)> networks, Dataset train, Dataset? test = null, int columns = 3, string title = "Decision boundaries")
    {
        ArgumentNullException.ThrowIfNull(networks);
        return Boundaries([.. networks.Select(item => (item.Title, ProbabilityOf(item.Network, nameof(networks))))], train, test, columns, title);
    }

    /// <summary>The decision boundaries of several classifiers of two classes on the same samples, side by side.</summary>
    /// <param name="models">
    /// For each its title and the model: takes points (M, 2) and returns the probability of class 1 for each, (M, 1).
    /// </param>
    /// <param name="train">The samples that the models have learnt from, two features, at most two classes.</param>
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
        ChartGuard.NotEmpty(models.Count, nameof(models), nameof(models));
        PlanePanels.Check(models.Count, "models", nameof(models));
        ChartGuard.Columns(columns, nameof(columns));
        ChartGuard.TwoClassPlane(train, nameof(train));
        if (test is not null)
            ChartGuard.TwoClassPlane(test, nameof(test));

        var grid = PlaneGrid.Over([train.X], PlanePanels.Columns);
        var panels = new PlanePanels(train, grid, models.Count);
        var judged = models.Select(model => JudgedModel.Of(model.Title, model.Probability, grid, train, test)).ToArray();
        return new(
            $"{judged.Length} decision boundaries, each the line where the probability of {PlaneSamples.ClassName(train, 1)} is 0.5. "
            + panels.Describe() + string.Join(" ", judged.Select(model => model.Describe())),
            panels.Figure(title, [.. judged.Select((model, i) => panels.Panel(
                model.Title, $"{model.Train.PercentRight} %", i == 0,
                model.Field.Rounded().Trace(train.ClassNames, withScale: i == 0)))], columns),
            JudgedModel.Table(judged));
    }

    static Func<Matrix<double>, Matrix<double>> ProbabilityOf(Mlp network, string parameter)
    {
        ArgumentNullException.ThrowIfNull(network, parameter);
        if (network.Inputs != 2 || network.Outputs > 2)
            throw new ArgumentException(
                $"The network has {network.Inputs} inputs and {network.Outputs} outputs: "
                + "a decision boundary is drawn for 2 inputs, and 1 output or 2 classes.", parameter);
        return network.Outputs == 1 ? network.Predict : points => network.Predict(points).Column(1).ToColumnMatrix();
    }
}
