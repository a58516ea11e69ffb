using System.Text.Json;
using BackpropLab.Tests.Data;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Training;

/// <summary>The third lab: one class, one hidden layer; all weights of the notebook come from one stream.</summary>
public class SimpleMlpFixtureTests
{
    static readonly JsonElement Fixture = Reference.Read("simple_mlp");

    static readonly DatasetSplit Moons = Datasets.MakeMoons(samples: 300, noise: 0.2, seed: 42).Standardized().Split(testFraction: 0.2, seed: 42);

    [Fact]
    public void Training_gradient_flow_and_sizes_are_the_labs()
    {
        var initializer = Initializer.He(new NumPyRandomState(42));
        Compare(Fixture.GetProperty("training"), "training", Net(8, initializer), new() { LearningRate = 0.5, Epochs = 2000 });
        Compare(Fixture.GetProperty("gradient_flow"), "gradient_flow", Net(8, initializer), new() { LearningRate = 0.5, Epochs = 500, RecordGradientNorms = true });
        foreach (var size in Fixture.GetProperty("size_comparison").EnumerateArray())
        {
            var hidden = size.GetProperty("hidden").GetInt32();
            Compare(size, $"size {hidden}", Net(hidden, initializer), new() { LearningRate = 0.5, Epochs = 1000 }, "hidden");
        }
    }

    [Fact]
    public void One_sample_goes_through_step_by_step()
    {
        var steps = Fixture.GetProperty("step_by_step");
        var input = steps.GetProperty("input");
        var net = Mlp.Create([2, 2, 1], Activation.Tanh, Loss.BinaryCrossEntropyWithEpsilon, Initializer.Zeros);
        foreach (var name in net.ParameterNames)
            net[name] = input.GetProperty(name).Matrix();

        var pass = net.Forward(input.GetProperty("x").Matrix());
        var gradients = net.Backward(pass, input.GetProperty("y").Matrix());
        var ours = new Dictionary<string, Matrix<double>>
        {
            ["Z1"] = pass["a1"], ["A1"] = pass["z1"], ["Z2"] = pass["a2"], ["A2"] = pass["z2"],
            ["loss"] = Matrix<double>.Build.Dense(1, 1, net.Loss.Value(pass.Logits, input.GetProperty("y").Matrix())),
            ["dZ2"] = gradients["delta2"], ["dW2"] = gradients["W2"], ["db2"] = gradients["b2"],
            ["dA1"] = gradients["delta2"] * net["W2"].Transpose(), ["dZ1"] = gradients["delta1"], ["dW1"] = gradients["W1"], ["db1"] = gradients["b1"],
        };
        foreach (var step in steps.EnumerateObject().Where(step => step.Name != "input"))
            Reference.Same(step.Value, ours[step.Name], 1e-12, step.Name);
    }

    [Fact]
    public void The_activation_curves_are_the_labs()
    {
        var curves = Fixture.GetProperty("activation_curves");
        var a = Matrix<double>.Build.DenseOfRowArrays(curves.GetProperty("z").Numbers());
        foreach (var (name, activation) in new[] { ("sigmoid", Activation.Sigmoid), ("tanh", Activation.Tanh), ("relu", Activation.Relu) })
        {
            Reference.Same(curves.GetProperty(name), activation.Apply(a).Row(0), 1e-12, name);
            Reference.Same(curves.GetProperty(name + "_prime"), activation.Derivative(a).Row(0), 1e-12, name + "_prime");
        }
    }

    static Mlp Net(int hidden, Initializer initializer) => Mlp.Create([2, hidden, 1], Activation.Tanh, Loss.BinaryCrossEntropyWithEpsilon, initializer);

    static void Compare(JsonElement fixture, string name, Mlp net, TrainingOptions options, params string[] comparedByTheTest)
    {
        var start = net.Clone();
        var history = net.Train(Moons.Train, options);
        new FixtureRun(fixture, name)
        {
            Start = start,
            Trained = net,
            History = history,
            Train = FixtureRun.SamplesOf(Moons.Train),
            Test = FixtureRun.SamplesOf(Moons.Test),
        }.Compare(comparedByTheTest);
    }
}
