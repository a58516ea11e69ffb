using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Charts;

public class PredictionChartTests
{
    static readonly Matrix<double> targets = Column(0, 0.5, 1);

    [Fact]
    public void Predictions_stand_against_their_targets_with_the_diagonal() =>
        Snapshot.Match("predictions", FigureText.Of(Chart.Predictions([("before", Column(0.5, 0.5, 0.5)), ("after", Column(0.125, 0.5, 0.75))], targets)));

    [Fact]
    public void Nothing_predicted_is_nothing_to_show() => Refused([], targets, "runs is empty: there is nothing to show.");

    [Fact]
    public void A_prediction_for_each_target_is_needed() =>
        Refused(
            [("before", Column(1, 2))], targets,
            "The predictions of 'before' are (2, 1) but targets is (3, 1): give one prediction for each target.");

    [Fact]
    public void Targets_of_several_outputs_are_drawn_one_at_a_time() =>
        Refused(
            [("before", targets)], Matrix<double>.Build.Dense(3, 2),
            "targets is (3, 2): one number for each sample, (N, 1), is expected. Draw one output at a time.");

    [Fact]
    public void A_prediction_that_is_no_number_is_named() =>
        Refused([("after", Column(1, double.NaN, 2))], targets, "'after'[1] is NaN: a chart needs finite numbers.");

    static Matrix<double> Column(params double[] values) => Matrix<double>.Build.DenseOfColumnMajor(values.Length, 1, values);

    static void Refused((string, Matrix<double>)[] runs, Matrix<double> targets, string message) =>
        Assert.StartsWith(message, Assert.ThrowsAny<ArgumentException>(() => Chart.Predictions(runs, targets)).Message);
}
