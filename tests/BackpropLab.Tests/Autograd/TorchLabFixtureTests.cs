using System.Text.Json;
using BackpropLab.Autograd;
using BackpropLab.Tests.Data;

namespace BackpropLab.Tests.Autograd;

/// <summary>The PyTorch part of the first lab, written with this tape: every number of lab10_torch.json in float64.</summary>
public class TorchLabFixtureTests
{
    static readonly JsonElement Fixture = Reference.Read("lab10_torch");
    static readonly DatasetSplit Moons = Datasets.MakeMoons(samples: 400, noise: 0.08, seed: 42).Split(testFraction: 0.3, seed: 42).Standardized();
    static readonly BceWithLogitsLoss Criterion = new();

    readonly Linear hidden;
    readonly Linear output;
    readonly Sequential network;

    public TorchLabFixtureTests()
    {
        var random = new NumPyGenerator(Fixture.GetProperty("config").GetProperty("seed").GetInt32());
        (hidden, output) = (new Linear(2, 8, random), new Linear(8, 1, random));
        network = new Sequential(hidden, new Tanh(), output);
    }

    [Fact]
    public void Weights_loss_and_gradients_before_training_are_the_labs()
    {
        Compare(Fixture.GetProperty("init"), parameter => parameter.Value, "");
        var expected = Fixture.GetProperty("at_init");

        var loss = Criterion.Forward(network.Forward(new Tensor(Moons.Train.X)), new Tensor(Moons.Train.T));
        loss.Backward();

        Reference.Number(expected.GetProperty("loss").GetDouble(), loss.Value[0, 0], 1e-12, "loss");
        Compare(expected.GetProperty("gradients_autograd"), parameter => parameter.Gradient, "d");
    }

    [Theory]
    [InlineData("full_batch", false)]
    [InlineData("sequential", false)]
    [InlineData("shuffled", true)]
    public void Two_thousand_epochs_are_the_labs(string run, bool shuffled)
    {
        var (expected, config) = (Fixture.GetProperty(run), Fixture.GetProperty("config"));
        var batches = new DataLoader(
            Moons.Train, expected.GetProperty("batch").GetInt32(), shuffled ? new NumPyGenerator(config.GetProperty("shuffle_seed").GetInt32()) : null);
        var optimizer = new Sgd(network.Parameters, config.GetProperty("lr").GetDouble());
        var history = new List<double>();
        for (var epoch = 0; epoch < config.GetProperty("epochs").GetInt32(); epoch++)
            history.Add(batches.Average(batch => Learn(optimizer, batch.X, batch.T)));

        var losses = expected.GetProperty("loss_history");
        Reference.Same(losses.GetProperty("value"), losses.GetProperty("index").Integers().Select(epoch => history[epoch]), 1e-12, "loss_history");
        Assert.Equal(losses.GetProperty("length").GetInt32(), history.Count);
        Reference.Number(losses.GetProperty("sum").GetDouble(), history.Sum(), 1e-12, "sum");
        Reference.Number(losses.GetProperty("min").GetDouble(), history.Min(), 1e-12, "min");
        Assert.Equal(losses.GetProperty("argmin").GetInt32(), history.IndexOf(history.Min()));
        Compare(expected.GetProperty("final"), parameter => parameter.Value, "");
        CompareScores(expected.GetProperty("scores"));
        CompareRows(expected.GetProperty("first_test_rows"));
    }

    double Learn(Sgd optimizer, Tensor x, Tensor t)
    {
        optimizer.ZeroGradient();
        var loss = Criterion.Forward(network.Forward(x), t);
        loss.Backward();
        optimizer.Step();
        return loss.Value[0, 0];
    }

    void CompareScores(JsonElement expected)
    {
        foreach (var (name, part) in new[] { ("train", Moons.Train), ("test", Moons.Test) })
        {
            var logits = network.Forward(new Tensor(part.X));
            var right = part.Labels.Zip(logits.Value.Enumerate(), (label, logit) => (logit >= 0) == (label == 1)).Count(right => right);
            Reference.Number(expected.GetProperty(name + "_accuracy").GetDouble(), (double)right / part.Samples, 0, name + "_accuracy");
            Reference.Number(expected.GetProperty(name + "_loss").GetDouble(), Criterion.Forward(logits, new Tensor(part.T)).Value[0, 0], 1e-12, name + "_loss");
        }
    }

    void CompareRows(JsonElement expected)
    {
        var logits = network.Forward(new Tensor(Moons.Test.X));
        var probabilities = logits.Sigmoid().Value;
        foreach (var (row, i) in expected.EnumerateArray().Select((row, i) => (row, i)))
        {
            Reference.Number(row.GetProperty("x1").GetDouble(), Moons.Test.X[i, 0], 1e-14, "x1");
            Reference.Number(row.GetProperty("x2").GetDouble(), Moons.Test.X[i, 1], 1e-14, "x2");
            Reference.Number(row.GetProperty("logit").GetDouble(), logits.Value[i, 0], 1e-12, "logit");
            Reference.Number(row.GetProperty("prob").GetDouble(), probabilities[i, 0], 1e-12, "prob");
            Assert.Equal(row.GetProperty("pred").GetInt32(), probabilities[i, 0] >= 0.5 ? 1 : 0);
            Assert.Equal(row.GetProperty("true").GetInt32(), Moons.Test.Labels[i]);
        }
    }

    void Compare(JsonElement expected, Func<Tensor, object> part, string prefix)
    {
        foreach (var (name, parameter) in new[] { ("W1", hidden.Weight), ("b1", hidden.Bias), ("W2", output.Weight), ("b2", output.Bias) })
            Reference.Same(expected.GetProperty(prefix + name), part(parameter), 1e-12, prefix + name);
    }
}
