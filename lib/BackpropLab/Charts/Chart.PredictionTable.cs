using BackpropLab.Charts;
using BackpropLab.Guards;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

public static partial class Chart
{
    /// <summary>What a network says of the first samples: inputs, logit, probability, prediction and truth, wrong rows marked.</summary>
    /// <param name="network">A network that predicts classes.</param>
    /// <param name="data">Samples with the network's number of features.</param>
    /// <param name="rows">How many samples are shown at most.</param>
    /// <param name="title">The caption.</param>
    /// <exception cref="ArgumentException">The data do not fit the network, or it predicts numbers, not classes.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one row.</exception>
    /// <example><code>Chart.PredictionTable(net, test, rows: 10)</code></example>
    public static Table PredictionTable(Mlp network, Dataset data, int rows = 10, string title = "Predictions")
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(data);
        if (!network.Loss.IsClassification)
            throw new ArgumentException($"A network with the loss {network.Loss} predicts numbers: there are no classes to compare.", nameof(network));
        return PredictionRows.Of(data, network.Logits(data.X), network.Predict(data.X), rows, title);
    }

    /// <summary>What logits say of the first samples, whatever they come from; see the overload that takes a network.</summary>
    /// <param name="data">N samples.</param>
    /// <param name="logits">
    /// The pre-activations of the output: (N, 1), of which the sigmoid is the probability of class 1, or (N, K), of which
    /// the softmax is the probability of each class.
    /// </param>
    /// <param name="rows">How many samples are shown at most.</param>
    /// <param name="title">The caption.</param>
    /// <exception cref="ArgumentException">The shapes do not fit, or a logit is NaN or infinite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one row.</exception>
    public static Table PredictionTable(Dataset data, Matrix<double> logits, int rows = 10, string title = "Predictions")
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(logits);
        Guard.Finite(logits, nameof(logits));
        return PredictionRows.Of(
            data, logits, logits.ColumnCount == 1 ? Activation.Sigmoid.Apply(logits) : BackpropLab.Loss.SoftmaxCrossEntropy.Output(logits), rows, title);
    }
}
