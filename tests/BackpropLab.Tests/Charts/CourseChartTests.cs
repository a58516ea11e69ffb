using System.Text.Json;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Charts;

public class CourseChartTests
{
    static readonly Dataset six = Samples.Six;

    [Fact]
    public void Activations_stand_side_by_side_with_their_derivatives() =>
        Snapshot.Match("activations", FigureText.Shortened(Chart.Activations([Activation.Tanh, Activation.Relu], from: -2, to: 2)));

    [Fact]
    public void A_derivative_that_jumps_has_a_gap_and_no_line_up()
    {
        var derivative = Data(Chart.Activations([Activation.Relu]))[1];

        var (x, y) = (derivative.GetProperty("x").EnumerateArray().ToArray(), derivative.GetProperty("y").EnumerateArray().Select(value => value.GetDouble()).ToArray());
        var gap = Array.FindIndex(x, value => value.ValueKind == JsonValueKind.Null);
        Assert.Equal((0, 1), (y[gap - 1], y[gap + 1]));
        Assert.Equal((0, 0), (x[gap - 1].GetDouble(), x[gap + 1].GetDouble()));
    }

    [Fact]
    public void Runs_share_colours_between_loss_and_accuracy() =>
        Snapshot.Match("runs", FigureText.Of(Chart.Runs(
            [("batch 2", [0.7, 0.5, 0.25], [0.5, 0.75, 1]), ("batch 6", [0.7, 0.65], [0.5, 0.5])], "Two batch sizes")));

    [Fact]
    public void A_history_has_a_run_to_draw()
    {
        var history = SmallNetwork.Trained(epochs: 12).History;

        var traces = Data(Chart.Runs([("one", history)]));

        Assert.Equal(history.Loss, Numbers(traces[0], "y"));
        Assert.Equal(history.Accuracy, Numbers(traces[1], "y"));
    }

    [Fact]
    public void A_long_run_keeps_its_spikes_and_its_ends()
    {
        var losses = Enumerable.Range(0, 20_000).Select(epoch => epoch == 7_777 ? 9.0 : 1 / (epoch + 1.0)).ToArray();

        var drawn = Data(Chart.Runs([("spike", losses, [.. losses.Select(_ => 0.5)])]))[0];

        Assert.InRange(Numbers(drawn, "x").Length, 500, 1_002);
        Assert.Equal((1, 20_000), (Numbers(drawn, "x")[0], Numbers(drawn, "x")[^1]));
        Assert.Contains((7_778, 9), Numbers(drawn, "x").Zip(Numbers(drawn, "y")));
    }

    [Fact]
    public void Gradient_norms_are_drawn_on_a_logarithmic_axis_with_gaps_at_zero() =>
        Snapshot.Match("gradient-norms", FigureText.Of(Chart.GradientNorms([("W1", [0.5, 0, 0.001]), ("W2", [0.25, 0.125, 0.0625])])));

    [Fact]
    public void The_norms_of_a_training_are_drawn()
    {
        var history = SmallNetwork.Trained(epochs: 12).History;

        var traces = Data(Chart.GradientNorms(history));

        Assert.Equal(["W1", "W2"], traces.Select(trace => trace.GetProperty("name").GetString()));
        Assert.Equal(history.GradientNorms["W2"], Numbers(traces[1], "y"));
    }

    [Fact]
    public void Boundaries_stand_side_by_side_with_their_share_of_right_answers() =>
        Snapshot.Match("boundaries", FigureText.Shortened(Chart.Boundaries(
            [("right of 1", Samples.RightOfOne), ("undecided", points => Matrix<double>.Build.Dense(points.RowCount, 1, 0.25))], six, six.Rows([0, 3]))));

    [Fact]
    public void Many_boundaries_draw_a_part_of_the_samples_and_say_so()
    {
        var data = Samples.Many(1_000);
        var figure = Chart.Boundaries([.. Enumerable.Range(0, 10).Select(i => ($"{i}", (Func<Matrix<double>, Matrix<double>>)Samples.RightOfOne))], data);

        Assert.Equal(1_000, Data(figure).Where(trace => trace.GetProperty("type").GetString() == "scatter").Sum(trace => trace.GetProperty("x").GetArrayLength()));
        Assert.Contains("100 of 1000 in each panel", figure.Description);
        Assert.InRange(figure.PlotlyJson.Length, 10_000, 300_000);
    }

    [Fact]
    public void Each_hidden_unit_shows_its_field_and_its_line() =>
        Snapshot.Match("hidden-units", FigureText.Shortened(Chart.HiddenUnits(SmallNetwork.ByHand(), six)));

    [Fact]
    public void Where_no_activation_is_negative_the_whole_scale_is_used()
    {
        var network = Mlp.Create([2, 3, 1], Activation.Relu, Loss.BinaryCrossEntropy, seed: 1);

        var field = Data(Chart.HiddenUnits(network, six))[0];

        Assert.Equal(0, field.GetProperty("zmin").GetDouble());
        Assert.Equal("0", field.GetProperty("colorbar").GetProperty("ticktext")[0].GetString());
    }

    [Fact]
    public void The_line_of_a_unit_is_where_its_pre_activation_is_zero()
    {
        var (network, _) = SmallNetwork.Trained(epochs: 50);
        var lines = Data(Chart.HiddenUnits(network, SmallNetwork.Moons)).Where(trace => trace.GetProperty("name").GetString() == "a = 0").ToArray();

        for (var unit = 0; unit < lines.Length; unit++)
        {
            foreach (var (x, y) in Numbers(lines[unit], "x").Zip(Numbers(lines[unit], "y")))
                Assert.Equal(0, network.Forward(Matrix<double>.Build.DenseOfRowMajor(1, 2, [x, y]))["a1"][0, unit], 1e-9);
        }
    }

    [Fact]
    public void A_network_is_drawn_with_solid_and_dashed_edges() =>
        Snapshot.Match("network", FigureText.Shortened(Chart.Network(SmallNetwork.ByHand())));

    [Fact]
    public void Every_parameter_of_a_drawn_network_is_in_its_table()
    {
        var (network, _) = SmallNetwork.Trained(epochs: 1);

        Assert.Equal(network.ParameterCount, System.Text.RegularExpressions.Regex.Count(Chart.Network(network).ToHtml(), "<tr><th scope=\"row\""));
    }

    static JsonElement[] Data(Figure figure) => [.. JsonDocument.Parse(figure.PlotlyJson).RootElement.GetProperty("data").EnumerateArray()];

    static double[] Numbers(JsonElement trace, string member) => [.. trace.GetProperty(member).EnumerateArray().Select(value => value.GetDouble())];
}
