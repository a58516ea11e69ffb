using System.Text.Json;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Charts;

public class SupportVectorTests
{
    static readonly Dataset six = Samples.Six;

    [Fact]
    public void A_machine_has_its_boundary_its_margin_and_rings_around_its_support_vectors() =>
        Snapshot.Match("support-vectors", FigureText.Shortened(Chart.SupportVectors(KernelSvm.Train(six, SvmKernel.Linear), six)));

    [Fact]
    public void The_margin_lies_where_the_decision_function_is_plus_or_minus_one()
    {
        var moons = SmallNetwork.Moons;
        var svm = KernelSvm.Train(moons, SvmKernel.Rbf(gamma: 1), c: 10);
        var margin = Data(Chart.SupportVectors(svm, moons))[1];
        var points = margin.GetProperty("x").EnumerateArray().Zip(margin.GetProperty("y").EnumerateArray())
            .Where(point => point.First.ValueKind != JsonValueKind.Null)
            .Select(point => Matrix<double>.Build.DenseOfRowMajor(1, 2, [point.First.GetDouble(), point.Second.GetDouble()]))
            .ToArray();

        Assert.True(points.Length > 100, $"The margin has {points.Length} points.");
        Assert.All(points, point => Assert.Equal(1, Math.Abs(svm.DecisionFunction(point)[0, 0]), 0.01));
    }

    [Fact]
    public void A_line_that_goes_on_is_drawn_as_one_so_that_its_dashes_run_on()
    {
        var margin = Data(Chart.SupportVectors(KernelSvm.Train(six, SvmKernel.Linear), six))[1];

        Assert.Equal(2, margin.GetProperty("x").EnumerateArray().Count(x => x.ValueKind == JsonValueKind.Null));
    }

    [Fact]
    public void Every_support_vector_has_its_ring()
    {
        var svm = KernelSvm.Train(SmallNetwork.Moons, SvmKernel.Rbf(gamma: 1));

        var rings = Data(Chart.SupportVectors(svm, SmallNetwork.Moons))[^1];

        Assert.Equal(svm.SupportVectors.Column(0), rings.GetProperty("x").EnumerateArray().Select(x => x.GetDouble()));
    }

    [Fact]
    public void Other_data_than_those_it_was_trained_on_are_refused()
    {
        var svm = KernelSvm.Train(six, SvmKernel.Linear);

        var refusal = Assert.Throws<ArgumentException>(() => Chart.SupportVectors(svm, six.WithFeatures(2 * six.X)));

        Assert.StartsWith(
            "The support vectors are not rows of Six points: give the very data on which the machine was trained, scaled alike and in the same order.",
            refusal.Message);
    }

    [Fact]
    public void A_plane_has_two_features()
    {
        var iris = Datasets.LoadIris().Rows([.. Enumerable.Range(0, 100)]);
        var two = new Dataset("iris", iris.X, iris.Labels, ["setosa", "versicolor"]);

        var refusal = Assert.Throws<ArgumentException>(() => Chart.SupportVectors(KernelSvm.Train(two, SvmKernel.Linear), two));

        Assert.StartsWith("iris has 4 features and 2 classes: this chart is drawn for 2 features and 2 classes.", refusal.Message);
    }

    static JsonElement[] Data(Figure figure) => [.. JsonDocument.Parse(figure.PlotlyJson).RootElement.GetProperty("data").EnumerateArray()];
}
