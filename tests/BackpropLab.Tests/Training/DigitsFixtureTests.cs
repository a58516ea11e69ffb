using System.Text.Json;
using BackpropLab.Tests.Data;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Training;

/// <summary>The fifth lab: digits, leaky ReLU, softmax, weight decay, early stopping.</summary>
public class DigitsFixtureTests
{
    static readonly JsonElement Fixture = Reference.Read("digits");
    static readonly Dataset Digits = Datasets.LoadDigits();
    static readonly int[] TrainAndValidation = Fixture.GetProperty("split_80_20").GetProperty("train_index").Integers();
    static readonly int[] TestRows = Fixture.GetProperty("split_80_20").GetProperty("test_index").Integers();
    static readonly int[] TrainRows = Fixture.GetProperty("split_again").GetProperty("train_index").Integers();
    static readonly int[] ValidationRows = Fixture.GetProperty("split_again").GetProperty("val_index").Integers();

    public static TheoryData<string> Runs => [.. Fixture.GetProperty("runs").EnumerateObject().Select(run => run.Name)];

    [Fact]
    public void The_two_splits_are_the_labs()
    {
        var outer = Digits.Split(testFraction: 0.2, seed: 42);
        Assert.Equal(TrainAndValidation, outer.TrainRows);
        Assert.Equal(TestRows, outer.TestRows);
        var inner = outer.Train.Split(testFraction: 0.2, seed: 42);
        Assert.Equal(TrainRows, inner.TrainRows.Select(row => outer.TrainRows[row]));
        Assert.Equal(ValidationRows, inner.TestRows.Select(row => outer.TrainRows[row]));
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void A_run_is_the_labs(string name)
    {
        var expected = Fixture.GetProperty("runs").GetProperty(name);
        var config = expected.GetProperty("config");
        var (train, test, validation, scaler) = Data(config);
        var start = Net(config, config.GetProperty("seed").GetInt32());
        var net = start.Clone();
        var options = Options(config, validation);
        var history = net.Train(train, options);
        var (trained, tested, validated) = (net.Evaluate(train), net.Evaluate(test), net.Evaluate(validation));
        var confusion = ConfusionMatrix.Of(net, test);
        Start(expected, start, train, scaler, config);

        FixtureRun.Series(expected.GetProperty("train_loss_after_epoch"), history.TrainingLoss, "train_loss_after_epoch");
        FixtureRun.Series(expected.GetProperty("val_loss_after_epoch"), history.ValidationLoss, "val_loss_after_epoch");
        FixtureRun.Series(expected.GetProperty("mean_batch_loss"), history.Loss, "mean_batch_loss");
        var stopped = expected.GetProperty("stopped_at_epoch");
        Assert.Equal(stopped.ValueKind == JsonValueKind.Null ? TrainingOutcome.Completed : TrainingOutcome.StoppedEarly, history.Outcome);
        Assert.Equal(expected.GetProperty("epochs_run").GetInt32(), history.Epochs);
        Assert.Equal(expected.GetProperty("best_epoch").GetInt32() + 1, history.BestEpoch);
        FixtureRun.Number(expected.GetProperty("train_accuracy"), trained.Accuracy, "train_accuracy");
        FixtureRun.Number(expected.GetProperty("test_accuracy"), tested.Accuracy, "test_accuracy");
        FixtureRun.Number(expected.GetProperty("val_accuracy"), validated.Accuracy, "val_accuracy");
        FixtureRun.Number(expected.GetProperty("test_loss"), tested.Loss, "test_loss");
        Assert.Equal(expected.GetProperty("test_correct").GetInt32(), confusion.Correct);
        Assert.Equal(expected.GetProperty("test_predictions").Integers(), net.PredictClasses(test.X));
        for (var actual = 0; actual < 10; actual++)
            Assert.Equal(expected.GetProperty("confusion_true_by_predicted")[actual].Integers(), Enumerable.Range(0, 10).Select(predicted => confusion[actual, predicted]));
        if (expected.TryGetProperty("final", out var final))
        {
            foreach (var parameter in final.EnumerateObject())
                Reference.Same(parameter.Value, net[parameter.Name], 1e-12, parameter.Name);
        }
        else
        {
            Digests(expected.GetProperty("final_checks"), parameter => net[parameter], "final_checks");
        }

        if (expected.TryGetProperty("best_epoch_scores", out var best))
            BestWeightsAreRestored(best, start.Clone(), train, test, validation, Options(config, validation));
    }

    static void BestWeightsAreRestored(JsonElement best, Mlp net, Dataset train, Dataset test, Dataset validation, TrainingOptions options)
    {
        net.Train(train, options with { EarlyStopping = options.EarlyStopping! with { RestoreBest = true } });
        FixtureRun.Number(best.GetProperty("train_accuracy"), net.Accuracy(train), "best.train_accuracy");
        FixtureRun.Number(best.GetProperty("test_accuracy"), net.Accuracy(test), "best.test_accuracy");
        FixtureRun.Number(best.GetProperty("val_accuracy"), net.Accuracy(validation), "best.val_accuracy");
        FixtureRun.Number(best.GetProperty("val_loss"), net.Evaluate(validation).Loss, "best.val_loss");
    }

    static void Start(JsonElement expected, Mlp start, Dataset train, StandardScaler scaler, JsonElement config)
    {
        Assert.Equal(expected.GetProperty("train_rows").GetInt32(), train.Samples);
        Reference.Same(expected.GetProperty("scaler_mean"), scaler.Mean, 1e-12, "scaler_mean");
        Reference.Same(expected.GetProperty("scaler_scale"), scaler.Scale, 1e-12, "scaler_scale");
        Reference.Same(expected.GetProperty("scaled_first_train_row"), train.X.Row(0), 1e-12, "scaled_first_train_row");
        if (expected.TryGetProperty("init", out var init))
        {
            foreach (var parameter in init.EnumerateObject())
                Reference.Same(parameter.Value, start[parameter.Name], 1e-12, parameter.Name);
        }
        else
        {
            Digests(expected.GetProperty("init_checks"), parameter => start[parameter], "init_checks");
        }

        FixtureRun.Number(
            expected.GetProperty("initial_train_loss"), start.LossOn(train.X, train.T, config.GetProperty("weight_decay").GetDouble() / train.Samples), "initial_train_loss");

        var first = expected.GetProperty("first_batch");
        var batch = train.Rows(first.GetProperty("rows").Integers());
        FixtureRun.Number(first.GetProperty("loss_without_decay"), start.Evaluate(batch).Loss, "first_batch.loss");
        var gradients = start.Gradients(batch.X, batch.T);
        Digests(first.GetProperty("gradient_checks"), name => gradients[name[1..]], "first_batch");
    }

    static void Digests(JsonElement expected, Func<string, Matrix<double>> ours, string what)
    {
        foreach (var field in expected.EnumerateObject())
        {
            var (rows, path) = (ours(field.Name).ToRowMajorArray(), $"{what}.{field.Name}");
            FixtureRun.Number(field.Value.GetProperty("sum"), rows.Sum(), $"{path}.sum");
            Reference.Same(field.Value.GetProperty("first"), rows.Take(8), 1e-12, $"{path}.first");
            if (field.Value.TryGetProperty("norm", out var norm))
                FixtureRun.Number(norm, Math.Sqrt(rows.Sum(value => value * value)), $"{path}.norm");
        }
    }

    internal static (Dataset Train, Dataset Test, Dataset Validation, StandardScaler Scaler) Data(JsonElement config)
    {
        var train = Digits.Rows(config.GetProperty("rows").GetString() == "train" ? TrainRows : TrainAndValidation);
        var scaler = StandardScaler.Fit(train.X);
        return (Scaled(train), Scaled(Digits.Rows(TestRows)), Scaled(Digits.Rows(ValidationRows)), scaler);

        Dataset Scaled(Dataset data) => data.WithFeatures(scaler.Transform(data.X));
    }

    internal static Mlp Net(JsonElement config, int seed) =>
        Mlp.Create([64, 32, 10], Activation.LeakyRelu(config.GetProperty("slope").GetDouble()), Loss.SoftmaxCrossEntropyWithEpsilon, Initializer.He(seed));

    internal static TrainingOptions Options(JsonElement config, Dataset validation) => new()
    {
        LearningRate = config.GetProperty("lr").GetDouble(),
        Epochs = config.GetProperty("epochs").GetInt32(),
        BatchSize = config.GetProperty("batch").GetInt32(),
        Shuffle = Shuffle.EachEpoch(config.GetProperty("shuffle_seed").GetInt32()),
        WeightDecay = config.GetProperty("weight_decay").GetDouble(),
        EvaluateTrainingSet = true,
        Validation = validation,
        EarlyStopping = new()
        {
            Monitor = config.GetProperty("stop_on").GetString() == "train" ? MonitoredLoss.Training : MonitoredLoss.Validation,
            Patience = config.GetProperty("patience").GetInt32(),
            RestoreBest = false,
        },
    };
}
