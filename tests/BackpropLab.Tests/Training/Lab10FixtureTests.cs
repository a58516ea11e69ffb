using System.Text.Json;
using BackpropLab.Tests.Data;

namespace BackpropLab.Tests.Training;

/// <summary>The first lab: two moons, logistic regression, the 2-8-1 network by full batch, by mini-batches, and as in PyTorch.</summary>
public class Lab10FixtureTests
{
    static readonly DatasetSplit Moons = Datasets.MakeMoons(samples: 400, noise: 0.08, seed: 42).Split(testFraction: 0.3, seed: 42).Standardized();

    [Fact]
    public void Logistic_regression_is_the_labs()
    {
        var fixture = Reference.Read("lab10_logistic");
        var net = Mlp.LogisticRegression(2, Initializer.Normal(0.01, new NumPyRandomState(42)));
        Run(fixture, "lab10_logistic", net, new() { LearningRate = 0.1, Epochs = 2000 }).Compare();
    }

    [Fact]
    public void The_network_trained_on_the_full_batch_is_the_labs()
    {
        var fixture = Reference.Read("lab10_mlp");
        var net = Net(seed: 1, Loss.BinaryCrossEntropy);
        var run = Run(fixture, "lab10_mlp", net, new() { LearningRate = 0.1, Epochs = 5000 });
        run.Compare("shape_check");

        var check = fixture.GetProperty("shape_check");
        var quick = Net(seed: 42, Loss.BinaryCrossEntropy);
        run.Parameters(check.GetProperty("init"), name => quick[name], "shape_check.init");
        run.FirstPass(check.GetProperty("first_pass"), quick, "shape_check.first_pass");
    }

    [Fact]
    public void The_network_trained_on_mini_batches_is_the_labs()
    {
        var fixture = Reference.Read("lab10_minibatch");
        var net = Net(seed: 1, Loss.BinaryCrossEntropy);
        var options = new TrainingOptions { LearningRate = 0.01, Epochs = 3000, BatchSize = 16, Shuffle = Shuffle.EachEpoch(seed: 42) };
        var run = Run(fixture, "lab10_minibatch", net, options);
        run.Compare("first_epoch");

        var first = fixture.GetProperty("first_epoch");
        Assert.Equal(first.GetProperty("permutation").Integers(), new NumPyGenerator(42).Permutation(280));
        var one = Net(seed: 1, Loss.BinaryCrossEntropy);
        var history = one.Train(Moons.Train, options with { Epochs = 1, Shuffle = Shuffle.EachEpoch(seed: 42) });
        run.Parameters(first.GetProperty("params_after"), name => one[name], "first_epoch.params_after");
        Reference.Number(first.GetProperty("batch_losses").Numbers().Average(), history.Loss[0], 1e-12, "first_epoch.batch_losses");
    }

    [Theory]
    [InlineData("full_batch")]
    [InlineData("sequential")]
    [InlineData("shuffled")]
    public void The_network_trained_as_in_PyTorch_is_PyTorchs(string name)
    {
        var fixture = Reference.Read("lab10_torch");
        var net = Net(seed: 1, Loss.BinaryCrossEntropyOnLogits);
        var run = Run(fixture.GetProperty(name), name, net, new()
        {
            LearningRate = 0.05,
            Epochs = 2000,
            BatchSize = name == "full_batch" ? null : 32,
            Shuffle = name == "shuffled" ? Shuffle.EachEpoch(seed: 42) : Shuffle.None,
        });
        run.Compare();
    }

    [Fact]
    public void The_gradients_at_PyTorchs_start_are_those_of_its_autograd()
    {
        var fixture = Reference.Read("lab10_torch");
        var net = Net(seed: 1, Loss.BinaryCrossEntropyOnLogits);
        var run = Run(fixture, "lab10_torch", net, new() { Epochs = 1 });
        run.Compare("at_init", "full_batch", "sequential", "shuffled");

        var start = fixture.GetProperty("at_init");
        var gradients = run.Start.Gradients(Moons.Train.X, Moons.Train.T);
        run.Parameters(start.GetProperty("gradients_autograd"), name => gradients[name], "at_init");
        FixtureRun.Number(start.GetProperty("loss"), run.Start.Evaluate(Moons.Train).Loss, "at_init.loss");
    }

    static Mlp Net(int seed, Loss loss) => Mlp.Create([2, 8, 1], Activation.Tanh, loss, seed);

    static FixtureRun Run(JsonElement fixture, string name, Mlp net, TrainingOptions options)
    {
        var start = net.Clone();
        var history = net.Train(Moons.Train, options);
        return new(fixture, name)
        {
            Start = start,
            Trained = net,
            History = history,
            Train = FixtureRun.SamplesOf(Moons.Train),
            Test = FixtureRun.SamplesOf(Moons.Test),
        };
    }
}
