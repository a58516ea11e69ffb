using BackpropLab.Charts;
using BackpropLab.Exercises;
using BackpropLab.Guards;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

/// <summary>
/// A network drawn with every number of one sample on its way through: forward, loss, backward, update, step by step and back
/// again. Each number opens its formula: in symbols, with the values put in, and as the line of C# that computes it. Weights,
/// biases and the sample can be dragged, and all numbers follow.
/// </summary>
public static partial class Microscope
{
    /// <summary>One sample of its own through a network.</summary>
    /// <param name="net">A network of at most 300 weights, at most 32 units in a layer; its parameters stay as they are.</param>
    /// <param name="sample">One row of inputs (1, D), and its targets (1, K), or a class number (1, 1) where K is above 1.</param>
    /// <param name="learningRate">The learning rate η of the update.</param>
    /// <exception cref="ArgumentException">The network is larger, or the sample does not fit it.</exception>
    /// <example><code>Microscope.Show(net, (Rows.Of([1, 0.5]), Rows.Of([1])))</code></example>
    public static LiveWidget Show(Mlp net, (Matrix<double> X, Matrix<double> T) sample, double learningRate = 0.1) =>
        Of(net, MicroscopeSample.Of(net, sample), learningRate);

    /// <summary>A sample of a data set through a network; any other can be chosen in its place.</summary>
    /// <param name="net">A network of at most 300 weights, at most 32 units in a layer; its parameters stay as they are.</param>
    /// <param name="data">The samples, which lie in the plane if there are two inputs.</param>
    /// <param name="row">The number of the sample to begin with.</param>
    /// <param name="learningRate">The learning rate η of the update.</param>
    /// <exception cref="ArgumentException">The network is larger, or the samples do not fit it.</exception>
    /// <example><code>Microscope.Show(net, train, row: 7)</code></example>
    public static LiveWidget Show(Mlp net, Dataset data, int row = 0, double learningRate = 0.1) =>
        Of(net, MicroscopeSample.Of(net, data, row), learningRate);

    static LiveWidget Of(Mlp net, MicroscopeSample sample, double learningRate, StudentPass? student = null, string? id = null)
    {
        TrainingGuard.LearningRate(learningRate, nameof(learningRate));
        var given = new
        {
            Net = LiveNetwork.Of(net), Sample = new LiveSample(sample.X.Row(0).ToArray(), sample.T.Row(0).ToArray()),
            sample.Data, sample.Row, Rate = learningRate, Student = student?.ToLive(), Id = id,
        };
        return new(
            "microscope", $"One sample through a {net}", LiveJson.Of(given), [.. student is null ? [] : new[] { student.Table() }, .. MicroscopeTables.Of(net, sample, learningRate)]);
    }
}
