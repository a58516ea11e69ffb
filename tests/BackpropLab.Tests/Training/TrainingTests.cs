using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Training;

public class TrainingTests
{
    static readonly Dataset Train, Test;

    static TrainingTests() => (Train, Test) = Datasets.MakeMoons(samples: 100, noise: 0.1, seed: 3).Split(testFraction: 0.3, seed: 3).Standardized();

    static Mlp Net => Mlp.Create([2, 4, 1], Activation.Tanh, Loss.BinaryCrossEntropy, seed: 1);

    [Fact]
    public void Training_lowers_the_loss_and_says_so()
    {
        var net = Net;
        var history = net.Train(Train, new() { LearningRate = 0.5, Epochs = 300 });
        Assert.Equal(300, history.Epochs);
        Assert.Equal(TrainingOutcome.Completed, history.Outcome);
        Assert.True(history.Loss[^1] < 0.5 * history.Loss[0]);
        Assert.Equal(300, history.Seconds.Count);
        Assert.True(history.Seconds.Zip(history.Seconds.Skip(1), (before, after) => after >= before).All(ordered => ordered));
        Assert.StartsWith("Completed 300 epochs in ", history.Message, StringComparison.Ordinal);
        Assert.Empty(history.ValidationLoss);
    }

    [Fact]
    public void A_hand_written_loop_gives_the_same_numbers()
    {
        var (trained, byHand) = (Net, Net);
        var history = trained.Train(Train, new() { LearningRate = 0.5, Epochs = 20 });
        for (var epoch = 0; epoch < 20; epoch++)
        {
            var pass = byHand.Forward(Train.X);
            Assert.Equal(byHand.Loss.Value(pass.Logits, Train.T), history.Loss[epoch], 1e-12);
            var gradients = byHand.Backward(pass, Train.T);
            foreach (var name in byHand.ParameterNames)
                byHand[name] -= 0.5 * gradients[name];
        }
    }

    [Fact]
    public void The_short_last_batch_weighs_as_much_as_the_others()
    {
        var net = Net;
        var history = net.Train(Train, new() { LearningRate = 1e-300, Epochs = 1, BatchSize = 32 });
        var losses = new[] { (0, 32), (32, 32), (64, 6) }.Select(batch => Net.Evaluate(Train.Rows([.. Enumerable.Range(batch.Item1, batch.Item2)])).Loss);
        Assert.Equal(losses.Average(), history.Loss[0], 1e-14);
    }

    [Fact]
    public void Every_shuffled_epoch_sees_every_row_once()
    {
        foreach (var shuffle in new[] { Shuffle.EachEpoch(seed: 1), Shuffle.Cumulative(new NumPyRandomState(1)) })
        {
            var (order, next) = (new int[50], shuffle.Begin());
            Shuffle.InOrder(order);
            var seen = new List<int[]>();
            for (var epoch = 0; epoch < 4; epoch++)
            {
                next(order);
                Assert.Equal(Enumerable.Range(0, 50), order.Order());
                seen.Add([.. order]);
            }

            Assert.Equal(4, seen.Select(rows => string.Join(' ', rows)).Distinct().Count());
        }
    }

