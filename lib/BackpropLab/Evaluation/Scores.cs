using BackpropLab.Networks;
using BackpropLab.Numerics;

namespace BackpropLab;

/// <summary>How a network does on some samples.</summary>
/// <param name="Loss">The loss, averaged over the samples, with no decay term.</param>
/// <param name="Accuracy">The share of right answers, 0 to 1; NaN for <see cref="BackpropLab.Loss.SquaredError"/>, which has no classes.</param>
public readonly record struct Scores(double Loss, double Accuracy)
{
    /// <summary>Averages of sums: an elementwise loss judges every output of a sample, a softmax the sample as a whole.</summary>
    internal static Scores Of(NetworkShape shape, BatchScore sum, int samples) => new(
        sum.LossSum / samples,
        shape.Loss.IsClassification ? sum.Correct / (samples * (shape.Loss.IsSoftmax ? 1.0 : shape.Outputs)) : double.NaN);
}
