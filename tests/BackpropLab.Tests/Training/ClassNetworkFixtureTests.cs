using System.Text.Json;
using BackpropLab.Tests.Data;

namespace BackpropLab.Tests.Training;

/// <summary>
/// The second lab: softmax regression and networks with one ReLU or tanh layer, weights and shuffling drawn from one
/// stream. The fixtures' "as_written" runs are those of the lab's faulty code.
/// </summary>
public class ClassNetworkFixtureTests
{
    public static TheoryData<string, string, int> HiddenRuns
    {
        get
        {
            var runs = new TheoryData<string, string, int>();
            foreach (var file in new[] { "relu_net", "tanh_net" })
            {
                foreach (var data in Reference.Read(file).GetProperty("runs").EnumerateObject())
                {
                    foreach (var size in data.Value.GetProperty("by_hidden_size").EnumerateObject())
                        runs.Add(file, data.Name, int.Parse(size.Name));
                }
            }

            return runs;
        }
    }

    [Theory]
    [InlineData("blobs500_s42")]
    [InlineData("moons500_noise0.2_s42")]
    public void Softmax_regression_is_the_labs(string data)
    {
        var run = Reference.Read("softmax_net").GetProperty("runs").GetProperty(data);
        var (train, test) = Data(data);
        Compare(run, run.GetProperty("config"), data, train, test, stream => Mlp.SoftmaxRegression(2, train.ClassCount, Initializer.Normal(1, stream) with
        {
            Layout = WeightLayout.OutputsByInputs,
            Biases = InitialBias.AfterWeights,
        }));
    }

    [Theory]
    [MemberData(nameof(HiddenRuns))]
    public void A_network_with_one_hidden_layer_is_the_labs(string file, string data, int hidden)
    {
        var runs = Reference.Read(file).GetProperty("runs").GetProperty(data);
        var (train, test) = Data(data);
        var activation = file == "relu_net" ? Activation.Relu : Activation.Tanh;
        Compare(runs.GetProperty("by_hidden_size").GetProperty($"{hidden}"), runs.GetProperty("config"), $"{file}.{data}.{hidden}", train, test, stream =>
            Mlp.Create([2, hidden, train.ClassCount], activation, Loss.SoftmaxCrossEntropy, Initializer.Normal(1, stream) with
            {
                Layout = WeightLayout.OutputsByInputs,
                Biases = InitialBias.BeforeWeights,
            }));
    }

    static void Compare(JsonElement run, JsonElement config, string name, Dataset train, Dataset test, Func<NumPyRandomState, Mlp> create)
    {
        var stream = new NumPyRandomState(config.GetProperty("seed").GetInt32());
        var net = create(stream);
        var start = net.Clone();
        var batch = config.GetProperty("batch").GetInt32();
        var history = net.Train(train, new()
        {
            LearningRate = config.GetProperty("lr").GetDouble(),
            Epochs = config.GetProperty("epochs").GetInt32(),
            BatchSize = batch,
            Shuffle = Shuffle.Cumulative(stream),
            Validation = test,
        });
        new FixtureRun(run, name)
        {
            Start = start,
            Trained = net,
            History = history,
            Train = (train.X, train.OneHot()),
            Test = (test.X, test.OneHot()),
            FirstBatch = run.GetProperty("first_permutation").Integers()[..batch],
            Columns = true,
        }.Compare("first_permutation", "as_written");
        Assert.Equal(run.GetProperty("first_permutation").Integers(), FirstPermutation(config, create, train.Samples));
    }

    static int[] FirstPermutation(JsonElement config, Func<NumPyRandomState, Mlp> create, int samples)
    {
        var stream = new NumPyRandomState(config.GetProperty("seed").GetInt32());
        create(stream);
        return stream.Permutation(samples);
    }

    static (Dataset Train, Dataset Test) Data(string name)
    {
        var data = name.StartsWith("blobs", StringComparison.Ordinal)
            ? Datasets.MakeBlobs(samples: 500, centers: 3, seed: 42)
            : Datasets.MakeMoons(samples: 500, noise: 0.2, seed: 42);
        var (train, test) = data.Split(testFraction: 0.4, seed: 42);
        return (train, test);
    }
}
