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
        norms = [.. workspace.Gradient.Layers.Select(layer => history.AddGradientNorms(layer.WeightsName))];
        sums = new double[norms.Length];
    }

    public void Measure()
    {
        for (var i = 0; i < sums.Length; i++)
            sums[i] += Math.Sqrt(workspace.Gradient.SumOfSquaredWeights(workspace.Gradient.Layers[i])) / workspace.Rows;
        batches++;
    }

    public void EndEpoch()
    {
        for (var i = 0; i < sums.Length; i++)
            norms[i].Add(sums[i] / batches);
        Array.Clear(sums);
        batches = 0;
    }
}
