using System.Numerics;
using BackpropLab.Networks;

namespace BackpropLab.Training;

/// <summary>The Frobenius norm of each layer's weight gradient, averaged over the batches of an epoch.</summary>
sealed class GradientNormMeter<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    readonly NetworkWorkspace<T> workspace;
    readonly double[] sums;
    readonly List<double>[] norms;
    int batches;

    public GradientNormMeter(NetworkWorkspace<T> workspace, TrainingHistory history)
    {
        this.workspace = workspace;
        sums = new double[workspace.Gradient.Layers];
        norms = [.. sums.Select((_, layer) => history.AddGradientNorms(FormattableString.Invariant($"W{layer + 1}")))];
    }

    public void Measure()
    {
        for (var layer = 0; layer < sums.Length; layer++)
            sums[layer] += Math.Sqrt(workspace.Gradient.SumOfSquaredWeights(layer + 1)) / workspace.Rows;
        batches++;
    }

    public void EndEpoch()
    {
        for (var layer = 0; layer < sums.Length; layer++)
            norms[layer].Add(sums[layer] / batches);
        Array.Clear(sums);
        batches = 0;
    }
}
