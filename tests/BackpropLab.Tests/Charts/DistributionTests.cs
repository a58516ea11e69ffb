using System.Text.Json;

namespace BackpropLab.Tests.Charts;

public class DistributionTests
{
    [Fact]
    public void Groups_are_columns_of_dots_with_median_and_quartiles() =>
        Snapshot.Match("distribution", FigureText.Of(Chart.Distribution([("LeCun", [0.9, 0.8, 1, 0.9]), ("zeros", [0.5])], "Accuracy over four seeds", "accuracy")));

    [Fact]
    public void The_order_of_the_values_makes_no_difference() =>
        Assert.Equal(Chart.Distribution([("a", [3.0, 1, 2, 2])]).PlotlyJson, Chart.Distribution([("a", [2.0, 2, 3, 1])]).PlotlyJson);

    [Fact]
    public void Two_hundred_values_stay_in_their_column_and_none_covers_another()
    {
        double[] values = [.. Enumerable.Range(0, 200).Select(i => Math.Sin(i) * Math.Sin(3.1 * i))];
        var dots = JsonDocument.Parse(Chart.Distribution([("a", values), ("b", values)]).PlotlyJson).RootElement.GetProperty("data")[0];
        var points = Numbers(dots, "x").Zip(Numbers(dots, "y")).ToArray();

        Assert.Equal(values.Order(), points.Where(point => point.First < 0.5).Select(point => point.Second).Order());
        Assert.All(points, point => Assert.InRange(Math.Abs(point.First - Math.Round(point.First)), 0, 0.381));
        Assert.Distinct(points);
    }

    [Fact]
    public void Values_that_are_all_alike_stand_side_by_side()
    {
        var dots = JsonDocument.Parse(Chart.Distribution([("a", [.. Enumerable.Repeat(1.0, 200)])]).PlotlyJson).RootElement.GetProperty("data")[0];

        Assert.Equal(200, Numbers(dots, "x").Distinct().Count());
    }

    [Fact]
    public void Very_many_values_are_drawn_in_part_and_the_ends_among_them()
    {
        var figure = Chart.Distribution([("a", [.. Enumerable.Range(0, 10_000).Select(i => (double)i)])]);
        var dots = Numbers(JsonDocument.Parse(figure.PlotlyJson).RootElement.GetProperty("data")[0], "y");

        Assert.Equal((3000, 0, 9999), (dots.Length, dots.Min(), dots.Max()));
        Assert.Contains("10000 values from 0 to 9999, median 5000, half of them between 2500 and 7499", figure.Description);
    }

    [Fact]
    public void No_group_is_nothing_to_show() => Refused([], "groups is empty: there is nothing to show.");

    [Fact]
    public void A_group_without_values_is_named() => Refused([("He", [])], "Group 'He' is empty: there is nothing to show.");

    [Fact]
    public void A_value_that_is_no_number_is_named_with_its_place() =>
        Refused(
            [("He", [1, double.NaN])],
            "Group 'He' has the value NaN at place 1: leave out the runs that diverged, and say how many there were.");

    [Fact]
    public void More_groups_than_can_be_read_are_refused() =>
        Refused(
            [.. Enumerable.Range(0, 21).Select(i => ($"{i}", (IReadOnlyList<double>)[1.0]))],
            "There are 21 groups: up to 20 can be read side by side. Draw a part of them.");

    static void Refused((string, IReadOnlyList<double>)[] groups, string message) =>
        Assert.StartsWith(message, Assert.ThrowsAny<ArgumentException>(() => Chart.Distribution(groups)).Message);

    static double[] Numbers(JsonElement trace, string member) => [.. trace.GetProperty(member).EnumerateArray().Select(value => value.GetDouble())];
}
