using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

/// <summary>Loss and accuracy of a network on fixed samples, as often as asked, without allocating.</summary>
sealed class SampleEvaluator
{
    // Small sets stay loaded; larger ones pass through in blocks that the second-level cache holds.
    const int BlockRows = 4096;

    readonly Mlp net;
    readonly SampleSource samples;
    readonly NetworkWorkspace workspace;
    bool loaded;

    public SampleEvaluator(Mlp net, Matrix<double> x, Matrix<double> t)
        : this(net, new SampleSource(net, x, t))
    {
    }

    public SampleEvaluator(Mlp net, SampleSource samples)
    {
        (this.net, this.samples) = (net, samples);
        workspace = new(net, Math.Min(samples.Samples, BlockRows), Kernels<double>.Best);
    }

    public Scores Run()
    {
        var (loss, correct) = (0.0, 0.0);
        for (var start = 0; start < samples.Samples; start += BlockRows)
        {
            if (!loaded)
                workspace.Load(samples, [], start, Math.Min(BlockRows, samples.Samples - start));
            var score = workspace.Forward();
            loss += score.LossSum;
            correct += score.Correct;
        }

        loaded = samples.Samples <= BlockRows;
        return net.ScoresOf(new(loss, correct), samples.Samples);
    }
}
