using BackpropLab.Guards;
using BackpropLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

// Parameters by name.
public sealed partial class Mlp
{
    /// <summary>W1, b1, W2, b2, ... in the order of the layers.</summary>
    public IReadOnlyList<string> ParameterNames => [.. Enumerable.Range(1, Layers).SelectMany(layer => new[] { $"W{layer}", $"b{layer}" })];

    /// <summary>How many numbers the network learns.</summary>
    public int ParameterCount => Enumerable.Range(1, Layers).Sum(layer => (layerSizes[layer - 1] + 1) * layerSizes[layer]);

    /// <summary>
    /// A weight matrix (inputs, outputs) or a bias row (1, outputs). Reading gives a copy, which later training does not
    /// change; assigning copies the values in.
    /// </summary>
    /// <param name="name">W1, b1, W2, ...</param>
    /// <exception cref="ArgumentException">There is no such parameter, the shape differs, or a value is NaN or infinite.</exception>
    /// <example><code>net["W1"] -= learningRate * gradients["W1"];</code></example>
    public Matrix<double> this[string name]
    {
        get
        {
            var values = Find(name, out var rows, out var columns);
            return ColumnMajor.Matrix(rows, columns, values.ToArray());
        }

        set
        {
            ArgumentNullException.ThrowIfNull(value);
            var values = Find(name, out var rows, out var columns);
            if (value.RowCount != rows || value.ColumnCount != columns)
                throw new ArgumentException($"{name} is ({rows}, {columns}) but ({value.RowCount}, {value.ColumnCount}) was assigned: the shape must stay.", nameof(value));
            Guard.Finite(value, name);
            ColumnMajor.ValuesOf(value).CopyTo(values);
        }
    }

    Span<double> Find(string name, out int rows, out int columns)
    {
        ArgumentNullException.ThrowIfNull(name);
        var layer = LayerOf(name, "Wb", Layers);
        if (layer == 0)
            throw new ArgumentException($"There is no parameter {name}: this network has {string.Join(", ", ParameterNames)}.", nameof(name));
        (rows, columns) = (name[0] == 'W' ? layerSizes[layer - 1] : 1, layerSizes[layer]);
        return name[0] == 'W' ? Parameters.Weights(layer) : Parameters.Biases(layer);
    }

    /// <summary>The layer that a name such as W2 speaks of, or 0 if it is no such name.</summary>
    internal static int LayerOf(string name, string kinds, int layers)
    {
        for (var layer = 1; layer <= layers; layer++)
        {
            foreach (var kind in kinds)
            {
                if (name == FormattableString.Invariant($"{kind}{layer}"))
                    return layer;
            }
        }

        return 0;
    }
}
