namespace BackpropLab;

/// <summary>
/// The buffers of a network for batches of up to some number of rows, made once, and the step of training on them:
/// nothing is allocated after construction. Columns are padded to whole vectors (see <see cref="OutputBatch{T}"/>).
/// </summary>
sealed unsafe class NetworkWorkspace
{
    readonly Mlp net;
    readonly Kernels<double> kernels;
    readonly AlignedBuffer<double>[] activations;
    readonly AlignedBuffer<double>[] deltas;
    readonly AlignedBuffer<double> targets;
    readonly AlignedBuffer<double> valid;
    int rows;
    int stride;

    public NetworkWorkspace(Mlp net, int capacity, Kernels<double> kernels)
    {
        (this.net, this.kernels) = (net, kernels);
        var padded = OutputBatch<double>.Padded(capacity);
        activations = [.. net.LayerSizes.Select(size => new AlignedBuffer<double>(checked(padded * size)))];
        deltas = [.. net.LayerSizes.Select((size, layer) => new AlignedBuffer<double>(layer == 0 ? 0 : padded * size))];
        targets = new(padded * net.Outputs);
        valid = new(padded);
        Gradient = new([.. net.LayerSizes]);
    }

    /// <summary>Zᵀ δ and the column sums of δ of the last batch: N times the gradients, with no decay.</summary>
    public ParameterStore Gradient { get; }

    /// <summary>The number of rows of the last batch.</summary>
    public int Rows => rows;

    /// <summary>Gathers a batch.</summary>
    public void Load(SampleSource samples, ReadOnlySpan<int> order, int start, int count)
    {
        if (count != rows)
        {
            (rows, stride) = (count, OutputBatch<double>.Padded(count));
            valid.Span.Clear();
            valid.Span[..count].Fill(1);
        }

        samples.Gather(samples.X, order, start, count, activations[0].Span, stride);
        samples.Gather(samples.T, order, start, count, targets.Span, stride);
    }

    /// <summary>Outputs, loss, right answers and the output layer's delta of the batch.</summary>
    public BatchScore Forward()
    {
        var parameters = net.Parameters;
        double* a = null;
        for (var layer = 1; layer <= net.Layers; layer++)
        {
            var (inputs, outputs) = (net.LayerSizes[layer - 1], net.LayerSizes[layer]);
            a = activations[layer].Pointer;
            kernels.Multiply(
                stride, outputs, inputs, activations[layer - 1].Pointer, stride, parameters.WeightPointer(layer), 1, inputs,
                parameters.BiasPointer(layer), a, stride);
            if (layer < net.Layers)
                kernels.Activate(net.HiddenActivations[layer - 1], a, a, stride * outputs);
        }

        var score = kernels.Head(net.Loss, new()
        {
            A = a, T = targets.Pointer, Y = a, Delta = deltas[net.Layers].Pointer, Valid = valid.Pointer, Stride = stride, Outputs = net.Outputs,
        });
        GC.KeepAlive(this);
        return score;
    }

    /// <summary>Carries the output's delta back and fills <see cref="Gradient"/>.</summary>
    public void Backward()
    {
        for (var layer = net.Layers; layer >= 1; layer--)
        {
            var (inputs, outputs) = (net.LayerSizes[layer - 1], net.LayerSizes[layer]);
            double* delta = deltas[layer].Pointer, z = activations[layer - 1].Pointer;
            kernels.MultiplyTransposed(inputs, outputs, stride, z, stride, delta, stride, Gradient.WeightPointer(layer), inputs);
            kernels.SumColumns(stride, outputs, delta, stride, Gradient.BiasPointer(layer));
            if (layer == 1)
                break;
            var previous = deltas[layer - 1].Pointer;
            kernels.Multiply(stride, inputs, outputs, delta, stride, net.Parameters.WeightPointer(layer), inputs, 1, null, previous, stride);
            kernels.MultiplyByDerivative(net.HiddenActivations[layer - 2], z, previous, previous, stride * inputs);
        }

        GC.KeepAlive(this);
    }

    /// <summary>W -= learningRate (gradient / N + l2 W); biases do not decay.</summary>
    public void Descend(double learningRate, double l2)
    {
        var parameters = net.Parameters;
        if (l2 == 0)
            kernels.Descend(learningRate, 1.0 / rows, 0, parameters.Pointer, Gradient.Pointer, parameters.Length);
        else
            for (var layer = 1; layer <= net.Layers; layer++)
            {
                kernels.Descend(learningRate, 1.0 / rows, l2, parameters.WeightPointer(layer), Gradient.WeightPointer(layer), parameters.Weights(layer).Length);
                kernels.Descend(learningRate, 1.0 / rows, 0, parameters.BiasPointer(layer), Gradient.BiasPointer(layer), parameters.Biases(layer).Length);
            }

        GC.KeepAlive(this);
    }
}
