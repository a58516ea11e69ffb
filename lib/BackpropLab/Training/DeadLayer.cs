using System.Numerics;
using BackpropLab.Networks;
using BackpropLab.Numerics;

namespace BackpropLab.Training;

/// <summary>A hidden layer of which no ReLU is on for any sample: no gradient passes it, so it stays as it is.</summary>
static class DeadLayer
{
    /// <summary>The first such layer, if there is one.</summary>
    /// <param name="shape">The network's layers.</param>
    /// <param name="workspace">One that has learnt from the samples; its batch is another one afterwards.</param>
    /// <param name="samples">The training set.</param>
    public static Layer? Find<T>(NetworkShape shape, NetworkWorkspace<T> workspace, SampleSource<T> samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        // Most layers have a gradient, which takes no time to see.
        var suspects = shape.Layers.Where(layer =>
            layer.Activation?.Kind == ActivationKind.Relu && !workspace.Gradient.Biases(layer).ContainsAnyExcept(T.Zero)).ToList();
        for (var start = 0; start < samples.Samples && suspects.Count > 0; start += workspace.Capacity)
        {
            var count = Math.Min(workspace.Capacity, samples.Samples - start);
            workspace.Load(samples, [], start, count);
            workspace.Forward();
            suspects.RemoveAll(layer => IsOn(workspace.Activations(layer), layer.Outputs, count));
        }

        return suspects.FirstOrDefault();
    }

    static bool IsOn<T>(AlignedBuffer<T> z, int units, int rows)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var stride = OutputBatch<T>.Padded(rows);
        for (var unit = 0; unit < units; unit++)
        {
            if (z.Span.Slice(unit * stride, rows).ContainsAnyExcept(T.Zero))
                return true;
        }

        return false;
    }
}
