using System.Numerics;
using System.Runtime.CompilerServices;
using BackpropLab.Networks;
using BackpropLab.Numerics;

namespace BackpropLab.Evaluation;

/// <summary>Loss and accuracy of a network on fixed samples, as often as asked, without allocating.</summary>
sealed class SampleEvaluator<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // Small sets stay loaded; larger ones pass through in blocks that the second-level cache holds.
    const int MostRows = 4096;
    const int LeastRows = 64;
    const int BlockBytes = 1 << 20;

    readonly Mlp net;
    readonly SampleSource<T> samples;
    readonly NetworkWorkspace<T> workspace;
    readonly int blockRows;
    bool loaded;

    public SampleEvaluator(Mlp net, ParameterStore<T> parameters, SampleSource<T> samples, Kernels<T> kernels, int threads)
    {
        (this.net, this.samples) = (net, samples);
        blockRows = Math.Min(samples.Samples, Math.Clamp(BlockBytes / (net.LayerSizes.Max() * Unsafe.SizeOf<T>()), LeastRows, MostRows));
        workspace = new(net, parameters, blockRows, kernels, threads, learns: false);
    }

    public Scores Run()
    {
        var (loss, correct) = (0.0, 0.0);
        for (var start = 0; start < samples.Samples; start += blockRows)
        {
            if (!loaded)
                workspace.Load(samples, [], start, Math.Min(blockRows, samples.Samples - start));
            var score = workspace.Forward();
            loss += score.LossSum;
            correct += score.Correct;
        }

        loaded = samples.Samples <= blockRows;
        return Scores.Of(net, new(loss, correct), samples.Samples);
    }
}
