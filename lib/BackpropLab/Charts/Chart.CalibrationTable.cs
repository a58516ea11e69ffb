using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

public static partial class Chart
{
    /// <summary>
    /// How sure a network is of its answers, and how often it is right: samples are put together by the probability of the
    /// class that was chosen. Where it is well calibrated, the share of right answers lies within the bounds of each row.
    /// </summary>
    /// <param name="data">N samples with classes.</param>
    /// <param name="probabilities">The probabilities of the classes (N, K); a row's answer is the first of its most probable classes.</param>
    /// <param name="limits">Where the rows of the table part, rising, between 0 and 1: [0.7, 0.95] makes three rows.</param>
    /// <param name="title">The caption.</param>
    /// <exception cref="ArgumentException">The shapes do not fit, a value is no probability, or the limits do not rise from above 0 to below 1.</exception>
    /// <example><code>Chart.CalibrationTable(test, net.Predict(test.X), [0.7, 0.95, 0.999])</code></example>
    public static Table CalibrationTable(
        Dataset data, Matrix<double> probabilities, IReadOnlyList<double> limits, string title = "How sure, and how often right")
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(probabilities);
        ArgumentNullException.ThrowIfNull(limits);
        if (probabilities.RowCount != data.Samples || probabilities.ColumnCount != data.ClassCount)
        {
            throw new ArgumentException(
                $"The probabilities are ({probabilities.RowCount}, {probabilities.ColumnCount}) for {data.Samples} samples of {data.ClassCount} classes: "
                + "give one row for each sample and one column for each class.", nameof(probabilities));
        }

        if (!probabilities.Enumerate().All(p => p is >= 0 and <= 1))
            throw new ArgumentException("A probability lies from 0 to 1, and one of these does not: give the network's outputs, not its logits.", nameof(probabilities));
        double[] bounds = [0, .. limits, 1];
        for (var i = 1; i < bounds.Length; i++)
        {
            if (!(bounds[i - 1] < bounds[i]))
                throw new ArgumentException(FormattableString.Invariant($"The limits are {string.Join(", ", limits)}: they rise, from above 0 to below 1."), nameof(limits));
        }

        var answers = OneHot.Decode(probabilities).Select((answer, n) => (Sure: probabilities[n, answer], Right: answer == data.Labels[n])).ToArray();
        return new(title, ["probability", "samples", "right"], [.. bounds.Zip(bounds.Skip(1), Row)]);

        object?[] Row(double low, double high)
        {
            var within = answers.Where(answer => answer.Sure >= low && (answer.Sure < high || high == 1)).ToArray();
            return [
                FormattableString.Invariant($"{100 * low:0.##} % to {100 * high:0.##} %"), within.Length,
                within.Length == 0 ? double.NaN : within.Count(answer => answer.Right) / (double)within.Length];
        }
    }
}