    [Fact]
    public void Early_stopping_waits_for_its_patience_and_puts_the_best_weights_back()
    {
        var net = Mlp.Create([2, 32, 1], Activation.Tanh, Loss.BinaryCrossEntropy, Initializer.Normal(2, 5));
        var few = Train.Rows([.. Enumerable.Range(0, 12)]);
        var history = net.Train(few, new() { LearningRate = 1, Epochs = 5000, Validation = Test, EarlyStopping = new() { Patience = 15 } });
        Assert.Equal(TrainingOutcome.StoppedEarly, history.Outcome);
        Assert.Equal(history.Epochs - 1, history.BestEpoch - 1 + 15);
        Assert.Equal(history.ValidationLoss.Min(), history.ValidationLoss[history.BestEpoch!.Value - 1]);
        Assert.Equal(history.ValidationLoss.Min(), net.Evaluate(Test).Loss, 1e-14);
        Assert.Contains($"the best was epoch {history.BestEpoch}, whose weights are kept.", history.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Divergence_stops_the_training_keeps_the_history_and_names_the_learning_rate()
    {
        var net = Mlp.Create([2, 8, 1], Activation.Relu, Loss.SquaredError, seed: 1);
        var lines = new StringWriter();
        var history = net.Train(Train, new() { LearningRate = 50, Epochs = 1000, PrintTo = lines });
        Assert.Equal(TrainingOutcome.Diverged, history.Outcome);
        Assert.InRange(history.Epochs, 1, 999);
        Assert.All(history.Loss, loss => Assert.True(double.IsFinite(loss)));
        Assert.All(net.ParameterNames, name => Assert.True(net[name].Enumerate().All(double.IsFinite)));
        Assert.StartsWith($"Diverged in epoch {history.Epochs + 1}: the loss or a parameter was no longer a finite number with learning rate 50. ", history.Message, StringComparison.Ordinal);
        Assert.EndsWith("try a smaller learning rate, such as 5.", history.Message, StringComparison.Ordinal);
        Assert.Equal(history.Message, lines.ToString().TrimEnd());
    }

    [Fact]
    public void A_batch_larger_than_the_training_set_is_all_of_it()
    {
        var (whole, large) = (Net, Net);
        var options = new TrainingOptions { Epochs = 3, Shuffle = Shuffle.EachEpoch(seed: 1) };
        Assert.Equal(whole.Train(Train, options).Loss, large.Train(Train, options with { BatchSize = 1000 }).Loss);
        Assert.Equal(whole["W1"], large["W1"]);
    }

    [Fact]
    public void The_best_epoch_has_the_number_that_the_message_gives_it()
    {
        var net = Mlp.Create([2, 4, 1], Activation.Tanh, Loss.BinaryCrossEntropy, seed: 1);
        net.Train(Train, new() { LearningRate = 0.5, Epochs = 500 });
        // From a minimum the loss of other samples goes up at once: the first epoch is the best.
        var other = new ValidationSet(Train.X, 1 - Train.T);
        var history = net.Train(Train, new() { LearningRate = 0.5, Epochs = 50, Validation = other, EarlyStopping = new() { Patience = 3 } });
        Assert.Equal((1, 4), (history.BestEpoch, history.Epochs));
        Assert.Contains("the best was epoch 1, whose weights are kept.", history.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_seeded_shuffle_is_a_value_and_a_generator_goes_on()
    {
        var options = new TrainingOptions { Epochs = 5, BatchSize = 8, Shuffle = Shuffle.EachEpoch(seed: 1) };
        Assert.Equal(options, new TrainingOptions { Epochs = 5, BatchSize = 8, Shuffle = Shuffle.EachEpoch(seed: 1) });
        Assert.NotEqual(options, options with { Shuffle = Shuffle.EachEpoch(seed: 2) });
        var first = Net.Train(Train, options).Loss;
        Assert.Equal(first, Net.Train(Train, options).Loss);
        Assert.Equal(first, Net.Train(Train, options with { PrintEvery = 5, PrintTo = TextWriter.Null }).Loss);

        var going = options with { Shuffle = Shuffle.EachEpoch(new NumPyGenerator(1)) };
        Assert.Equal(first, Net.Train(Train, going).Loss);
        Assert.NotEqual(first, Net.Train(Train, going).Loss);
    }

    [Fact]
    public void A_dead_layer_is_named_with_the_learning_rate()
    {
        var net = Mlp.Create([2, 8, 1], Activation.Relu, Loss.BinaryCrossEntropy, seed: 1);
        var history = net.Train(Train, new() { LearningRate = 1000, Epochs = 200 });
        Assert.All(net.Forward(Train.X)["z1"].Enumerate(), z => Assert.Equal(0, z));
        Assert.Equal(TrainingOutcome.Completed, history.Outcome);
        Assert.EndsWith(
            "Hidden layer 1 is dead: none of its 8 ReLU units is on for any sample, so no gradient passes it. "
                + "Begin again with other weights or a smaller learning rate, such as 100.",
            history.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(16, Precision.Double)]
    [InlineData(16, Precision.Single)]
    [InlineData(1000, Precision.Single)]
    public void Any_layer_is_found_dead_with_batches_of_any_size(int batchSize, Precision precision)
    {
        var net = Mlp.Create([2, 3, 5, 1], Activation.Relu, Loss.BinaryCrossEntropy, seed: 1);
        (net["b1"], net["b2"]) = (Matrix<double>.Build.Dense(1, 3, 10), Matrix<double>.Build.Dense(1, 5, -1e4));
        var options = new TrainingOptions { Epochs = 2, BatchSize = batchSize, Precision = precision };
        Assert.Contains("Hidden layer 2 is dead: none of its 5 ReLU units", net.Train(Train, options).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_layer_that_any_sample_turns_on_is_not_called_dead()
    {
        var net = Mlp.Create([2, 1, 1], Activation.Relu, Loss.BinaryCrossEntropy, Initializer.Zeros);
        // The one unit is on for the sample that lies farthest to the right.
        var farthest = Train.X.Column(0).Maximum();
        (net["W1"], net["b1"]) = (Matrix<double>.Build.DenseOfColumnArrays([1.0, 0]), Matrix<double>.Build.Dense(1, 1, 1e-6 - farthest));
        var options = new TrainingOptions { LearningRate = 1e-9, Epochs = 1, BatchSize = 1 };
        Assert.DoesNotContain("dead", net.Train(Train, options).Message, StringComparison.Ordinal);
        net["b1"] -= 2e-6;
        Assert.Contains("Hidden layer 1 is dead: none of its 1 ReLU units", net.Train(Train, options).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_loss_that_ended_above_its_beginning_is_told_of()
    {
        var history = Net.Train(Train, new() { LearningRate = 1000, Epochs = 50 });
        Assert.True(history.Loss[^1] > 2 * history.Loss[0]);
        Assert.EndsWith(FormattableString.Invariant($"In the first epoch the loss was lower, {history.Loss[0]:G4}: try a smaller learning rate, such as 100."), history.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cancelling_keeps_what_was_done()
    {
        using var cancellation = new CancellationTokenSource();
        var progress = new Listener(state =>
        {
            if (state.Epoch == 7)
                cancellation.Cancel();
        });
        var history = Net.Train(Train, new() { Epochs = 1000 }, progress, cancellation.Token);
        Assert.Equal((TrainingOutcome.Cancelled, 7), (history.Outcome, history.Epochs));
        Assert.StartsWith("Cancelled after 7 of 1000 epochs", history.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_and_lines_tell_of_the_epochs()
    {
        var (lines, states) = (new StringWriter(), new List<TrainingProgress>());
        Net.Train(Train, new() { LearningRate = 0.5, Epochs = 6, PrintEvery = 3, PrintTo = lines, Validation = Test }, new Listener(states.Add));
        Assert.Equal([1, 2, 3, 4, 5, 6], states.Select(state => state.Epoch));
        Assert.All(states, state => Assert.True(state is { Epochs: 6, Accuracy: not null, ValidationLoss: not null, ValidationAccuracy: not null }));
        var text = lines.ToString().ReplaceLineEndings("\n").Split('\n');
        Assert.StartsWith("epoch 3 of 6   loss 0.", text[0], StringComparison.Ordinal);
        Assert.Matches(@"^epoch 6 of 6   loss 0\.\d+   accuracy \d+\.\d\d %   validation loss 0\.\d+   validation accuracy \d+\.\d\d %$", text[1]);
        Assert.StartsWith("Completed 6 epochs", text[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Snapshots_show_the_network_on_its_way()
    {
        var (net, start) = (Net, Net);
        var history = net.Train(Train, new() { Epochs = 10, SnapshotEvery = 4 });
        Assert.Equal([0, 4, 8], history.Snapshots.Select(snapshot => snapshot.Epoch));
        Assert.Equal(start["W1"], history.Snapshots[0].Network["W1"]);
        Assert.Equal(history.Loss[8], history.Snapshots[2].Network.Evaluate(Train).Loss, 1e-14);
    }

    [Fact]
    public void A_regression_has_losses_but_no_accuracies()
    {
        var t = Train.X.SubMatrix(0, Train.Samples, 0, 1) * 3;
        var net = Mlp.Create([2, 1], [], Loss.SquaredError, Initializer.Zeros);
        var history = net.Train(Train.X, t, new() { LearningRate = 0.5, Epochs = 200, Validation = (Train.X, t) });
        Assert.Empty(history.Accuracy);
        Assert.Empty(history.ValidationAccuracy);
        Assert.Equal(3, net["W1"][0, 0], 1e-6);
        Assert.True(double.IsNaN(net.Evaluate(Train.X, t).Accuracy));
    }

    [Fact]
    public void Options_that_make_no_sense_are_refused()
    {
        Refused(new() { LearningRate = 0 }, "LearningRate is 0: a learning rate is a finite number above zero, such as 0.1.");
        Refused(new() { LearningRate = double.NaN }, "LearningRate is NaN: ");
        Refused(new() { Epochs = 0 }, "Epochs is 0: at least 1 is needed.");
        Refused(new() { BatchSize = 0 }, "BatchSize is 0: at least 1 is needed.");
        Refused(new() { WeightDecay = -1 }, "WeightDecay is -1: a finite number, zero or more, is needed.");
        Refused(new() { PrintEvery = -1 }, "PrintEvery is -1: a number of epochs is needed, or 0 for never.");
        Refused(new() { SnapshotEvery = -1 }, "SnapshotEvery is -1: ");
        Refused(new() { EarlyStopping = new() }, "Early stopping watches the validation loss but there are no validation samples");
        Refused(new() { EarlyStopping = new() { Monitor = MonitoredLoss.Training, Patience = 0 } }, "Patience is 0: at least 1 is needed.");
        Refused(new() { Validation = (Matrix<double>.Build.Dense(3, 5), Matrix<double>.Build.Dense(3, 1)) }, "X is (3, 5) but W1 is (2, 4): ");
    }

    static void Refused(TrainingOptions options, string message) =>
        Assert.StartsWith(message, Assert.ThrowsAny<ArgumentException>(() => Net.Train(Train, options)).Message, StringComparison.Ordinal);

    sealed class Listener(Action<TrainingProgress> hear) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => hear(value);
    }
}
