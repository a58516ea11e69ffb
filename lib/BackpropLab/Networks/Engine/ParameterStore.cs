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
    readonly int[] layerSizes;
    readonly AlignedBuffer<T> buffer;
    readonly int[] weightStarts;
    readonly int[] biasStarts;

    public ParameterStore(int[] layerSizes)
    {
        this.layerSizes = layerSizes;
        (weightStarts, biasStarts) = (new int[layerSizes.Length], new int[layerSizes.Length]);
        var length = 0;
        for (var layer = 1; layer < layerSizes.Length; layer++)
        {
            weightStarts[layer] = length;
            biasStarts[layer] = length += OutputBatch<T>.Padded(checked(layerSizes[layer - 1] * layerSizes[layer]));
            length += OutputBatch<T>.Padded(layerSizes[layer]);
        }

        buffer = new(length);
    }

    public int Layers => layerSizes.Length - 1;

    public T* Pointer => buffer.Pointer;

    public int Length => buffer.Length;

    /// <summary>W of a layer (1 is the first), (inputs, outputs) column-major.</summary>
    public Span<T> Weights(int layer) => buffer.Span.Slice(weightStarts[layer], layerSizes[layer - 1] * layerSizes[layer]);

    /// <summary>b of a layer.</summary>
    public Span<T> Biases(int layer) => buffer.Span.Slice(biasStarts[layer], layerSizes[layer]);

    public T* WeightPointer(int layer) => buffer.Pointer + weightStarts[layer];

    public T* BiasPointer(int layer) => buffer.Pointer + biasStarts[layer];

    public void CopyFrom(ParameterStore<T> other) => other.buffer.Span.CopyTo(buffer.Span);

    /// <summary>Takes over parameters of the other precision, each rounded to this one.</summary>
    public void ConvertFrom<TOther>(ParameterStore<TOther> other)
        where TOther : unmanaged, IBinaryFloatingPointIeee754<TOther>
    {
        for (var layer = 1; layer <= Layers; layer++)
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
        for (var layer = 1; layer <= Layers; layer++)
            sum += SumOfSquaredWeights(layer);
        return sum;
    }

    /// <summary>Σ W² over the weights of one layer.</summary>
    public double SumOfSquaredWeights(int layer)
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
