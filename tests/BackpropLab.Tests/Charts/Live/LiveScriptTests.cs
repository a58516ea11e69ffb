using System.Text.RegularExpressions;
using BackpropLab.Charts;
using BackpropLab.Display;

namespace BackpropLab.Tests.Charts.Live;

public class LiveScriptTests
{
    static readonly string[] modules =
    [
        .. typeof(LiveScript).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("web/live/", StringComparison.Ordinal) && name.EndsWith(".js", StringComparison.Ordinal))
            .Select(name => name["web/live/".Length..^".js".Length]),
    ];

    [Fact]
    public void No_two_modules_have_a_name_in_common_for_they_share_one_function()
    {
        var names = modules.SelectMany(module => Regex
            .Matches(EmbeddedWebFiles.Text($"live/{module}.js"), @"^(?:export )?(?:const|let|class|function\*?|async function) (?:\[(?<names>[^\]]*)\]|(?<names>\w+))", RegexOptions.Multiline)
            .SelectMany(match => match.Groups["names"].Value.Split(", ")));

        Assert.Empty(names.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void A_script_has_no_line_that_imports_or_exports_and_no_comment_of_its_own_line()
    {
        foreach (var line in LiveScript.Of("microscopeWidget").Split('\n'))
            Assert.DoesNotMatch("^(import|export|//|/\\*|\\*)", line);
    }

    [Fact]
    public void Its_colours_are_those_of_the_charts()
    {
        var known = Palette.SeriesColours.Concat(Palette.FieldColours).ToHashSet();

        var used = Regex.Matches(EmbeddedWebFiles.Text("live/palette.js"), "\\[\"(?<light>#[0-9a-f]{6})\", \"(?<dark>#[0-9a-f]{6})\"\\]");

        Assert.True(used.Count > 10);
        Assert.All(used, pair => Assert.Contains((pair.Groups["light"].Value, pair.Groups["dark"].Value), known));
    }
}
