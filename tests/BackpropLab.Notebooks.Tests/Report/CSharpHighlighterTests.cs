using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;

namespace BackpropLab.Notebooks.Tests.Report;

public partial class CSharpHighlighterTests
{
    [Fact]
    public void Each_token_has_the_class_of_what_it_is() => Snapshot.Match("highlighted", Marks().Replace(
        CSharpHighlighter.ToHtml("""
            #r "nuget: MathNet.Numerics, 5.0.0"
            using MathNet.Numerics.LinearAlgebra;
            /* The hidden delta. */
            record Layer<T>(Matrix<double> W, int Units = 8) where T : struct;
            Matrix<double> HiddenDelta(Matrix<double> delta, Matrix<double> W2) => delta * W2.Transpose(); // δ¹
            var moons = Datasets.MakeMoons(noise: 0.08);
            double[] z = [1e-3, 0x1F, -2.5];
            string text = $"{moons.Samples:N0} of " + @"C:\moons" + 'x' + nameof(X.RowCount);
            if (z is [var first, ..] && first > 0) foreach (List<int> item in Enumerable.Empty<List<int>>()) await Task.Yield();
            W2?.Column(0)
            """),
        mark => $"‹{mark.Groups[1].Value}:{mark.Groups[2].Value}›"));

    [Fact]
    public void Whatever_is_typed_the_text_stays_what_it_was()
    {
        var pieces = Gen.Elements(
            "var", " ", "\n", "x", "=", "\"", "$\"{", "}", "//", "/*", "*/", "<", "&", "#r ", "#if", "\t", "'", "\"\"\"", "async", "(", ")", "δ", "1.5", "@", "\u0001");
        Prop.ForAll(
            Gen.ListOf(pieces).Select(string.Concat).ToArbitrary(),
            code => TextOf(CSharpHighlighter.ToHtml(code)) == code).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("(", 60_000)]
    [InlineData("$\"{", 5000)]
    [InlineData("[", 5000)]
    [InlineData("!", 60_000)]
    [InlineData("a?", 10_000)]
    [InlineData("if(a)", 5000)]
    [InlineData("A<", 14_000)]
    [InlineData("a=>", 9000)]
    public void What_no_person_writes_is_shown_without_colours_or_with_them_and_never_ends_the_process(string piece, int times)
    {
        var code = $"var x = {string.Concat(Enumerable.Repeat(piece, times))}1;";
        Assert.Equal(code, TextOf(CSharpHighlighter.ToHtml(code)));
    }

    static string TextOf(string html) => System.Net.WebUtility.HtmlDecode(Tags().Replace(html, ""));

    [GeneratedRegex("<span class=\"tok-(\\w+)\">(.*?)</span>", RegexOptions.Singleline)]
    private static partial Regex Marks();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
