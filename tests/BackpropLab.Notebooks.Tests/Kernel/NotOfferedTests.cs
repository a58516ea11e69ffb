using System.Text.RegularExpressions;
using BackpropLab.Protocol;

namespace BackpropLab.Notebooks.Tests.Kernel;

/// <summary>What .NET Interactive offers and this host does not: each is answered with what to use, and stands in the README.</summary>
public partial class NotOfferedTests(SharedKernel shared) : IClassFixture<SharedKernel>
{
    readonly KernelClient kernel = shared.Kernel;

    public static TheoryData<string> Names => [.. NotOffered.All.SelectMany(group => group.Names)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Whoever_uses_it_is_told_what_to_use_before_anything_runs(string name)
    {
        var execution = await kernel.Run(Use(name));
        var sentence = execution.Error().Message;
        Assert.Contains(name, sentence);
        Assert.EndsWith(NotOffered.InsteadOf(name)!, sentence);
        Assert.DoesNotContain('\n', sentence);
        Assert.Single(execution.Outputs);
    }

    [Theory]
    [InlineData("span[style: \"color:red\"](\"x\")", "span()")]
    [InlineData("using static Microsoft.DotNet.Interactive.Formatting.PocketViewTags;\ndiv(span(\"x\"))", "Microsoft.DotNet.Interactive")]
    [InlineData("var shown = div(h1(\"title\"));\nshown.Count", "div()")]
    [InlineData("Formatter<Version>.Register((version, writer) => writer.Write(version));", "Formatter.Register")]
    [InlineData("var context = Microsoft.DotNet.Interactive.KernelInvocationContext.Current;", "Microsoft.DotNet.Interactive")]
    public async Task It_is_found_in_the_ways_in_which_it_is_written(string code, string name) =>
        Assert.StartsWith($"{name} is not offered here, only in .NET Interactive: ", (await kernel.Error(code)).Message);

    [Theory]
    [InlineData("Kernel(1, 2)")]
    [InlineData("Formatter(3)")]
    [InlineData("Explore(3)")]
    [InlineData("var a = span + 1;")]
    public async Task A_name_that_a_student_forgot_to_declare_is_no_such_thing(string code) =>
        Assert.StartsWith("CS0103: ", (await kernel.Error(code)).Message);

    [Fact]
    public async Task A_student_may_give_such_a_name_to_something_of_their_own()
    {
        await using var own = Cells.StartKernel();
        Assert.Equal("3", await own.Value("class Formatter { public static int Register<T>(T x) => 3; }\nint div(int a, int b) => a / b;\nFormatter.Register(div(6, 2))"));
    }

    [Theory]
    [InlineData("javascript", "This host runs C# cells; this one is #!javascript: put the script into an HTML cell as <script>...</script>, or call Javascript(\"...\") from C#.")]
    [InlineData("mermaid", "This host runs C# cells; this one is #!mermaid: put the drawing into an HTML cell as <svg>...</svg>.")]
    public void A_cell_in_another_language_says_where_to_put_it(string language, string sentence) =>
        Assert.Equal(sentence, ((ErrorOutput)NotebookRunner.ResultWithoutKernel(new DibCell(language, "x"))!.Outputs.Single()).Message);

    [Fact]
    public void The_table_of_hosts_lists_what_is_not_offered_and_nothing_else() => Assert.Equal(
        NotOffered.All.Select(group => string.Join(", ", group.Names)),
        HostTable().Where(row => row[2].StartsWith("no: ", StringComparison.Ordinal)).Select(row => string.Join(", ", Code().Matches(row[0]).Select(match => match.Groups[1].Value))));

    [Fact]
    public void The_table_of_hosts_has_a_column_for_each() => Assert.Equal(["In a notebook", ".NET Interactive", "`lab run`", "the page", "VS Code", "a site"], HostTable()[0]);

    static string Use(string name) => name switch
    {
        ['#', ..] => "Console.Write(\"never\");\n" + name,
        ['.', ..] => $"Console.Write(\"never\");\n1{name}()",
        "Microsoft.DotNet.Interactive" or "Microsoft.AspNetCore.Html" => $"using {name};\nConsole.Write(\"never\");",
        _ => "Console.Write(\"never\");\n" + name + (name.EndsWith(')') ? "" : ".ToString()"),
    };

    static string[][] HostTable() =>
        [.. File.ReadAllText(Path.Combine(Repository.Root, "docs", "hosts.md")).ReplaceLineEndings("\n")
            .Split("## What each host offers\n")[1].Split("\n## ")[0].Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))];

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
