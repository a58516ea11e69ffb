using System.Text.Json;

namespace BackpropLab.Tests.Charts;

public class FigureJsonTests
{
    [Fact]
    public void A_scatter_plot_is_one_trace_a_class() => Match("scatter", Chart.Scatter(Samples.Six));

    [Fact]
    public void A_loss_curve_counts_epochs_from_one() => Match("loss", Chart.Loss([0.7, 0.5, 0.25, 0.125]));

    [Fact]
    public void Runs_on_a_logarithmic_axis_are_told_apart_by_colour_and_dashes() =>
        Match("losses-logarithmic", Chart.Loss([("η = 0.1", [0.7, 0.6, 0.5]), ("η = 1", [0.7, 0.07, 0.0007, 0.0006])], "Two learning rates", logarithmic: true));

    [Fact]
    public void Curves_have_titles_on_both_axes() =>
        Match("curves", Chart.Line([new("tanh", [-1, 0, 1], [-0.76, 0, 0.76]), new("ReLU", [-1, 0, 1], [0, 0, 1])], "Activations", "pre-activation a", "activation z"));

    [Fact]
    public void A_decision_boundary_is_a_field_with_the_line_at_a_half_and_open_markers_for_the_test_set() =>
        Match("decision-boundary", Chart.DecisionBoundary(Samples.RightOfOne, Samples.Six.Rows([0, 1, 3, 4]), Samples.Six.Rows([2, 5]), "Left and right of 1"), shorten: true);

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.30000000000000004)]
    [InlineData(-1.7976931348623157E+308)]
    [InlineData(5e-324)]
    public void Numbers_are_written_exactly(double number)
    {
        var json = JsonDocument.Parse(Chart.Line([1], [number]).PlotlyJson).RootElement;

        Assert.Equal(number, json.GetProperty("data")[0].GetProperty("y")[0].GetDouble());
    }

    [Fact]
    public void Names_stand_as_they_are_and_cannot_end_the_script()
    {
        var figure = Chart.Line([new("</script><b>a & b", [1, 2], [3, 4])], "p < 0.05");

        Assert.DoesNotContain("</script><b>", figure.ToHtml());
        Assert.Contains("<figcaption id=\"", figure.ToHtml());
        Assert.Equal("p < 0.05", figure.Title);
        Assert.Equal("&lt;/script&gt;&lt;b&gt;a &amp; b", JsonDocument.Parse(figure.PlotlyJson).RootElement.GetProperty("data")[0].GetProperty("name").GetString());
    }

    static void Match(string name, Figure figure, bool shorten = false) =>
        Snapshot.Match(name, shorten ? FigureText.Shortened(figure) : FigureText.Of(figure));
}
