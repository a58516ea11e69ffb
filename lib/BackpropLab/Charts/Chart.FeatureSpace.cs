using BackpropLab.Charts;

namespace BackpropLab;

public static partial class Chart
{
    /// <summary>
    /// The samples where the last hidden layer puts them, and the straight line by which the output layer parts them. Of 2
    /// hidden units the plane is z₁, z₂. Of more it is spanned by the direction of the output's weights, along which alone
    /// the output changes, and across it by the direction in which the samples spread most.
    /// </summary>
    /// <param name="network">
    /// A classifier with a hidden layer, 2 or more units in the last one: of two classes, or, with 2 units, of up to ten.
    /// </param>
    /// <param name="data">Samples with the network's number of features.</param>
    /// <param name="title">The caption.</param>
    /// <exception cref="ArgumentException">
    /// The network has no hidden layer, one hidden unit, too many classes or no classes at all, its output weights are all 0, or the data do not fit it.
    /// </exception>
    /// <example><code>Chart.Row(Chart.Scatter(train), Chart.FeatureSpace(net, train))</code></example>
    public static Figure FeatureSpace(Mlp network, Dataset data, string title = "Where the hidden layer puts the samples")
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(data);
        HiddenSpace.Check(network, nameof(network));
        var space = HiddenSpace.Of(network, data, nameof(network));
        PlaneGuard.Classes(space.Samples, nameof(data));

        var grid = PlaneGrid.Over([space.Samples.X], data.ClassCount > 2 ? ClassRegions.Columns : FieldColumns);
        var field = PlaneField.Over(grid, space.Output, data.ClassCount);
        var samples = new PlaneSamples("", space.Samples).JudgedBy(space.Output);
        return new(
            $"{data.Samples} samples of {data.Name} where the last hidden layer puts them ({network.LayerSizes[^2]} units, {network.HiddenActivations[^1]}): "
            + $"{Range(space.Samples.FeatureNames[0], grid.X)} and {Range(space.Samples.FeatureNames[1], grid.Y)}. {space.Describe()}"
            + field.Describe(data) + samples.Describe(),
            new([.. field.Traces(data), .. samples.Traces()], BoundaryLayout(title, field, space.Samples)),
            PlaneSamples.Table([samples]));
    }
}
