using System.Text.Json;
using BackpropLab.Tests.Data;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Training;

/// <summary>
/// The fourth lab: 3-2-1 sigmoid network, squared error, one row at a time, and its iris part. The fixture's
/// "as_written" numbers are those of the lab's faulty code.
/// </summary>
public class SquaredErrorFixtureTests
{
    static readonly JsonElement Fixture = Reference.Read("mse_sgd");

    static readonly NumPyRandomState Stream = new(42);
    static readonly Matrix<double> Inputs = Stream.Uniform(-1, 1, 200, 3);
    static readonly Mlp SyntheticStart = Draw();
    static readonly Mlp IrisStart = Draw();

    static readonly Matrix<double> Iris = Datasets.LoadIris().X;

    [Fact]
    public void The_synthetic_regression_is_the_labs()
    {
        var fixture = Fixture.GetProperty("synthetic");
        Reference.Same(fixture.GetProperty("inputs"), Inputs, 1e-12, "inputs");
        var targets = Targets();
        Reference.Same(fixture.GetProperty("targets"), targets.Column(0), 1e-12, "targets");
        Compare(fixture, SyntheticStart, (Inputs, targets), (Inputs, targets), epochs: 20);
    }

    [Fact]
    public void The_iris_regression_on_all_rows_is_the_labs() =>
        Compare(Fixture.GetProperty("iris").GetProperty("literal_all_rows"), IrisStart, (Inputs3(), Widths()), (Inputs3(), Widths()), epochs: 20);

    [Fact]
    public void The_iris_regression_on_the_split_is_the_labs()
    {
        var fixture = Fixture.GetProperty("iris").GetProperty("literal_split");
        var (train, test) = Split();
        var (x, t) = ((Rows(Inputs3(), train), Rows(Widths(), train)), (Rows(Inputs3(), test), Rows(Widths(), test)));
        var net = Compare(fixture, IrisStart, x, t, epochs: 20);
        FixtureRun.Number(fixture.GetProperty("train_rmse_cm"), RootMeanSquare(net.Predict(x.Item1) - x.Item2), "train_rmse_cm");
        FixtureRun.Number(fixture.GetProperty("test_rmse_cm"), RootMeanSquare(net.Predict(t.Item1) - t.Item2), "test_rmse_cm");
    }

    [Fact]
    public void The_scaled_iris_regression_is_the_references()
    {
        var fixture = Fixture.GetProperty("iris").GetProperty("scaled_split");
        var (train, test) = Split();
        var scaler = StandardScaler.Fit(Rows(Inputs3(), train));
        var (trainWidths, testWidths) = (Rows(Widths(), train), Rows(Widths(), test));
        var (low, high) = (trainWidths.Enumerate().Min(), trainWidths.Enumerate().Max());
        Reference.Same(fixture.GetProperty("input_mean"), scaler.Mean, 1e-12, "input_mean");
        Reference.Same(fixture.GetProperty("input_scale"), scaler.Scale, 1e-12, "input_scale");
        FixtureRun.Number(fixture.GetProperty("target_min"), low, "target_min");
        FixtureRun.Number(fixture.GetProperty("target_max"), high, "target_max");

        var x = (scaler.Transform(Rows(Inputs3(), train)), trainWidths.Map(Squeeze));
        var t = (scaler.Transform(Rows(Inputs3(), test)), testWidths.Map(Squeeze));
        var net = Compare(fixture, IrisStart, x, t, epochs: 200);
        FixtureRun.Number(fixture.GetProperty("train_rmse_cm"), RootMeanSquare(net.Predict(x.Item1).Map(Stretch) - trainWidths), "train_rmse_cm");
        FixtureRun.Number(fixture.GetProperty("test_rmse_cm"), RootMeanSquare(net.Predict(t.Item1).Map(Stretch) - testWidths), "test_rmse_cm");
        var mean = trainWidths.Enumerate().Average();
        FixtureRun.Number(fixture.GetProperty("constant_prediction_test_rmse_cm"), RootMeanSquare(testWidths - mean), "constant_prediction_test_rmse_cm");

        double Squeeze(double width) => 0.1 + 0.8 * (width - low) / (high - low);
        double Stretch(double output) => low + (output - 0.1) / 0.8 * (high - low);
    }

