using BackpropLab.Numerics;

namespace BackpropLab.Networks;

// The step at the heart of backpropagation (Rumelhart, Hinton and Williams 1986): how a delta reaches the layer before.
sealed unsafe partial class NetworkWorkspace<T>
{
    /// <summary>Every hidden layer's delta for some rows, from the last layer to the first.</summary>
    void HiddenDeltas(int from, int count)
    {
        for (var last = shape.Layers.Length - 1; last > 0; last--)
            HiddenDelta(shape.Layers[last - 1], next: shape.Layers[last], from, count);
    }

    /// <summary>δ^l = (δ^(l+1) W^(l+1)ᵀ) ⊙ h'(a^l) for some rows, h' being taken from z^l.</summary>
    void HiddenDelta(Layer layer, Layer next, int from, int count)
    {
        T* z = activations[layer.Number].Pointer + from, delta = deltas[layer.Number].Pointer + from;
        primitives.Multiply(new Product<T>
        {
            Rows = count, Columns = next.Inputs, Depth = next.Outputs,
            A = deltas[next.Number].Pointer + from, AColumn = stride,
            B = parameters.WeightPointer(next), BRow = next.Inputs,
            C = delta, CColumn = stride,
        });
        var activation = layer.Activation!;
        if (count == stride)
        {
            primitives.MultiplyByDerivative(activation.Kind, activation.Slope, z, delta, delta, stride * layer.Outputs);
        }
        else
        {
            for (var j = 0; j < layer.Outputs; j++, z += stride, delta += stride)
                primitives.MultiplyByDerivative(activation.Kind, activation.Slope, z, delta, delta, count);
        }
    }
}
