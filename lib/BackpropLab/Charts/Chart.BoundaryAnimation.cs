using BackpropLab.Charts;
using BackpropLab.Guards;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

public static partial class Chart
{
    /// <summary>
    /// The decision boundary as training bends it: a picture for each snapshot, with play and pause and a slider that the
    /// arrow keys move. It shows the last one until it is played, and never plays where the reader wants no motion.
    /// </summary>
    /// <param name="history">What a training returned that kept snapshots of a network with two inputs, and one output or two classes.</param>
    /// <param name="train">The samples that the network has learnt from, two features, at most two classes.</param>
    /// <param name="test">The samples kept aside, if they are to be shown.</param>
    /// <param name="title">The caption.</param>
    /// <exception cref="ArgumentException">The history holds no snapshots, or network or data have other sizes.</exception>
    /// <example><code>
    /// var history = net.Train(train, new() { Epochs = 5000, SnapshotEvery = 100 });
    /// Chart.BoundaryAnimation(history, train)
    /// </code></example>
    public static Figure BoundaryAnimation(
        TrainingHistory history, Dataset train, Dataset? test = null, string title = "Decision boundary during training")
    {
        ArgumentNullException.ThrowIfNull(history);
        return history.Snapshots.Count > 0
            ? BoundaryAnimation(history.Snapshots, train, test, title)
            : throw new ArgumentException(
                "The history holds no snapshots: train with SnapshotEvery set, to a fiftieth of the epochs for example.", nameof(history));
    }

    /// <summary>The decision boundary of a network as it stood after some epochs; of more than 80 snapshots, evenly chosen ones.</summary>
    /// <param name="snapshots">The networks with the epochs, two inputs, and one output or two classes, in the order of the picture.</param>
    /// <param name="train">The samples that the network has learnt from, two features, at most two classes.</param>
    /// <param name="test">The samples kept aside, if they are to be shown.</param>
    /// <param name="title">The caption.</param>
    /// <exception cref="ArgumentException">There is no snapshot, or network or data have other sizes.</exception>
    public static Figure BoundaryAnimation(
        IReadOnlyList<NetworkSnapshot> snapshots, Dataset train, Dataset? test = null, string title = "Decision boundary during training")
    {
        ArgumentNullException.ThrowIfNull(snapshots);
        ArgumentNullException.ThrowIfNull(train);
        Guard.NotEmpty(snapshots.Count, nameof(snapshots), nameof(snapshots));
        PlaneGuard.TwoClasses(train, nameof(train));
        if (test is not null)
            PlaneGuard.TwoClasses(test, nameof(test));

        var sets = test is null ? [new PlaneSamples("train", train)] : new[] { new PlaneSamples("train", train), new PlaneSamples("test", test) };
        var grid = PlaneGrid.Over([.. sets.Select(set => set.Data.X)], BoundaryFrame.Columns);
        var frames = BoundaryFrame.Chosen(snapshots)
            .Select(snapshot => BoundaryFrame.Of(snapshot, ProbabilityOf(snapshot.Network, nameof(snapshots)), grid, train, test))
            .ToArray();
        return new(
            $"{frames.Length} pictures of the decision boundary over {Range(train.FeatureNames[0], grid.X)} and {Range(train.FeatureNames[1], grid.Y)}. "
            + $"It goes from {frames[0].Label} to {frames[^1].Label}.",
            new(
                [frames[^1].Field.Rounded().Trace(train.ClassNames), .. sets.SelectMany(set => set.Traces())],
                BoundaryLayout(title, frames[^1].Field, train)),
            BoundaryFrame.Table(frames),
            new([.. frames.Select(frame => frame.Field.Values)], [.. frames.Select(frame => frame.Label)]));
    }

    static Func<Matrix<double>, Matrix<double>> ProbabilityOf(Mlp network, string parameter)
    {
        ArgumentNullException.ThrowIfNull(network, parameter);
        if (network.Inputs != 2 || network.Outputs > 2)
        {
            throw new ArgumentException(
                $"The network has {network.Inputs} inputs and {network.Outputs} outputs: "
                + "an animation is drawn for 2 inputs, and 1 output or 2 classes.", parameter);
        }

        return network.Outputs == 1 ? network.Predict : points => network.Predict(points).Column(1).ToColumnMatrix();
    }
}
