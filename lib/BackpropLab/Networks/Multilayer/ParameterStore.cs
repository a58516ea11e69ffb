namespace BackpropLab;

/// <summary>
/// All weights and biases of a network, or gradients of the same shapes, in one block: W1 b1 W2 b2 ..., column-major, each starting on a
/// cache line, with zeros between. So a step of descent, a copy and a check for NaN are each one pass.
/// </summary>
sealed unsafe class ParameterStore
{
    readonly int[] layerSizes;
    readonly AlignedBuffer<double> buffer;
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
            biasStarts[layer] = length += OutputBatch<double>.Padded(checked(layerSizes[layer - 1] * layerSizes[layer]));
            length += OutputBatch<double>.Padded(layerSizes[layer]);
        }

        buffer = new(length);
    }

    public int Layers => layerSizes.Length - 1;

    public double* Pointer => buffer.Pointer;

    public int Length => buffer.Length;

    /// <summary>W of a layer (1 is the first), (inputs, outputs) column-major.</summary>
    public Span<double> Weights(int layer) => buffer.Span.Slice(weightStarts[layer], layerSizes[layer - 1] * layerSizes[layer]);

    /// <summary>b of a layer.</summary>
    public Span<double> Biases(int layer) => buffer.Span.Slice(biasStarts[layer], layerSizes[layer]);

    public double* WeightPointer(int layer) => buffer.Pointer + weightStarts[layer];

    public double* BiasPointer(int layer) => buffer.Pointer + biasStarts[layer];

    public void CopyFrom(ParameterStore other) => other.buffer.Span.CopyTo(buffer.Span);

    public bool IsFinite()
    {
        // x - x is 0 for a finite x and NaN for the rest, and NaN stays in a sum.
        var sum = 0.0;
        foreach (var value in buffer.Span)
            sum += value - value;
        return sum == 0;
    }

    /// <summary>Σ W² over all weight matrices, biases left out.</summary>
    public double SumOfSquaredWeights()
    {
        var sum = 0.0;
        for (var layer = 1; layer <= Layers; layer++)
            foreach (var weight in Weights(layer))
                sum += weight * weight;
        return sum;
    }
}
