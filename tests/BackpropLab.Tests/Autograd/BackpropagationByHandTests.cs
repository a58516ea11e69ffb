using BackpropLab.Autograd;
using FsCheck.Xunit;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Autograd;

/// <summary>The network's own gradients, written by hand, against the tape's: two ways to the same numbers.</summary>
public class BackpropagationByHandTests
{
    static readonly Activation[] Activations = [Activation.Identity, Activation.Sigmoid, Activation.Tanh, Activation.Relu, Activation.LeakyRelu(0.1)];
    static readonly Loss[] Losses = [Loss.BinaryCrossEntropyOnLogits, Loss.SoftmaxCrossEntropy, Loss.SquaredError, Loss.SquaredErrorOfSigmoid];

    [Property]
    public void Random_networks_have_the_gradients_of_the_tape(ushort seed)
    {
        var random = new NumPyGenerator(seed);
        var loss = Losses[random.Integers(0, Losses.Length)];
        var hidden = Enumerable.Range(0, (int)random.Integers(0, 5)).Select(_ => Activations[random.Integers(0, Activations.Length)]).ToArray();
        int[] sizes = [.. Enumerable.Range(0, hidden.Length + 1).Select(_ => (int)random.Integers(1, 7)), (int)random.Integers(2, 5)];
        var network = Mlp.Create(sizes, hidden, loss, Initializer.He(random) with { Biases = InitialBias.AfterWeights });
        var (x, t) = Batch(random, (int)random.Integers(1, 65), sizes[0], sizes[^1], loss);
        var l2 = random.Integers(0, 2) * 0.1;

        var byHand = network.Gradients(x, t, l2);
        var taped = Taped(network, hidden, loss, x, t, l2);

        Assert.Equal(network.LossOn(x, t, l2), taped.Loss, 1e-12 * Math.Max(1, taped.Loss));
        Assert.All(network.ParameterNames, name =>
        {
            var (ours, theirs) = (byHand[name], taped.Parameters[name].Gradient);
            Assert.True((ours - theirs).Enumerate().All(difference => Math.Abs(difference) <= 1e-12 * Math.Max(1, theirs.InfinityNorm())), $"{network}: {name} by hand {ours}, by the tape {theirs}");
        });
    }

    static (double Loss, Dictionary<string, Tensor> Parameters) Taped(
        Mlp network, Activation[] hidden, Loss loss, Matrix<double> x, Matrix<double> t, double l2)
    {
        var parameters = network.ParameterNames.ToDictionary(name => name, name => new Tensor(network[name], requiresGradient: true, name));
        var z = new Tensor(x, name: "X");
        for (var layer = 1; layer <= network.Layers; layer++)
        {
            z = (z * parameters[$"W{layer}"]) + parameters[$"b{layer}"];
            if (layer < network.Layers)
                z = Activate(hidden[layer - 1], z);
        }

        var total = Measure(loss, z, t);
        for (var layer = 1; layer <= network.Layers; layer++)
            total += l2 / 2 * parameters[$"W{layer}"].Times(parameters[$"W{layer}"]).Sum();
        total.Backward();
        return (total.Value[0, 0], parameters);
    }

    static Tensor Activate(Activation activation, Tensor a) => activation.Name switch
    {
        "identity" => a,
        "sigmoid" => a.Sigmoid(),
        "tanh" => a.Tanh(),
        "relu" => a.Relu(),
        _ => a.LeakyRelu(activation.Slope),
    };

    // The tape averages binary cross-entropy over all outputs, as PyTorch does; the network sums over those of a row.
    static Tensor Measure(Loss loss, Tensor a, Matrix<double> t) =>
        loss == Loss.BinaryCrossEntropyOnLogits ? a.Value.ColumnCount * a.BinaryCrossEntropyWithLogits(t)
        : loss == Loss.SoftmaxCrossEntropy ? a.CrossEntropy(t)
        : loss == Loss.SquaredError ? a.SquaredError(t)
        : a.Sigmoid().SquaredError(t);

    static (Matrix<double> X, Matrix<double> T) Batch(NumPyGenerator random, int samples, int inputs, int outputs, Loss loss)
    {
        var x = random.StandardNormal(samples, inputs);
        var labels = random.Integers(0, outputs, samples).Select(label => (int)label).ToArray();
        return (x, loss == Loss.SquaredError ? random.StandardNormal(samples, outputs) : OneHot.Encode(labels, outputs));
    }
}
