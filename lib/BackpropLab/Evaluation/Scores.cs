using System.Numerics;
using BackpropLab.Networks;
using BackpropLab.Numerics;

namespace BackpropLab;

/// <summary>How a network does on some samples.</summary>
/// <param name="Loss">The loss, averaged over the samples, with no decay term.</param>
/// <param name="Accuracy">
/// The share of samples whose class is the one of <see cref="Mlp.PredictClasses"/>, 0 to 1; where rows of targets have no
/// class or several, the share of outputs on the right side of a half. NaN for
/// <see cref="BackpropLab.Loss.SquaredError"/>, which has no classes, and for targets outside 0 to 1, which are none.
/// </param>
public readonly record struct Scores(double Loss, double Accuracy)
{
    /// <summary>Averages of sums over so many rows of a source.</summary>
    internal static Scores Of<T>(Loss loss, BatchScore sum, SampleSource<T> source, int rows)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        new(sum.LossSum / rows, loss.IsClassification && source.AnswersPerSample > 0 ? sum.Correct / (rows * (double)source.AnswersPerSample) : double.NaN);
}