    static Mlp Compare(JsonElement fixture, Mlp start, (Matrix<double> X, Matrix<double> T) train, (Matrix<double> X, Matrix<double> T) test, int epochs)
    {
        var net = start.Clone();
        var history = net.Train(train.X, train.T, new() { LearningRate = 0.5, Epochs = epochs, BatchSize = 1, Validation = test });
        var run = new FixtureRun(fixture, "mse_sgd") { Start = start, Trained = net, History = history, Train = train, Test = test, Columns = true };

        run.Parameters(fixture.GetProperty("init"), name => start[name], "init");
        run.Parameters(fixture.GetProperty("final"), name => net[name], "final");
        FixtureRun.Number(fixture.GetProperty("initial_mean_loss"), start.LossOn(train.X, train.T), "initial_mean_loss");
        Reference.Same(fixture.GetProperty("initial_predictions_first_5"), start.Predict(train.X).Column(0).Take(5), 1e-12, "initial_predictions");
        var mean = start.Gradients(train.X, train.T);
        run.Parameters(fixture.GetProperty("mean_gradient_at_init"), name => mean[name], "mean_gradient");
        FirstSample(fixture.GetProperty("first_sample"), run, start.Clone(), train);
        FixtureRun.Series(fixture.GetProperty("mean_loss_history"), history.Loss, "mean_loss_history");
        FixtureRun.Series(fixture.GetProperty("sum_loss_history"), [.. history.Loss.Select(loss => loss * train.X.RowCount)], "sum_loss_history");
        FixtureRun.Number(fixture.GetProperty("mean_loss_after_training"), net.LossOn(train.X, train.T), "mean_loss_after_training");
        Reference.Same(fixture.GetProperty("predictions_after_first_5"), net.Predict(train.X).Column(0).Take(5), 1e-12, "predictions_after");
        if (fixture.TryGetProperty("test_mean_loss_history", out var losses))
        {
            FixtureRun.Series(losses, history.ValidationLoss, "test_mean_loss_history");
            Reference.Same(fixture.GetProperty("test_predictions_after"), net.Predict(test.X).Column(0), 1e-12, "test_predictions_after");
        }

        return net;
    }

    static void FirstSample(JsonElement fixture, FixtureRun run, Mlp net, (Matrix<double> X, Matrix<double> T) train)
    {
        var (x, t) = (Rows(train.X, [0]), Rows(train.T, [0]));
        var gradients = net.Gradients(x, t);
        FixtureRun.Number(fixture.GetProperty("loss"), net.LossOn(x, t), "first_sample.loss");
        run.Parameters(fixture.GetProperty("gradients"), name => gradients[name], "first_sample.gradients");
        net.Descend(gradients, learningRate: 0.5);
        run.Parameters(fixture.GetProperty("params_after"), name => net[name], "first_sample.params_after");
    }

    static Mlp Draw() => Mlp.Create([3, 2, 1], Activation.Sigmoid, Loss.SquaredErrorOfSigmoid, Initializer.Normal(0.1, Stream) with { Layout = WeightLayout.OutputsByInputs });

    static Matrix<double> Targets()
    {
        var weights = Matrix<double>.Build.DenseOfColumnArrays([1.5, -2.0, 0.5]);
        return Activation.Sigmoid.Apply(Inputs * weights - 0.1);
    }

    static Matrix<double> Inputs3() => Iris.SubMatrix(0, 150, 0, 3);

    static Matrix<double> Widths() => Iris.SubMatrix(0, 150, 3, 1);

    static (int[] Train, int[] Test) Split()
    {
        var split = Datasets.LoadIris().Split(testFraction: 0.2, seed: 42);
        Assert.Equal(Fixture.GetProperty("iris").GetProperty("train_index").Integers(), split.TrainRows);
        return ([.. split.TrainRows], [.. split.TestRows]);
    }

    static Matrix<double> Rows(Matrix<double> matrix, int[] rows) => Matrix<double>.Build.Dense(rows.Length, matrix.ColumnCount, (i, j) => matrix[rows[i], j]);

    static double RootMeanSquare(Matrix<double> errors) => Math.Sqrt(errors.Enumerate().Average(error => error * error));
}
