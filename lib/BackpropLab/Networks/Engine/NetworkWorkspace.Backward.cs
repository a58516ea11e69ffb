using BackpropLab.Numerics;

namespace BackpropLab.Networks;

// One part of the way from the deltas to the parameters.
sealed unsafe partial class NetworkWorkspace<T>
{
    /// <summary>N ∂loss/∂W^l = z^(l-1)ᵀ δ^l and N ∂loss/∂b^l = the column sums of δ^l, for a share of each layer.</summary>
    void BackwardPart(int part)
    {
        for (var last = shape.Layers.Length - 1; last >= 0; last--)
        {
            var layer = shape.Layers[last];
            var z = Activations(layer.Number - 1, out var row, out var column);
            var delta = deltas[layer.Number].Pointer;
            var (from, to) = Share(part, layer.Inputs);
            if (to > from)
            {
                primitives.Multiply(new Product<T>
                {
                    Rows = to - from, Columns = layer.Outputs, Depth = stride,
                    A = z + (nint)from * column, ARow = column, AColumn = row,
                    B = delta, BColumn = stride,
                    C = Gradient.WeightPointer(layer) + from, CColumn = layer.Inputs,
                });
            }

            (from, to) = Share(part, layer.Outputs);
            primitives.SumColumns(stride, to - from, delta + (nint)from * stride, stride, Gradient.BiasPointer(layer) + from);
        }
    }

    void DescendPart(int part)
    {
        if (parts == 1 && decay == 0)
        {
            Step(0, parameters.Pointer, Gradient.Pointer, parameters.Length);
            return;
        }

        foreach (var layer in shape.Layers)
        {
            T* weights = parameters.WeightPointer(layer), gradient = Gradient.WeightPointer(layer);
            var (from, to) = Share(part, layer.Inputs);
            if (to - from == layer.Inputs)
            {
                Step(decay, weights, gradient, layer.Inputs * layer.Outputs);
            }
            else
            {
                for (var column = 0; column < layer.Outputs; column++)
                    Step(decay, weights + column * layer.Inputs + from, gradient + column * layer.Inputs + from, to - from);
            }

            (from, to) = Share(part, layer.Outputs);
            Step(0, parameters.BiasPointer(layer) + from, Gradient.BiasPointer(layer) + from, to - from);
        }
    }

    void Step(double l2, T* values, T* gradient, int count) => primitives.Descend(learningRate, 1.0 / rows, l2, values, gradient, count);
}
