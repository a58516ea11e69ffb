using System.Reflection;
using System.Text.RegularExpressions;

namespace BackpropLab.Notebooks.Tests.PlotlyNet;

public partial class AppendixTests
{
    static readonly HashSet<string> figures =
        [.. typeof(Chart).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => method.ReturnType == typeof(Figure)).Select(method => method.Name)];

    /// <summary>The kinds of charts that the lessons show.</summary>
    public static TheoryData<string> Kinds => [.. Directory.GetFiles(Repository.Notebooks, "*.dib")
        .SelectMany(path => ChartCall().Matches(File.ReadAllText(path)).Select(call => call.Groups["kind"].Value))
        .Where(figures.Contains).Distinct().Order()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_chart_that_a_lesson_shows_is_in_the_appendix(string kind) =>
        Assert.Contains($"Lab.{kind}(", File.ReadAllText(Path.Combine(Repository.Notebooks, "appendix-plotly-net.dib")));

    [GeneratedRegex(@"\bChart\.(?<kind>\w+)\(")]
    private static partial Regex ChartCall();
}
