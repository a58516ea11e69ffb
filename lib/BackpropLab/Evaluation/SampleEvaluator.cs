using System.Numerics;
using BackpropLab.Networks;
using BackpropLab.Numerics;

namespace BackpropLab.Evaluation;

/// <summary>Loss and accuracy of a network on fixed samples, as often as asked, without allocating.</summary>
sealed class SampleEvaluator<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    readonly NetworkShape shape;
    readonly SampleSource<T> samples;
    readonly NetworkWorkspace<T> workspace;
    readonly int blockRows;
    bool loaded;

    public SampleEvaluator(NetworkShape shape, ParameterStore<T> parameters, SampleSource<T> samples, Primitives<T> primitives, int threads)
    {
        (this.shape, this.samples) = (shape, samples);
        blockRows = BlockRows.For<T>(shape, samples.Samples);
        workspace = new(shape, parameters, blockRows, primitives, threads, learns: false);
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
        return Scores.Of(shape.Loss, new(loss, correct), samples, samples.Samples);
    }
}
