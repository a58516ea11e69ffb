namespace BackpropLab.Networks;

/// <summary>A layer's weights or its biases.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="IsBias">Whether the row b is meant, not the matrix W.</param>
readonly record struct Parameter(Layer Layer, bool IsBias)
{
    /// <summary>What people call it: W1, b1, W2, ...</summary>
    public string Name => IsBias ? Layer.BiasesName : Layer.WeightsName;

    public int Rows => IsBias ? 1 : Layer.Inputs;

    public int Columns => Layer.Outputs;

    /// <summary>Its values in a network or in gradients, column-major.</summary>
    public Span<double> In(ParameterStore<double> store) => IsBias ? store.Biases(Layer) : store.Weights(Layer);

    /// <summary>W and b of every layer, in the order of the layers.</summary>
    public static IEnumerable<Parameter> Of(IEnumerable<Layer> layers) =>
        layers.SelectMany(layer => new[] { new Parameter(layer, IsBias: false), new Parameter(layer, IsBias: true) });
}
