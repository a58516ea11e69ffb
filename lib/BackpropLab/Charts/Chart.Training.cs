namespace BackpropLab;

public static partial class Chart
{
    /// <summary>The loss that a training saw, epoch by epoch, and beside it the validation loss if there was one.</summary>
    /// <param name="history">What the training returned.</param>
    /// <param name="title">The caption.</param>
    /// <param name="logarithmic">Whether the loss axis is logarithmic; every loss is positive then.</param>
    /// <exception cref="ArgumentException">No epoch was done.</exception>
    /// <example><code>Chart.Row(Chart.Loss(history), Chart.DecisionBoundary(net, train))</code></example>
    public static Figure Loss(TrainingHistory history, string title = "Loss per epoch", bool logarithmic = false)
    {
        ArgumentNullException.ThrowIfNull(history);
        return history.ValidationLoss.Count == 0
            ? Loss([("training", history.Loss)], title, logarithmic)
            : Loss([("training", history.Loss), ("validation", history.ValidationLoss)], title, logarithmic);
    }

    /// <summary>What a network thinks of the whole plane; see the overload that takes a function.</summary>
    /// <param name="network">Two inputs, and one output or one for each of up to ten classes.</param>
    /// <param name="train">The samples that the network has learnt from, two features, at most ten classes.</param>
    /// <param name="test">The samples kept aside, if they are to be shown.</param>
    /// <param name="title">The caption.</param>
    /// <exception cref="ArgumentException">
    /// The network has other inputs or outputs, the data have not two features or more than ten classes, or an output is no probability.
    /// </exception>
    public static Figure DecisionBoundary(Mlp network, Dataset train, Dataset? test = null, string title = "Decision boundary") =>
        DecisionBoundary(ModelOf(network, nameof(network)), train, test, title);
}
