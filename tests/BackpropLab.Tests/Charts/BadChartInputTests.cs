using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Charts;

public class BadChartInputTests
{
    static readonly Dataset threeFeatures = new("Cubes", Matrix<double>.Build.Dense(2, 3), [0, 1]);

    [Fact]
    public void A_loss_that_is_no_number_names_run_and_epoch() =>
        Refused(
            () => Chart.Loss([("η = 9", [0.7, double.NaN])]),
            "Run 'η = 9' has the loss NaN in epoch 2: training diverged there. Train with a smaller learning rate, or draw only the epochs before.");

    [Fact]
    public void No_epoch_is_nothing_to_show() => Refused(() => Chart.Loss([("idle", [])]), "Curve 'idle' is empty: there is nothing to show.");

    [Fact]
    public void No_run_is_nothing_to_show() =>
        Refused(() => Chart.Loss(Array.Empty<(string, IReadOnlyList<double>)>()), "curves is empty: there is nothing to show.");

    [Fact]
    public void Curves_need_one_y_for_each_x() =>
        Refused(() => Chart.Line([1, 2, 3], [1, 2]), "Curve 'y' has 3 values of x but 2 of y: give one y for each x.");

    [Fact]
    public void Infinity_is_named_with_its_place() =>
        Refused(() => Chart.Line([1, 2], [1, double.PositiveInfinity]), "y of curve 'y'[1] is Infinity: a chart needs finite numbers.");

    [Fact]
    public void A_logarithmic_axis_refuses_zero() =>
        Refused(() => Chart.Loss([0.5, 0], logarithmic: true), "y of curve 'loss'[1] is 0: a logarithmic axis needs positive numbers.");

    [Fact]
    public void Samples_of_another_dimension_are_refused() =>
        Refused(
            () => Chart.Scatter(Matrix<double>.Build.Dense(4, 3), Matrix<double>.Build.Dense(4, 1)),
            "x is (4, 3) but the plane has two coordinates: (N, 2) is expected.");

    [Fact]
    public void Targets_of_another_length_are_refused() =>
        Refused(
            () => Chart.Scatter(Matrix<double>.Build.Dense(4, 2), Matrix<double>.Build.Dense(3, 1)),
            "x has 4 rows but t is (3, 1): give one row of targets for each sample.");

    [Fact]
    public void A_target_that_is_no_class_is_refused() =>
        Refused(
            () => Chart.Scatter(Matrix<double>.Build.Dense(1, 2), Matrix<double>.Build.Dense(1, 1, 0.5)),
            "t[0, 0] is 0.5: class numbers 0, 1, 2, ... are expected.");

    [Fact]
    public void A_row_with_two_ones_is_not_one_hot() =>
        Refused(
            () => Chart.Scatter(Matrix<double>.Build.Dense(1, 2), Matrix<double>.Build.Dense(1, 3, 1)),
            "Row 0 of t is not one-hot: one 1 and otherwise 0 are expected.");

    [Fact]
    public void A_missing_feature_is_named() =>
        Refused(() => Chart.Scatter(Samples.Six, yFeature: 2), "Six points has 2 features: a column from 0 to 1 is expected.");

    [Fact]
    public void A_boundary_needs_a_plane() =>
        Refused(
            () => Chart.DecisionBoundary(Samples.RightOfOne, threeFeatures),
            "Cubes has 3 features and 2 classes: a decision boundary is drawn for 2 features and up to 10 classes.");

    [Fact]
    public void A_model_that_returns_another_shape_is_told_the_right_one()
    {
        var refusal = Assert.Throws<ArgumentException>(() => Chart.DecisionBoundary(points => points.SubMatrix(0, 3, 0, 1), Samples.Six));

        Assert.Matches(@"^The function returned \(3, 1\) for points \((\d+), 2\): the probability of class 1 for each, \(\1, 1\), or one for each class, \(\1, 2\), is expected\.", refusal.Message);
    }

    [Fact]
    public void A_network_with_other_inputs_is_refused() =>
        Refused(
            () => Chart.DecisionBoundary(Mlp.Create([4, 3], Activation.Tanh, Loss.SoftmaxCrossEntropy, seed: 1), Samples.Six),
            "The network has 4 inputs and 3 outputs: a decision boundary is drawn for 2 inputs, and up to 10 outputs.");

    [Theory]
    [InlineData(1.5, "1.5")]
    [InlineData(double.NaN, "NaN")]
    public void A_model_that_returns_no_probability_is_refused(double value, string text) =>
        Refused(
            () => Chart.DecisionBoundary(points => Matrix<double>.Build.Dense(points.RowCount, 1, value), Samples.Six),
            $"The function returned {text} for point 0: a probability between 0 and 1 is expected.");

    [Fact]
    public void An_empty_row_is_refused() => Refused(() => Chart.Row(), "items is empty: there is nothing to show.");

    [Fact]
    public void A_missing_item_is_refused() =>
        Refused(() => Chart.Row(Chart.Loss([1, 2]), null!), "items[1] is null: a chart or a table is expected.");

    [Fact]
    public void A_grid_needs_a_column() => Refused(() => Chart.Grid(0, Chart.Loss([1, 2])), "At least 1 column is needed.");

    [Fact]
    public void A_row_of_a_table_has_a_value_for_each_header() =>
        Refused(() => new Table("T", ["a", "b"], [[1, 2], [3]]), "Row 1 has 1 values but there are 2 headers: give one value for each.");

    static void Refused(Func<object> make, string message) =>
        Assert.StartsWith(message, Assert.ThrowsAny<ArgumentException>(make).Message);
}
