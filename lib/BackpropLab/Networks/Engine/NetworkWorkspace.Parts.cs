using BackpropLab.Numerics;

namespace BackpropLab.Networks;

// What one part of the work does.
sealed unsafe partial class NetworkWorkspace<T>
{
    /// <summary>Whether the inputs of the batch stand row by row.</summary>
    bool HasInputRows => samples!.Rows is not null;

    /// <summary>The inputs of the batch; samples that are taken row by row as they stand need no copy.</summary>
    T* Inputs => samples!.Rows is { } all && order.Length == 0 ? all.Pointer + (nint)start * net.Inputs : activations[0].Pointer;

    /// <summary>
    /// The first layer's pre-activations as far as half of the inputs make them: the first half's in the layer's own
    /// place, the second half's where its deltas will be.
    /// </summary>
    void FirstLayerPart(int part)
    {
        var (from, to) = Share(part, net.Inputs);
        if (!isGathered)
            GatherInputs(0, rows, from, to);
        if (part == 0)
            PreActivations(1, (0, stride), (from, to), parameters.BiasPointer(1), activations[1]);
        else
            PreActivations(1, (0, stride), (from, to), null, deltas[1]);
    }

    void ForwardPart(int part)
    {
        var (from, to) = Share(part, stride);
        scores[part] = default;
        if (from == to)
            return;
        var count = to - from;
        if (!isGathered)
        {
            // Padding fills no vector, so every part that is not empty has samples.
            var present = Math.Min(to, rows) - from;
            if (!isCutByInputs)
                GatherInputs(from, present, 0, net.Inputs);
            samples!.GatherTargets(order, start + from, present, targets.Pointer + from, stride);
        }

        for (var layer = 1; layer <= net.Layers; layer++)
        {
            if (layer == 1 && isCutByInputs)
                AddSums(from, count);
            else
                PreActivations(layer, (from, to), (0, net.LayerSizes[layer - 1]), parameters.BiasPointer(layer), activations[layer]);
            if (layer < net.Layers)
                Activate(layer, from, count);
        }

        T* y = activations[net.Layers].Pointer + from, delta = deltas[net.Layers].Pointer + from;
        scores[part] = kernels.Head(net.Loss.Kind, new()
        {
            A = y, T = targets.Pointer + from, Y = y, Delta = delta, Valid = valid.Pointer + from, Rows = count, Stride = stride, Outputs = net.Outputs,
            HasLabels = samples!.HasLabels,
        });
        if (learns)
            HiddenDeltas(from, count);
    }

    /// <summary>a^l = z^(l-1) W^l + b^l for some rows, as far as some of the layer's inputs make it.</summary>
    void PreActivations(int layer, (int From, int To) rows, (int From, int To) inputs, T* bias, AlignedBuffer<T> to)
    {
        var z = Activations(layer - 1, out var row, out var column);
        kernels.Multiply(new Product<T>
        {
            Rows = rows.To - rows.From, Columns = net.LayerSizes[layer], Depth = inputs.To - inputs.From,
            A = z + (nint)rows.From * row + (nint)inputs.From * column, ARow = row, AColumn = column,
            B = parameters.WeightPointer(layer) + inputs.From, BColumn = net.LayerSizes[layer - 1],
            ColumnBias = bias,
            C = to.Pointer + rows.From, CColumn = stride,
        });
    }

    /// <summary>a¹ of all inputs, from that of each half.</summary>
    void AddSums(int from, int count)
    {
        T* a = activations[1].Pointer + from, second = deltas[1].Pointer + from;
        for (var j = 0; j < net.LayerSizes[1]; j++, a += stride, second += stride)
            kernels.Add(a, second, a, count);
    }

    void Activate(int layer, int from, int count)
    {
        var activation = net.HiddenActivations[layer - 1];
        var a = activations[layer].Pointer + from;
        if (count == stride)
        {
            kernels.Activate(activation.Kind, activation.Slope, a, a, stride * net.LayerSizes[layer]);
        }
        else
        {
            for (var j = 0; j < net.LayerSizes[layer]; j++, a += stride)
                kernels.Activate(activation.Kind, activation.Slope, a, a, count);
        }
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
            {
                kernels.MultiplyByDerivative(activation.Kind, activation.Slope, z, previous, previous, stride * inputs);
            }
            else
            {
                for (var j = 0; j < inputs; j++, z += stride, previous += stride)
                    kernels.MultiplyByDerivative(activation.Kind, activation.Slope, z, previous, previous, count);
            }
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
            {
                kernels.Multiply(new Product<T>
                {
                    Rows = to - from, Columns = outputs, Depth = stride,
                    A = z + (nint)from * column, ARow = column, AColumn = row,
                    B = delta, BColumn = stride,
                    C = Gradient.WeightPointer(layer) + from, CColumn = inputs,
                });
            }

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
            {
                Step(decay, weights, gradient, inputs * outputs);
            }
            else
            {
                for (var column = 0; column < outputs; column++)
                    Step(decay, weights + column * inputs + from, gradient + column * inputs + from, to - from);
            }

            (from, to) = Share(part, outputs);
            Step(0, parameters.BiasPointer(layer) + from, Gradient.BiasPointer(layer) + from, to - from);
        }
    }

    void Step(double l2, T* values, T* gradient, int count) => kernels.Descend(learningRate, 1.0 / rows, l2, values, gradient, count);

    /// <summary>Copies some rows of the batch's inputs, and of these the columns between two.</summary>
    void GatherInputs(int first, int count, int from, int to)
    {
        if (HasInputRows && order.Length == 0)
            return;
        var x = Activations(0, out var row, out var column);
        samples!.GatherInputs(order, start + first, count, from, to, x + (nint)first * row + (nint)from * column, stride);
    }

    /// <summary>z of a layer, and its steps from row to row and from column to column.</summary>
    T* Activations(int layer, out int row, out int column)
    {
        (row, column) = layer == 0 && HasInputRows ? (net.Inputs, 1) : (1, stride);
        return layer == 0 ? Inputs : activations[layer].Pointer;
    }
}
