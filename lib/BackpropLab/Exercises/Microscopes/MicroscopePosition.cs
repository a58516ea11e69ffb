using System.Text.Json;
using BackpropLab.Charts;

namespace BackpropLab.Exercises;

/// <summary>Where a hand has brought a microscope: its parameters and its sample, as the page writes them.</summary>
/// <param name="Weights">Layer by layer the rows of W.</param>
/// <param name="Biases">Layer by layer b.</param>
/// <param name="X">The sample's inputs.</param>
/// <param name="T">Its targets.</param>
sealed record MicroscopePosition(double[][][] Weights, double[][] Biases, double[] X, double[] T)
{
    /// <summary>Reads what the page has written.</summary>
    /// <exception cref="ArgumentException">It is no position, or has in it what is no finite number.</exception>
    public static MicroscopePosition Read(string position)
    {
        try
        {
            if (LiveJson.Read<MicroscopePosition>(position) is { Weights: not null, Biases: not null, X: not null, T: not null } read)
                return read;
        }
        catch (JsonException e)
        {
            throw new ArgumentException($"This is no position of a microscope: {e.Message}", nameof(position), e);
        }

        throw new ArgumentException("This is no position of a microscope: weights, biases, x and t are expected.", nameof(position));
    }

    /// <summary>A network with these parameters.</summary>
    /// <param name="net">One of the same layers.</param>
    /// <exception cref="ArgumentException">The shapes are others.</exception>
    public Mlp In(Mlp net)
    {
        if (Weights.Length != net.Layers || Biases.Length != net.Layers)
            throw new ArgumentException($"The position has {Weights.Length} layers of weights and {Biases.Length} of biases, the network {net.Layers}.", nameof(net));
        var moved = net.Clone();
        foreach (var layer in net.Shape.Layers)
        {
            moved[layer.WeightsName] = Rows.Of(Weights[layer.Number - 1]);
            moved[layer.BiasesName] = Rows.Of(Biases[layer.Number - 1]);
        }

        return moved;
    }
}
