using System.Numerics;
using BackpropLab.Networks;

namespace BackpropLab.Training;

/// <summary>Early stopping: remembers the best epoch and its parameters, and says when patience is at its end.</summary>
sealed class BestEpochWatch<T>(ParameterStore<T> parameters, EarlyStopping rule)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    readonly ParameterStore<T> best = new(parameters.Layers);
    double lowest = double.PositiveInfinity;
    int since;

    /// <summary>The number of the best epoch; the first is 1.</summary>
    public int? Epoch { get; private set; }

    /// <summary>Whether to stop after this epoch, of which the first has the number 0.</summary>
    public bool Watch(int epoch, EpochResult result)
    {
        var loss = rule.Monitor == MonitoredLoss.Training ? result.TrainingLoss!.Value : result.Validation!.Value.Loss;
        if (loss < lowest)
        {
            (lowest, since, Epoch) = (loss, 0, epoch + 1);
            best.CopyFrom(parameters);
            return false;
        }

        return ++since >= rule.Patience;
    }

    public void Restore()
    {
        if (rule.RestoreBest && Epoch is not null)
            parameters.CopyFrom(best);
    }
}
