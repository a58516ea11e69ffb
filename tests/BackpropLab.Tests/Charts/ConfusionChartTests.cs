using System.Text.Json;

namespace BackpropLab.Tests.Charts;

public class ConfusionChartTests
{
    static readonly ConfusionMatrix seven = new([0, 0, 0, 1, 1, 2, 2], [0, 0, 1, 1, 1, 0, 2], ["setosa", "versicolor", "virginica"]);

    [Fact]
    public void Counts_stand_in_cells_of_right_answers_and_errors() => Snapshot.Match("confusion", FigureText.Of(Chart.Confusion(seven)));

    [Fact]
    public void Errors_have_a_scale_of_their_own_so_that_rare_ones_show()
    {
        int[] actual = [.. Enumerable.Repeat(0, 1000), .. Enumerable.Repeat(1, 1000)];
        int[] predicted = [.. Enumerable.Repeat(0, 998), 1, 1, .. Enumerable.Repeat(1, 999), 0];

        var z = JsonDocument.Parse(Chart.Confusion(new(actual, predicted, ["no", "yes"])).PlotlyJson).RootElement.GetProperty("data")[0].GetProperty("z");

        Assert.Equal((0.998, -1, -0.5, 0.999), (z[0][0].GetDouble(), z[0][1].GetDouble(), z[1][0].GetDouble(), z[1][1].GetDouble()));
    }

    [Fact]
    public void Without_an_error_or_without_a_sample_of_a_class_it_is_drawn_too() =>
        Assert.Equal("Of 2 samples 2 are right (100.0 %). There is no error.", Chart.Confusion(new([0, 0], [0, 0], ["a", "b"])).Description);

    [Fact]
    public void Nothing_counted_is_nothing_to_show() =>
        Refused(new([], [], ["a", "b"]), "The confusion matrix is empty: there is nothing to show.");

    [Fact]
    public void One_class_is_confused_with_none() =>
        Refused(new([0], [0], ["a"]), "The confusion matrix has 1 classes: from 2 to 30 can be read. Count fewer classes, or show it as a table.");

    static void Refused(ConfusionMatrix confusion, string message) =>
        Assert.StartsWith(message, Assert.ThrowsAny<ArgumentException>(() => Chart.Confusion(confusion)).Message);
}
