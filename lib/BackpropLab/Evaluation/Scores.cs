using BackpropLab.Numerics;

namespace BackpropLab;

/// <summary>How a network does on some samples.</summary>
/// <param name="Loss">The loss, averaged over the samples, with no decay term.</param>
/// <param name="Accuracy">The share of right answers, 0 to 1; NaN for <see cref="BackpropLab.Loss.SquaredError"/>, which has no classes.</param>
public readonly record struct Scores(double Loss, double Accuracy)
{
    /// <summary>Averages: elementwise losses judge every output, softmax every row.</summary>
    internal static Scores Of(Mlp net, BatchScore sum, int samples) => new(
        sum.LossSum / samples,
        net.Loss.IsClassification ? sum.Correct / (samples * (net.Loss.IsSoftmax ? 1.0 : net.Outputs)) : double.NaN);
}
