using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Charts;

public class BadCourseChartInputTests
{
    static readonly Dataset six = Samples.Six;

    [Fact]
    public void Activations_need_a_range() =>
        Refused(() => Chart.Activations(from: 2, to: 2), "The range goes from 2 to 2: two finite numbers, the lower one first, are expected.");

    [Fact]
    public void A_gallery_of_no_activation_is_refused() => Refused(() => Chart.Activations([]), "activations is empty: there is nothing to show.");

    [Fact]
    public void A_run_needs_as_many_accuracies_as_losses() =>
        Refused(() => Chart.Runs([("a", [1, 2], [0.5])]), "Run 'a' has 2 losses but 1 accuracies: give one of each for every epoch.");

    [Fact]
    public void An_accuracy_in_percent_is_refused() =>
        Refused(() => Chart.Runs([("a", [1], [85])]), "Run 'a' has the accuracy 85 in epoch 1: a share from 0 to 1 is expected.");

    [Fact]
    public void A_run_of_regression_has_no_accuracy()
    {
        var network = Mlp.Create([2, 1], [], Loss.SquaredError, Initializer.Zeros);
        var history = network.Train(six, new() { Epochs = 2, LearningRate = 0.01 });

        Refused(() => Chart.Runs([("a", history)]), "Run 'a' has no accuracy, for its loss has no classes: draw its loss with Chart.Loss.");
    }

    [Fact]
    public void A_history_without_norms_says_how_to_record_them()
    {
        var history = SmallNetwork.ByHand().Train(six, new() { Epochs = 1 });

        Refused(
            () => Chart.GradientNorms(history),
            "The history holds no gradient norms: train with RecordGradientNorms = true and for at least one epoch.");
    }

    [Fact]
    public void A_negative_norm_is_refused() =>
        Refused(() => Chart.GradientNorms([("W1", [1, -1])]), "Layer 'W1' has the gradient norm -1 in epoch 2: a finite number, not below 0, is expected.");

    [Fact]
    public void Norms_of_nothing_but_zero_are_refused() =>
        Refused(() => Chart.GradientNorms([("W1", [0, 0])]), "Every gradient norm is 0: nothing flows back, and a logarithmic axis cannot show it.");

    [Fact]
    public void A_history_without_snapshots_says_how_to_keep_them()
    {
        var history = SmallNetwork.ByHand().Train(six, new() { Epochs = 1 });

        Refused(
            () => Chart.BoundaryAnimation(history, six),
            "The history holds no snapshots: train with SnapshotEvery set, to a fiftieth of the epochs for example.");
    }

    [Fact]
    public void Too_many_boundaries_are_refused() =>
        Refused(
            () => Chart.Boundaries([.. Enumerable.Repeat(("H", SmallNetwork.ByHand()), 17)], six),
            "There are 17 models: up to 16 can be read side by side. Draw a part of them.");

    [Fact]
    public void A_boundary_of_a_network_with_three_inputs_is_refused() =>
        Refused(
            () => Chart.Boundaries([("H", Mlp.LogisticRegression(3))], six),
            "The network has 3 inputs and 1 outputs: a decision boundary is drawn for 2 inputs, and up to 10 outputs.");

    [Fact]
    public void Boundaries_need_a_column() => Refused(() => Chart.Boundaries([("H", SmallNetwork.ByHand())], six, columns: 0), "At least 1 column is needed.");

    [Fact]
    public void A_network_with_no_hidden_layer_has_no_hidden_units() =>
        Refused(() => Chart.HiddenUnits(Mlp.LogisticRegression(2), six), "The network is 2-1: 2 inputs and at least one hidden layer are expected.");

    [Fact]
    public void A_network_that_nobody_could_read_is_not_drawn() =>
        Refused(
            () => Chart.Network(Mlp.Create([64, 32, 10], Activation.Relu, Loss.SoftmaxCrossEntropy, seed: 1)),
            "The network is 64-32-10 with 2368 weights: up to 300 weights and 32 units in a layer can be told apart.");

    [Fact]
    public void A_tolerance_is_positive() =>
        Refused(() => Chart.GradientTable([("W", six.X, six.X)], tolerance: 0), "A relative error above 0 is expected.");

    [Fact]
    public void Regression_predicts_no_classes() =>
        Refused(
            () => Chart.PredictionTable(Mlp.Create([2, 1], [], Loss.SquaredError, Initializer.Zeros), six),
            "A network with the loss squared error predicts numbers: there are no classes to compare.");

    [Fact]
    public void Logits_need_a_row_for_each_sample() =>
        Refused(
            () => Chart.PredictionTable(six, Matrix<double>.Build.Dense(5, 1)),
            "The logits are (5, 1) but Six points has 6 samples of 2 classes: "
            + "a row for each sample, and a column for each class, or one column for two classes, are expected.");

    [Fact]
    public void A_prediction_table_needs_a_row() => Refused(() => Chart.PredictionTable(SmallNetwork.ByHand(), six, rows: 0), "At least 1 row is needed.");

    static void Refused(Func<object> make, string message) =>
        Assert.StartsWith(message, Assert.ThrowsAny<ArgumentException>(make).Message);
}
