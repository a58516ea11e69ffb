namespace BackpropLab.Tests.Charts;

public class ChartsOfRunsTests
{
    static readonly DatasetSplit moons = Datasets.MakeMoons(samples: 200, noise: 0.08, seed: 42).Split(testFraction: 0.3, seed: 42);
    static readonly Run[] runs = [Trained(2), Trained(4)];

    [Fact]
    public void Runs_are_drawn_as_their_parts_are_under_their_names()
    {
        Assert.Equal(
            Chart.Boundaries([("H = 2", runs[0].Net), ("H = 4", runs[1].Net)], moons.Train, moons.Test).PlotlyJson,
            Chart.Boundaries(runs, moons.Train, moons.Test).PlotlyJson);
        Assert.Equal(
            Chart.Runs([("H = 2", runs[0].History), ("H = 4", runs[1].History)]).PlotlyJson,
            Chart.Runs(runs).PlotlyJson);
        Assert.Equal(
            Chart.Loss([("H = 2", runs[0].History.Loss), ("H = 4", runs[1].History.Loss)]).PlotlyJson,
            Chart.Loss(runs).PlotlyJson);
        Assert.Equal(
            Chart.Loss([("H = 2", runs[0].History.ValidationLoss), ("H = 4", runs[1].History.ValidationLoss)]).PlotlyJson,
            Chart.Loss(runs, history => history.ValidationLoss).PlotlyJson);
    }

    [Fact]
    public void Several_losses_of_several_runs_have_the_names_of_both()
    {
        (string, Func<TrainingHistory, IReadOnlyList<double>>)[] lists = [("seen", history => history.Loss), ("unseen", history => history.ValidationLoss)];

        Assert.Equal(
            Chart.Loss([("H = 2, seen", runs[0].History.Loss), ("H = 2, unseen", runs[0].History.ValidationLoss),
                ("H = 4, seen", runs[1].History.Loss), ("H = 4, unseen", runs[1].History.ValidationLoss)]).PlotlyJson,
            Chart.Loss(runs, lists).PlotlyJson);
        Assert.Equal(
            Chart.Loss([("seen", runs[0].History.Loss), ("unseen", runs[0].History.ValidationLoss)]).PlotlyJson,
            Chart.Loss([runs[0]], lists).PlotlyJson);
    }

    [Fact]
    public void A_score_table_has_each_network_on_each_set()
    {
        var (train, test) = (runs[1].Net.Evaluate(moons.Train), runs[1].Net.Evaluate(moons.Test));
        var expected = new Table(
            "Scores", ["", "train: loss", "train: accuracy", "test: loss", "test: accuracy"],
            [["H = 4", train.Loss, train.Accuracy, test.Loss, test.Accuracy]]);

        Assert.Equal(expected.ToString(), Chart.ScoreTable([runs[1]], [("train", moons.Train), ("test", moons.Test)]).ToString());
    }

    [Fact]
    public void A_score_table_has_no_accuracy_where_there_are_no_classes()
    {
        var net = Mlp.Create([2, 2, 1], Activation.Tanh, Loss.SquaredError, seed: 1);
        var numbers = new Dataset("numbers", moons.Train.X, moons.Train.X.Column(0).ToColumnMatrix());

        Assert.Equal(
            new Table("Scores", ["", "all: loss"], [["net", net.Evaluate(numbers).Loss]]).ToString(),
            Chart.ScoreTable([("net", net)], [("all", numbers)]).ToString());
    }

    [Fact]
    public void A_score_table_of_nothing_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Chart.ScoreTable(Array.Empty<Run>(), [("train", moons.Train)]));
        Assert.Throws<ArgumentException>(() => Chart.ScoreTable(runs, []));
    }

    [Fact]
    public void Norms_of_gradients_stand_layer_by_layer()
    {
        var gradients = runs[0].Net.Gradients(moons.Train.X, moons.Train.T);

        Assert.Equal([gradients["W1"].FrobeniusNorm(), gradients["W2"].FrobeniusNorm()], gradients.WeightNorms);
        Assert.Equal(
            Chart.Line([new("two", gradients.WeightNorms)], "Norms", "layer", "gradient norm", logarithmic: true).PlotlyJson,
            Chart.GradientNorms([("two", runs[0].Net)], moons.Train, "Norms").PlotlyJson);
    }

    [Fact]
    public void Gradients_by_hand_stand_beside_the_librarys_in_the_order_of_the_layers()
    {
        var gradients = runs[0].Net.Gradients(moons.Train.X, moons.Train.T);
        var (dW1, db1, dW2, db2) = (gradients["W1"] + 1, gradients["b1"], gradients["W2"], gradients["b2"]);

        Assert.Equal(
            Chart.GradientTable([("W1", dW1, gradients["W1"]), ("b1", db1, gradients["b1"]), ("W2", dW2, gradients["W2"]), ("b2", db2, gradients["b2"])], "library").ToString(),
            Chart.GradientTable([dW1, db1, dW2, db2], gradients).ToString());
        Assert.StartsWith(
            "There are 2 gradients for W1, b1, W2, b2", Assert.Throws<ArgumentException>(() => Chart.GradientTable([dW1, db1], gradients)).Message);
    }

    static Run Trained(int hidden) => Mlp.Create([2, hidden, 1], Activation.Tanh, Loss.BinaryCrossEntropy, seed: 1)
        .TrainAs($"H = {hidden}", moons.Train, new() { Epochs = 20, Validation = moons.Test });
}
