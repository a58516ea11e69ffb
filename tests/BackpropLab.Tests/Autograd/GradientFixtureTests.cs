using System.Text.Json;
using BackpropLab.Autograd;
using BackpropLab.Tests.Data;

namespace BackpropLab.Tests.Autograd;

/// <summary>The tape against PyTorch's float64 autograd, on the twelve networks of gradcheck.json.</summary>
public class GradientFixtureTests
{
    static readonly JsonElement Cases = Reference.Read("gradcheck").GetProperty("cases");

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Cases.GetArrayLength())];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void The_gradients_are_PyTorchs(int number)
    {
        var network = Cases[number];
        var parameters = network.GetProperty("params").EnumerateObject()
            .ToDictionary(parameter => parameter.Name, parameter => new Tensor(parameter.Value.Matrix(), requiresGradient: true, parameter.Name));
        var (slope, activations) = (network.GetProperty("slope").GetDouble(), network.GetProperty("activations"));

        var z = new Tensor(network.GetProperty("X").Matrix(), name: "X");
        var layers = parameters.Count / 2;
        for (var layer = 1; layer <= layers; layer++)
        {
            z = (z * parameters[$"W{layer}"]) + parameters[$"b{layer}"];
            if (layer < layers)
                z = Activate(activations[layer - 1].GetString()!, z, slope);
        }

        var dataLoss = Loss(network.GetProperty("loss").GetString()!, z, network.GetProperty("T").Matrix());
        var decay = parameters.Where(parameter => parameter.Key[0] == 'W').Select(parameter => parameter.Value.Times(parameter.Value).Sum());
        var loss = dataLoss + (network.GetProperty("l2").GetDouble() / 2 * decay.Aggregate((sum, next) => sum + next));
        loss.Backward();

        Reference.Same(network.GetProperty("output_preactivation"), z.Value, 1e-12, "output");
        Reference.Number(network.GetProperty("data_loss").GetDouble(), dataLoss.Value[0, 0], 1e-12, "data loss");
        Reference.Number(network.GetProperty("total_loss").GetDouble(), loss.Value[0, 0], 1e-12, "total loss");
        Assert.All(network.GetProperty("gradients").EnumerateObject(), gradient =>
            Reference.Same(gradient.Value, parameters[gradient.Name[1..]].Gradient, 1e-12, gradient.Name));
    }

    static Tensor Activate(string name, Tensor a, double slope) => name switch
    {
        "tanh" => a.Tanh(),
        "sigmoid" => a.Sigmoid(),
        "relu" => a.Relu(),
        "leaky_relu" => a.LeakyRelu(slope),
        _ => throw new NotSupportedException(name),
    };

    static Tensor Loss(string name, Tensor a, MathNet.Numerics.LinearAlgebra.Matrix<double> targets) => name switch
    {
        "bce_logits" => a.BinaryCrossEntropyWithLogits(targets),
        "softmax_ce" => a.CrossEntropy(targets),
        "mse_sigmoid" => a.Sigmoid().SquaredError(targets),
        "mse_linear" => a.SquaredError(targets),
        _ => throw new NotSupportedException(name),
    };
}
