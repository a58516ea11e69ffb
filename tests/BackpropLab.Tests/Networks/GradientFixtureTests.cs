using System.Text.Json;
using BackpropLab.Tests.Data;

namespace BackpropLab.Tests.Networks;

/// <summary>Twelve small networks whose gradients PyTorch's autograd took in float64.</summary>
public class GradientFixtureTests
{
    static readonly JsonElement Cases = Reference.Read("gradcheck").GetProperty("cases");

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Cases.GetArrayLength())];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Losses_and_gradients_are_those_of_autograd(int number)
    {
        var expected = Cases[number];
        var (net, l2) = (Net(expected), expected.GetProperty("l2").GetDouble());
        var (x, t) = (expected.GetProperty("X").Matrix(), expected.GetProperty("T").Matrix());
        var pass = net.Forward(x);
        Reference.Same(expected.GetProperty("output_preactivation"), pass.Logits, 1e-12, "output_preactivation");
        Reference.Number(expected.GetProperty("data_loss").GetDouble(), net.LossOn(x, t), 1e-12, "data_loss");
        Reference.Number(expected.GetProperty("total_loss").GetDouble(), net.LossOn(x, t, l2), 1e-12, "total_loss");
        var gradients = net.Backward(pass, t, l2);
        foreach (var gradient in expected.GetProperty("gradients").EnumerateObject())
            Reference.Same(gradient.Value, gradients[gradient.Name[1..]], 1e-12, gradient.Name);
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Central_differences_agree(int number)
    {
        var expected = Cases[number];
        var report = GradientCheck.Run(Net(expected), expected.GetProperty("X").Matrix(), expected.GetProperty("T").Matrix(), expected.GetProperty("l2").GetDouble());
        Assert.True(report.Passed, report.ToString());
    }

    static Mlp Net(JsonElement expected)
    {
        var slope = expected.GetProperty("slope").GetDouble();
        var activations = expected.GetProperty("activations").EnumerateArray().Select(name => name.GetString() switch
        {
            "tanh" => Activation.Tanh,
            "sigmoid" => Activation.Sigmoid,
            "relu" => Activation.Relu,
            _ => Activation.LeakyRelu(slope),
        });
        var loss = expected.GetProperty("loss").GetString() switch
        {
            "bce_logits" => Loss.BinaryCrossEntropyOnLogits,
            "softmax_ce" => Loss.SoftmaxCrossEntropy,
            "mse_sigmoid" => Loss.SquaredErrorOfSigmoid,
            _ => Loss.SquaredError,
        };
        var net = Mlp.Create(expected.GetProperty("sizes").Integers(), [.. activations], loss, Initializer.Zeros);
        foreach (var parameter in expected.GetProperty("params").EnumerateObject())
            net[parameter.Name] = parameter.Value.Matrix();
        return net;
    }
}
