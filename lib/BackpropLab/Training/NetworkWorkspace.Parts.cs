namespace BackpropLab;

// What one part of the work does.
sealed unsafe partial class NetworkWorkspace<T>
{
    /// <summary>Whether the inputs of the batch stand row by row.</summary>
    bool HasInputRows => samples!.Rows is not null;

    /// <summary>The inputs of the batch; samples that are taken row by row as they stand need no copy.</summary>
    T* Inputs => samples!.Rows is { } all && order.Length == 0 ? all.Pointer + (nint)start * net.Inputs : activations[0].Pointer;

    void ForwardPart(int part)
    {
        var (from, to) = Share(part, stride);
        scores[part] = default;
        if (from == to)
            return;
        if (!isGathered)
            Gather(from, Math.Min(to, rows) - from);
        var count = to - from;
        for (var layer = 1; layer <= net.Layers; layer++)
        {
            var (inputs, outputs) = (net.LayerSizes[layer - 1], net.LayerSizes[layer]);
            var z = Activations(layer - 1, out var row, out var column);
            var a = activations[layer].Pointer + from;
            kernels.Multiply(new Product<T>
            {
                Rows = count, Columns = outputs, Depth = inputs,
                A = z + (nint)from * row, ARow = row, AColumn = column,
                B = parameters.WeightPointer(layer), BColumn = inputs,
                ColumnBias = parameters.BiasPointer(layer),
                C = a, CColumn = stride,
            });
            if (layer == net.Layers)
                break;
            if (count == stride)
                kernels.Activate(net.HiddenActivations[layer - 1], a, a, stride * outputs);
            else
                for (var j = 0; j < outputs; j++, a += stride)
                    kernels.Activate(net.HiddenActivations[layer - 1], a, a, count);
        }

        T* y = activations[net.Layers].Pointer + from, delta = deltas[net.Layers].Pointer + from;
        scores[part] = kernels.Head(net.Loss, new()
        {
            A = y, T = targets.Pointer + from, Y = y, Delta = delta, Valid = valid.Pointer + from, Rows = count, Stride = stride, Outputs = net.Outputs,
            HasLabels = samples!.HasLabels,
        });
        if (learns)
            HiddenDeltas(from, count);
    }

    /// <summary>δ^l = (δ^(l+1) W^(l+1)ᵀ) ⊙ h'(a^l), from the last layer to the first.</summary>
    void HiddenDeltas(int from, int count)
    {
        for (var layer = net.Layers; layer > 1; layer--)
        {
            var (inputs, outputs) = (net.LayerSizes[layer - 1], net.LayerSizes[layer]);
            T* z = activations[layer - 1].Pointer + from, previous = deltas[layer - 1].Pointer + from;
            kernels.Multiply(new Product<T>
            {
                Rows = count, Columns = inputs, Depth = outputs,
                A = deltas[layer].Pointer + from, AColumn = stride,
                B = parameters.WeightPointer(layer), BRow = inputs,
                C = previous, CColumn = stride,
            });
            var activation = net.HiddenActivations[layer - 2];
            if (count == stride)
                kernels.MultiplyByDerivative(activation, z, previous, previous, stride * inputs);
            else
                for (var j = 0; j < inputs; j++, z += stride, previous += stride)
                    kernels.MultiplyByDerivative(activation, z, previous, previous, count);
        }
    }

    void BackwardPart(int part)
    {
        for (var layer = net.Layers; layer >= 1; layer--)
        {
            var (inputs, outputs) = (net.LayerSizes[layer - 1], net.LayerSizes[layer]);
            var z = Activations(layer - 1, out var row, out var column);
            var delta = deltas[layer].Pointer;
            var (from, to) = Share(part, inputs);
            if (to > from)
                kernels.Multiply(new Product<T>
                {
                    Rows = to - from, Columns = outputs, Depth = stride,
                    A = z + (nint)from * column, ARow = column, AColumn = row,
                    B = delta, BColumn = stride,
                    C = Gradient.WeightPointer(layer) + from, CColumn = inputs,
                });
            (from, to) = Share(part, outputs);
            kernels.SumColumns(stride, to - from, delta + (nint)from * stride, stride, Gradient.BiasPointer(layer) + from);
        }
    }

    void DescendPart(int part)
    {
        if (parts == 1 && decay == 0)
        {
            Step(0, parameters.Pointer, Gradient.Pointer, parameters.Length);
            return;
        }

        for (var layer = 1; layer <= net.Layers; layer++)
        {
            var (inputs, outputs) = (net.LayerSizes[layer - 1], net.LayerSizes[layer]);
            T* weights = parameters.WeightPointer(layer), gradient = Gradient.WeightPointer(layer);
            var (from, to) = Share(part, inputs);
            if (to - from == inputs)
                Step(decay, weights, gradient, inputs * outputs);
            else
                for (var column = 0; column < outputs; column++)
                    Step(decay, weights + column * inputs + from, gradient + column * inputs + from, to - from);
            (from, to) = Share(part, outputs);
            Step(0, parameters.BiasPointer(layer) + from, Gradient.BiasPointer(layer) + from, to - from);
        }
    }

    void Step(double l2, T* values, T* gradient, int count) => kernels.Descend(learningRate, 1.0 / rows, l2, values, gradient, count);

    void Gather(int from, int count)
    {
        if (count <= 0)
            return;
        if (!HasInputRows || order.Length > 0)
            samples!.GatherInputs(order, start + from, count, activations[0].Pointer + (HasInputRows ? (nint)from * net.Inputs : from), stride);
        samples!.GatherTargets(order, start + from, count, targets.Pointer + from, stride);
    }

    /// <summary>z of a layer, and its steps from row to row and from column to column.</summary>
    T* Activations(int layer, out int row, out int column)
    {
        (row, column) = layer == 0 && HasInputRows ? (net.Inputs, 1) : (1, stride);
        return layer == 0 ? Inputs : activations[layer].Pointer;
    }
}
