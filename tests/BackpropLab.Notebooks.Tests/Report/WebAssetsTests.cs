using System.Text;
using System.Text.RegularExpressions;

namespace BackpropLab.Notebooks.Tests.Report;

public sealed partial class WebAssetsTests
{
    [Fact]
    public void The_embedded_plotly_is_one_that_the_notices_name()
    {
        var script = Encoding.UTF8.GetString(WebAssets.OfPages.Get(Plotly.FileName)!.Bytes.AsSpan(0, 200));
        var version = Version().Match(script).Groups[1].Value;

        Assert.Matches($@"plotly\.js.*\| {Regex.Escape(version)} \|", File.ReadAllText(Path.Combine(Repository.Root, "THIRD-PARTY-NOTICES.md")));
    }

    [Fact]
    public void An_unknown_name_is_no_asset() => Assert.Null(WebAssets.OfPages.Get("../secret"));

    [GeneratedRegex(@"^\* plotly\.js .*v(\d+\.\d+\.\d+)", RegexOptions.Multiline)]
    private static partial Regex Version();
}
