using System.Globalization;
using System.Text.RegularExpressions;
using BackpropLab.Tests.Charts;

namespace BackpropLab.Tests.Display;

public partial class RenderingTests
{
    [Theory]
    [InlineData("figure", "text/html", "application/vnd.plotly.v1+json", "text/plain")]
    [InlineData("table", "text/html", "text/plain")]
    [InlineData("panel", "text/html", "text/plain")]
    public void A_host_finds_the_formatters_by_the_conventional_names(string kind, params string[] mimeTypes)
    {
        object shown = kind switch
        {
            "figure" => Chart.Loss([1, 0.5]),
            "table" => new Table("Numbers", ["n"], [[1]]),
            _ => Chart.Row(Chart.Loss([1, 0.5])),
        };

        dynamic attribute = Assert.Single(shown.GetType().GetCustomAttributes(inherit: true), a => a.GetType().Name == "TypeFormatterSourceAttribute");
        Assert.Equal(mimeTypes, (string[])Member(attribute, "PreferredMimeTypes"));
        var source = Activator.CreateInstance((Type)Member(attribute, "FormatterSourceType"))!;
        var formatters = ((IEnumerable<object>)source.GetType().GetMethod("CreateTypeFormatters")!.Invoke(source, [])!).ToArray();

        Assert.Equal(mimeTypes, formatters.Select(formatter => (string)Member(formatter, "MimeType")));
        foreach (var formatter in formatters)
        {
            var writer = new StringWriter();
            var format = formatter.GetType().GetMethod("Format", [typeof(object), typeof(TextWriter)])!;
            Assert.True((bool)format.Invoke(formatter, [shown, writer])!);
            Assert.NotEmpty(writer.ToString());
            Assert.False((bool)format.Invoke(formatter, ["another object", writer])!);
        }
    }

    [Fact]
    public void Ids_never_meet_even_when_a_chart_is_shown_twice()
    {
        var figure = Chart.Scatter(Samples.Six);
        var html = Chart.Row(figure, figure).ToHtml() + figure.ToHtml();
        var ids = Regex.Matches(html, "(?<= id=\")[^\"]+").Select(match => match.Value).ToArray();

        Assert.Equal(9, ids.Length);
        Assert.Distinct(ids);
    }

    [Fact]
    public void A_panel_carries_plotly_once() =>
        Assert.Single(Regex.Matches(Chart.Row(Chart.Loss([1, 0.5]), Chart.Loss([2, 0.5])).ToHtml(), "\"(bundle|address)\": "));

    [Fact]
    public void A_long_data_table_is_bounded_and_says_so()
    {
        var html = Chart.Scatter(Samples.Many(400)).ToHtml();

        Assert.Equal(51, Regex.Count(html, "<tr>"));
        Assert.Contains("The first 50 of 400 rows; 350 more are left out.", html);
    }

    [Fact]
    public void The_data_of_a_long_curve_are_shown_from_the_first_epoch_to_the_last()
    {
        var html = Chart.Loss([.. Enumerable.Range(0, 5000).Select(i => 1.0 / (i + 1))]).ToHtml();

        Assert.Contains("<th scope=\"row\">1</th>", html);
        Assert.Contains("<th scope=\"row\">5000</th>", html);
        Assert.Contains("50 of 5000 points, evenly spaced; 4950 are left out.", html);
    }

    [Fact]
    public void A_reader_whose_language_writes_commas_gets_the_same_output()
    {
        var before = CultureInfo.CurrentCulture;
        var commas = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        commas.NumberFormat.NumberDecimalSeparator = ",";
        commas.NumberFormat.NegativeSign = "minus";
        try
        {
            Assert.Equal(Everything(CultureInfo.InvariantCulture), Everything(commas));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        static string Everything(CultureInfo culture)
        {
            CultureInfo.CurrentCulture = culture;
            return IdPattern().Replace(
                Chart.Row(
                    Chart.DecisionBoundary(Samples.RightOfOne, Samples.Six, Samples.Six),
                    Chart.Line([-1, 0.5], [0.5, -1.25]),
                    Chart.Activations(from: -1.5, to: 1.5),
                    Chart.Runs([("η = 0.5", [0.75, 0.5], [0.25, 0.875])], logarithmic: true),
                    Chart.GradientNorms([("W1", [0.5, 0.25])]),
                    Chart.Boundaries([("line", Samples.RightOfOne)], Samples.Six),
                    Chart.BoundaryAnimation([new(0, SmallNetwork.ByHand())], Samples.Six),
                    Chart.HiddenUnits(SmallNetwork.ByHand(), Samples.Six),
                    Chart.Network(SmallNetwork.ByHand()),
                    Chart.ComputationGraph([new(0, "w", Samples.Six.X - 1, Samples.Six.X / -2, [])]),
                    Chart.GradientTable([("W1", Samples.Six.X - 1, Samples.Six.X * -1.5)]),
                    Chart.PredictionTable(SmallNetwork.ByHand(), Samples.Six),
                    new Table("T", ["a"], [[-1.5], [2]]),
                    new MatrixView(Samples.Six.X - 1)).ToHtml(), "").Split("<script>")[0];
        }
    }

    static object Member(object owner, string name) => owner.GetType().GetProperty(name)!.GetValue(owner)!;

    [GeneratedRegex("(?<= (id|aria-labelledby|aria-describedby)=\")[^\"]+")]
    private static partial Regex IdPattern();
}
