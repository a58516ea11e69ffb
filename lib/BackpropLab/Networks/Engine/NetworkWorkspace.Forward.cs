using BackpropLab.Numerics;

namespace BackpropLab.Networks;

// One part of the way from the inputs to the loss, and back to the first layer's delta.
sealed unsafe partial class NetworkWorkspace<T>
{
    /// <summary>Whether the inputs of the batch stand row by row.</summary>
    bool HasInputRows => samples!.Rows is not null;

    /// <summary>The inputs of the batch; samples that are taken row by row as they stand need no copy.</summary>
    T* Inputs => samples!.Rows is { } all && order.Length == 0 ? all.Pointer + (nint)start * shape.Inputs : activations[0].Pointer;

    /// <summary>
    /// The first layer's pre-activations as far as half of the inputs make them: the first half's in the layer's own
    /// place, the second half's where its deltas will be.
    /// </summary>
    void FirstLayerPart(int part)
    {
        var (from, to) = Share(part, shape.Inputs);
        if (!isGathered)
            GatherInputs(0, rows, from, to);
        var first = shape.Layers[0];
        if (part == 0)
            PreActivations(first, (0, stride), (from, to), parameters.BiasPointer(first), preActivations[1]);
        else
            PreActivations(first, (0, stride), (from, to), null, deltas[1]);
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
            if (!isCutByInputs || isResumed)
                GatherInputs(from, present, 0, shape.Inputs);
            samples!.GatherTargets(order, start + from, present, targets.Pointer + from, stride);
        }

        if (!isResumed)
            LayersForward(from, to);
        var last = shape.Layers.Length;
        scores[part] = primitives.Head(shape.Loss.Kind, new()
        {
            A = preActivations[last].Pointer + from, T = targets.Pointer + from, Y = activations[last].Pointer + from,
            Delta = deltas[last].Pointer + from, Valid = valid.Pointer + from, Rows = count, Stride = stride, Outputs = shape.Outputs,
            HasLabels = samples!.HasLabels, HasOneClassEach = samples.AnswersPerSample == 1,
        });
        if (learns)
            HiddenDeltas(from, count);
    }

    void LayersForward(int from, int to)
    {
        foreach (var layer in shape.Layers)
        {
            if (layer.Number == 1 && isCutByInputs)
                AddSums(from, to - from);
            else
                PreActivations(layer, (from, to), (0, layer.Inputs), parameters.BiasPointer(layer), preActivations[layer.Number]);
            if (layer.Activation is { } activation)
                Activate(layer, activation, from, to - from);
        }
    }

    /// <summary>a^l = z^(l-1) W^l + b^l for some rows, as far as some of the layer's inputs make it.</summary>
    void PreActivations(Layer layer, (int From, int To) rows, (int From, int To) inputs, T* bias, AlignedBuffer<T> to)
    {
        var z = Activations(layer.Number - 1, out var row, out var column);
        primitives.Multiply(new Product<T>
        {
            Rows = rows.To - rows.From, Columns = layer.Outputs, Depth = inputs.To - inputs.From,
            A = z + (nint)rows.From * row + (nint)inputs.From * column, ARow = row, AColumn = column,
            B = parameters.WeightPointer(layer) + inputs.From, BColumn = layer.Inputs,
            ColumnBias = bias,
            C = to.Pointer + rows.From, CColumn = stride,
        });
    }

    /// <summary>a¹ of all inputs, from that of each half.</summary>
    void AddSums(int from, int count)
    {
        T* a = preActivations[1].Pointer + from, second = deltas[1].Pointer + from;
        for (var j = 0; j < shape.Layers[0].Outputs; j++, a += stride, second += stride)
            primitives.Add(a, second, a, count);
    }

    /// <summary>z^l = h(a^l) for some rows.</summary>
    void Activate(Layer layer, Activation activation, int from, int count)
    {
        T* a = preActivations[layer.Number].Pointer + from, z = activations[layer.Number].Pointer + from;
        if (count == stride)
        {
            primitives.Activate(activation.Kind, activation.Slope, a, z, stride * layer.Outputs);
        }
        else
        {
            for (var j = 0; j < layer.Outputs; j++, a += stride, z += stride)
                primitives.Activate(activation.Kind, activation.Slope, a, z, count);
        }
    }

    /// <summary>Copies some rows of the batch's inputs, and of these the columns between two.</summary>
    void GatherInputs(int first, int count, int from, int to)
    {
        if (HasInputRows && order.Length == 0)
            return;
        var x = Activations(0, out var row, out var column);
        samples!.GatherInputs(order, start + first, count, from, to, x + (nint)first * row + (nint)from * column, stride);
    }

    /// <summary>z^l, l = 0 for the inputs, and its steps from row to row and from column to column.</summary>
    T* Activations(int l, out int row, out int column)
    {
        (row, column) = l == 0 && HasInputRows ? (shape.Inputs, 1) : (1, stride);
        return l == 0 ? Inputs : activations[l].Pointer;
    }
}
