namespace BackpropLab.Charts;

/// <summary>A network as the page's scripts take it; every number is written so that it is read again bit for bit.</summary>
/// <param name="Sizes">The sizes of the layers, that of the inputs first.</param>
/// <param name="Activations">Those of the hidden layers.</param>
/// <param name="Loss">The loss's name.</param>
/// <param name="Weights">Layer by layer the rows of W.</param>
/// <param name="Biases">Layer by layer b.</param>
sealed record LiveNetwork(
    IReadOnlyList<int> Sizes, IReadOnlyList<LiveActivation> Activations, string Loss, IReadOnlyList<double[][]> Weights, IReadOnlyList<double[]> Biases)
{
    public static LiveNetwork Of(Mlp net) => new(
        net.LayerSizes,
        [.. net.HiddenActivations.Select(activation => new LiveActivation(activation.Name, activation.Slope))],
        net.Loss.Name,
        [.. net.Shape.Layers.Select(layer => net.Weights(layer).ToRowArrays())],
        [.. net.Shape.Layers.Select(layer => net.Biases(layer).ToRowArrays()[0])]);
}
