using System.Net;
using System.Text.RegularExpressions;

namespace BackpropLab.PlotlyNetTests;

/// <summary>What stands in a figure's HTML.</summary>
static partial class FigureHtml
{
    /// <summary>The figure without styles and script, its ids as they would be alone on a page.</summary>
    public static string Of(Figure figure) => Id().Replace(Element().Match(figure.ToHtml()).Value, "bl-id");

    /// <summary>The plotly.js figure that the script draws.</summary>
    public static string Drawn(Renderable shown) => Plot().Match(shown.ToHtml()).Groups["json"].Value;

    /// <summary>The table's cells row by row, its headers first.</summary>
    public static string[][] Rows(Figure figure) =>
        [.. Row().Matches(figure.ToHtml()).Select(row => Cell().Matches(row.Value).Select(cell => WebUtility.HtmlDecode(cell.Groups["text"].Value)).ToArray())];

    [GeneratedRegex("<figure.*</figure>", RegexOptions.Singleline)]
    private static partial Regex Element();

    [GeneratedRegex(@"bl-[0-9a-f]{10}-\d+")]
    private static partial Regex Id();

    [GeneratedRegex(@"^\[""bl-[^""]*"", (?<json>.*?)(, \{""values"": .*)?\]$", RegexOptions.Multiline)]
    private static partial Regex Plot();

    [GeneratedRegex("<tr.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Row();

    [GeneratedRegex("<t[hd][^>]*>(?<text>[^<]*)<")]
    private static partial Regex Cell();
}
