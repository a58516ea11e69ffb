using System.Numerics;
using BackpropLab.Numerics;

namespace BackpropLab.Networks;

/// <summary>
/// All weights and biases of a network, or gradients of the same shapes, in one block: W1 b1 W2 b2 ..., column-major, each starting on a
/// cache line, with zeros between. So a step of descent, a copy and a check for NaN are each one pass.
/// </summary>
sealed unsafe class ParameterStore<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    static long changes;

    readonly AlignedBuffer<T> buffer;
    readonly int[] weightStarts;
    readonly int[] biasStarts;

    public ParameterStore(Layer[] layers)
    {
        Layers = layers;
        (weightStarts, biasStarts) = (new int[layers.Length], new int[layers.Length]);
        var length = 0;
        for (var i = 0; i < layers.Length; i++)
        {
            weightStarts[i] = length;
            biasStarts[i] = length += OutputBatch<T>.Padded(checked(layers[i].Inputs * layers[i].Outputs));
            length += OutputBatch<T>.Padded(layers[i].Outputs);
        }

        buffer = new(length);
    }

    public Layer[] Layers { get; }

    public T* Pointer => buffer.Pointer;

    public int Length => buffer.Length;

    /// <summary>Which values these are: stores of one precision and one version hold the same.</summary>
    public long Version { get; private set; } = Interlocked.Increment(ref changes);

    /// <summary>Notes that values are about to change, which a forward pass made before does not know.</summary>
    public void Change() => Version = Interlocked.Increment(ref changes);

    /// <summary>W of a layer, (inputs, outputs) column-major.</summary>
    public Span<T> Weights(Layer layer) => buffer.Span.Slice(weightStarts[layer.Number - 1], layer.Inputs * layer.Outputs);

    /// <summary>b of a layer.</summary>
    public Span<T> Biases(Layer layer) => buffer.Span.Slice(biasStarts[layer.Number - 1], layer.Outputs);

    public T* WeightPointer(Layer layer) => buffer.Pointer + weightStarts[layer.Number - 1];

    public T* BiasPointer(Layer layer) => buffer.Pointer + biasStarts[layer.Number - 1];

    public void CopyFrom(ParameterStore<T> other)
    {
        other.buffer.Span.CopyTo(buffer.Span);
        Version = other.Version;
    }

    /// <summary>Takes over parameters of the other precision, each rounded to this one.</summary>
    public void ConvertFrom<TOther>(ParameterStore<TOther> other)
        where TOther : unmanaged, IBinaryFloatingPointIeee754<TOther>
    {
        Change();
        foreach (var layer in Layers)
        {
            Convert(other.Weights(layer), Weights(layer));
            Convert(other.Biases(layer), Biases(layer));
        }
    }

    public bool IsFinite()
    {
        // x - x is 0 for a finite x and NaN for the rest, and NaN stays in a sum.
        var sum = T.Zero;
        foreach (var value in buffer.Span)
            sum += value - value;
        return sum == T.Zero;
    }

    /// <summary>Σ W² over all weight matrices, biases left out.</summary>
    public double SumOfSquaredWeights()
    {
        var sum = 0.0;
        foreach (var layer in Layers)
            sum += SumOfSquaredWeights(layer);
        return sum;
    }

    /// <summary>Σ W² over the weights of one layer.</summary>
    public double SumOfSquaredWeights(Layer layer)
    {
        var sum = 0.0;
        foreach (var value in Weights(layer))
        {
            var weight = double.CreateTruncating(value);
            sum += weight * weight;
        }

        return sum;
    }

    static void Convert<TOther>(Span<TOther> from, Span<T> to)
        where TOther : unmanaged, IBinaryFloatingPointIeee754<TOther>
    {
        for (var i = 0; i < from.Length; i++)
            to[i] = T.CreateTruncating(from[i]);
    }
}
