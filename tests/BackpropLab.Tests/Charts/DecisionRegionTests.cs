using System.Text.Json;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Charts;

public class DecisionRegionTests
{
    static readonly Dataset nine = ThreeClasses.Nine;

    [Fact]
    public void Three_classes_have_regions_with_lines_between_them() =>
        Snapshot.Match("decision-regions", FigureText.Shortened(Chart.DecisionBoundary(ThreeClasses.Softmax, nine, nine.Rows([0, 3, 6]), "Three regions")));

    [Fact]
    public void Regions_stand_side_by_side() =>
        Snapshot.Match("region-panels", FigureText.Shortened(Chart.Boundaries([("softmax", ThreeClasses.Softmax), ("undecided", Undecided)], nine)));

    [Fact]
    public void A_line_lies_where_two_classes_are_equally_probable_and_the_third_is_not_above_them()
    {
        var line = Data(Chart.DecisionBoundary(ThreeClasses.Softmax, nine))[1];
        var ends = line.GetProperty("x").EnumerateArray().Zip(line.GetProperty("y").EnumerateArray())
            .Where(point => point.First.ValueKind != JsonValueKind.Null)
            .Select(point => Matrix<double>.Build.DenseOfRowMajor(1, 2, [point.First.GetDouble(), point.Second.GetDouble()]));

        // At the point where all three lines meet its cell's middle stands for it.
        Assert.All(ends, end =>
        {
            var p = ThreeClasses.Softmax(end).Row(0).OrderDescending().ToArray();
            Assert.InRange(p[0] - p[1], 0, end.L2Norm() < 0.05 ? 0.05 : 1e-3);
        });
    }

    [Fact]
    public void The_ground_is_the_most_probable_class_and_how_sure_it_is()
    {
        var field = Data(Chart.DecisionBoundary(ThreeClasses.Softmax, nine))[0];
        var (x, y) = (field.GetProperty("x"), field.GetProperty("y"));
        var node = Matrix<double>.Build.DenseOfRowMajor(1, 2, [x[100].GetDouble(), y[7].GetDouble()]);
        var p = ThreeClasses.Softmax(node).Row(0);

        var shade = field.GetProperty("z")[7][100].GetDouble();

        Assert.Equal(p.MaximumIndex(), Math.Floor(shade));
        Assert.Equal((p.Maximum() - 1 / 3.0) / (2 / 3.0), (shade - Math.Floor(shade)) / 0.98, 0.006);
    }

    [Fact]
    public void A_network_of_three_classes_is_drawn_as_the_function_that_it_is()
    {
        var network = Mlp.Create([2, 4, 3], Activation.Tanh, Loss.SoftmaxCrossEntropy, seed: 1);

        Assert.Equal(Chart.DecisionBoundary(points => network.Predict(points), nine).PlotlyJson, Chart.DecisionBoundary(network, nine).PlotlyJson);
    }

    [Fact]
    public void Two_columns_of_two_classes_are_drawn_as_the_one_of_the_second()
    {
        static Matrix<double> Both(Matrix<double> points) => (1 - Samples.RightOfOne(points)).Append(Samples.RightOfOne(points));

        Assert.Equal(Chart.DecisionBoundary(Samples.RightOfOne, Samples.Six).PlotlyJson, Chart.DecisionBoundary(Both, Samples.Six).PlotlyJson);
    }

    [Fact]
    public void One_probability_for_three_classes_is_refused() =>
        Assert.Matches(
            @"^The function returned \((\d+), 1\) for points \(\1, 2\): a probability for each of 3 classes, \(\1, 3\), is expected\.",
            Assert.Throws<ArgumentException>(() => Chart.DecisionBoundary(Samples.RightOfOne, nine)).Message);

    [Fact]
    public void Eleven_classes_are_more_than_can_be_told_apart() =>
        Assert.StartsWith(
            "blobs has 2 features and 11 classes: a decision boundary is drawn for 2 features and up to 10 classes.",
            Assert.Throws<ArgumentException>(() => Chart.DecisionBoundary(ThreeClasses.Softmax, Datasets.MakeBlobs(22, centers: 11, seed: 1))).Message);

    static Matrix<double> Undecided(Matrix<double> points) => Matrix<double>.Build.Dense(points.RowCount, 3, 1 / 3.0);

    static JsonElement[] Data(Figure figure) => [.. JsonDocument.Parse(figure.PlotlyJson).RootElement.GetProperty("data").EnumerateArray()];
}
