using BackpropLab.Guards;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Training;

/// <summary>A step of gradient descent on a mini-batch with gradients that somebody else has computed.</summary>
/// <param name="net">The network, whose parameters change.</param>
/// <param name="data">The training set.</param>
/// <param name="learningRate">η.</param>
/// <param name="backward">Takes a mini-batch; returns its loss and the gradients of W1, b1, W2, ...</param>
sealed class OwnStep(
    Mlp net, Dataset data, double learningRate, Func<Dataset, (double Loss, IReadOnlyList<Matrix<double>> Gradients)> backward)
{
    readonly IReadOnlyList<string> names = net.ParameterNames;

    /// <summary>The loss that the batch had before the step; NaN, and no step, where a gradient is not finite.</summary>
    /// <param name="order">The order of the rows; as they stand when empty.</param>
    /// <param name="start">The first place in that order.</param>
    /// <param name="count">How many rows the batch has.</param>
    /// <exception cref="ArgumentException">There is not one gradient for each parameter, or its shape is another one.</exception>
    public Scores Take(int[] order, int start, int count)
    {
        int[] rows = order.Length == 0 ? [.. Enumerable.Range(start, count)] : order[start..(start + count)];
        var (loss, gradients) = backward(data.Rows(rows));
        Check(gradients);
        if (!gradients.All(gradient => gradient.Enumerate().All(double.IsFinite)))
            return new(double.NaN, double.NaN);
        for (var i = 0; i < names.Count; i++)
            net[names[i]] -= learningRate * gradients[i];
        return new(loss, double.NaN);
    }

    /// <summary>Refuses what only the engine's own gradients can be used for.</summary>
    public static void Require(TrainingOptions options)
    {
        var unfit = options.WeightDecay != 0 ? nameof(options.WeightDecay)
            : options.RecordGradientNorms ? nameof(options.RecordGradientNorms)
            : options.Precision == Precision.Single ? nameof(options.Precision)
            : null;
        if (unfit is not null)
            throw new ArgumentException($"{unfit} is set, but the gradients are your own: leave it out, and put a decay into the gradients.", nameof(options));
    }

    void Check(IReadOnlyList<Matrix<double>> gradients)
    {
        foreach (var (name, given) in Guard.OneForEach(names, gradients, nameof(gradients)))
        {
            var expected = net[name];
            if ((given.RowCount, given.ColumnCount) != (expected.RowCount, expected.ColumnCount))
            {
                throw new ArgumentException(
                    $"The gradient of {name} is ({given.RowCount}, {given.ColumnCount}), but {name} is ({expected.RowCount}, {expected.ColumnCount}): a gradient has the shape of its parameter.",
                    nameof(gradients));
            }
        }
    }
}
