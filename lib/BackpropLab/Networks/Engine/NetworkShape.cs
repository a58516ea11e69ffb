using BackpropLab.Guards;
using BackpropLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Networks;

/// <summary>The layers of a network and its loss: all that the engine needs to know beside the parameters.</summary>
sealed class NetworkShape
{
    public NetworkShape(IReadOnlyList<int> layerSizes, IReadOnlyList<Activation> hiddenActivations, Loss loss)
    {
        LayerSizes = [.. layerSizes];
        HiddenActivations = [.. hiddenActivations];
        Loss = loss;
        Workspaces = new(this);
        Layers = [.. Enumerable.Range(1, layerSizes.Count - 1).Select(l =>
            new Layer(l, layerSizes[l - 1], layerSizes[l], hiddenActivations.ElementAtOrDefault(l - 1)))];
    }

    /// <summary>The number of inputs, of units in each hidden layer, and of outputs.</summary>
    public IReadOnlyList<int> LayerSizes { get; }

    /// <summary>The layers of weights from the first to the output layer.</summary>
    public Layer[] Layers { get; }

    public IReadOnlyList<Activation> HiddenActivations { get; }

    public Loss Loss { get; }

    public WorkspaceCache Workspaces { get; }

    public int Inputs => Layers[0].Inputs;

    public int Outputs => Layers[^1].Outputs;

    public int ParameterCount => Layers.Sum(layer => (layer.Inputs + 1) * layer.Outputs);

    /// <summary>Refuses inputs that do not fit or are no finite numbers.</summary>
    public void CheckInputs(Matrix<double> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        if (x.ColumnCount != Inputs)
        {
            throw new ArgumentException(
                $"X is ({x.RowCount}, {x.ColumnCount}) but W1 is ({Inputs}, {Layers[0].Outputs}): inner dimensions {x.ColumnCount} and {Inputs} differ.", nameof(x));
        }

        foreach (var value in ColumnMajor.ValuesOf(x))
        {
            if (!double.IsFinite(value))
                Guard.Finite(x, nameof(x));
        }
    }
}
