using BackpropLab.Guards;
using BackpropLab.Networks;
using BackpropLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

// The parameters by their names.
public sealed partial class Mlp
{
    /// <summary>W1, b1, W2, b2, ... in the order of the layers.</summary>
    public IReadOnlyList<string> ParameterNames => [.. Parameter.Of(Shape.Layers).Select(parameter => parameter.Name)];

    /// <summary>How many numbers the network learns.</summary>
    public int ParameterCount => Shape.ParameterCount;

    /// <summary>
    /// A weight matrix (inputs, outputs) or a bias row (1, outputs). Reading gives a copy, which later training does not
    /// change; assigning copies the values in.
    /// </summary>
    /// <param name="name">W1, b1, W2, ...</param>
    /// <exception cref="ArgumentException">There is no such parameter, the shape differs, or a value is NaN or infinite.</exception>
    /// <example><code>net["W1"] -= learningRate * gradients["W1"];</code></example>
    public Matrix<double> this[string name]
    {
        get => ValuesOf(Find(name));
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            var parameter = Find(name);
            if (value.RowCount != parameter.Rows || value.ColumnCount != parameter.Columns)
                throw new ArgumentException($"{name} is ({parameter.Rows}, {parameter.Columns}) but ({value.RowCount}, {value.ColumnCount}) was assigned: the shape must stay.", nameof(value));
            Guard.Finite(value, name);
            Parameters.Change();
            ColumnMajor.ValuesOf(value).CopyTo(parameter.In(Parameters));
        }
    }

    /// <summary>A copy of this network with another value for one parameter: what would it say then?</summary>
    /// <param name="name">W1, b1, W2, ...</param>
    /// <param name="value">The value, of that parameter's shape.</param>
    /// <exception cref="ArgumentException">There is no such parameter, the shape differs, or a value is NaN or infinite.</exception>
    /// <example><code>GradientCheck.Numeric(net["W1"], W1 => net.With("W1", W1).Accuracy(train))</code></example>
    public Mlp With(string name, Matrix<double> value)
    {
        var copy = Clone();
        copy[name] = value;
        return copy;
    }

    /// <summary>W of a layer (inputs, outputs), as a copy.</summary>
    internal Matrix<double> Weights(Layer layer) => ValuesOf(new(layer, IsBias: false));

    /// <summary>b of a layer (1, outputs), as a copy.</summary>
    internal Matrix<double> Biases(Layer layer) => ValuesOf(new(layer, IsBias: true));

    Matrix<double> ValuesOf(Parameter parameter) => ColumnMajor.Matrix(parameter.Rows, parameter.Columns, parameter.In(Parameters).ToArray());

    Parameter Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        foreach (var parameter in Parameter.Of(Shape.Layers))
        {
            if (parameter.Name == name)
                return parameter;
        }

        throw new ArgumentException($"There is no parameter {name}: this network has {string.Join(", ", ParameterNames)}.", nameof(name));
    }
}
