namespace BackpropLab;

/// <summary>The Frobenius norm of each layer's weight gradient, averaged over the batches of an epoch.</summary>
sealed class GradientNormMeter(NetworkWorkspace workspace, TrainingHistory history)
{
    readonly double[] sums = new double[workspace.Gradient.Layers + 1];
    int batches;

    public void Measure()
    {
        for (var layer = 1; layer < sums.Length; layer++)
        {
            var squares = 0.0;
            foreach (var value in workspace.Gradient.Weights(layer))
                squares += value * value;
            sums[layer] += Math.Sqrt(squares) / workspace.Rows;
        }

        batches++;
    }

    public void EndEpoch()
    {
        for (var layer = 1; layer < sums.Length; layer++)
            history.AddGradientNorm(FormattableString.Invariant($"W{layer}"), sums[layer] / batches);
        Array.Clear(sums);
        batches = 0;
    }
}
