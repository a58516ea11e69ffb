namespace BackpropLab.Tests.Charts;

public class CurveTests
{
    [Fact]
    public void A_curve_without_abscissas_counts_from_1() => Assert.Equal([1, 2, 3], new Curve("losses", [0.9, 0.5, 0.3]).X);

    [Fact]
    public void The_graph_of_an_activation_has_its_values()
    {
        double[] axis = [-2, 0, 2];

        Assert.Equal([0, 0, 2], new Curve("ReLU", axis, Activation.Relu.Apply).Y);
        Assert.Equal(axis, new Curve("ReLU", axis, Activation.Relu.Apply).X);
    }

    [Fact]
    public void A_level_line_is_as_long_as_it_is_asked_for()
    {
        var level = Curve.Level("ln 2", 0.69, 4);

        Assert.Equal([1, 2, 3, 4], level.X);
        Assert.Equal([0.69, 0.69, 0.69, 0.69], level.Y);
    }

    [Fact]
    public void A_function_that_changes_the_shape_is_refused() => Assert.StartsWith(
        "The function returns (1, 3) for (3, 1)", Assert.Throws<ArgumentException>(() => new Curve("transposed", [1, 2, 3], a => a.T())).Message);
}
