using System.Text.RegularExpressions;
using BackpropLab.Cli;

namespace BackpropLab.Notebooks.Tests.Cli;

/// <summary>What the workflow that publishes the site and <c>docs/publish.md</c> have a person or a machine type can be typed.</summary>
public partial class PublishingTests
{
    const string Workflow = ".github/workflows/site.yml";

    public static TheoryData<string> CommandLines =>
        [.. new[] { Workflow, "docs/publish.md" }.SelectMany(file => CommandLine().Matches(Read(file))).Select(match => match.Groups["arguments"].Value)];

    [Theory]
    [MemberData(nameof(CommandLines))]
    public void Every_command_line_is_understood(string arguments)
    {
        var parsed = LabCommand.Create().Parse(arguments);

        Assert.Null(UnknownOption.In(parsed));
        Assert.Empty(parsed.Errors);
    }

    [Fact]
    public void The_workflow_publishes_the_folder_that_it_writes()
    {
        var written = Assert.Single(CommandLine().Matches(Read(Workflow)));

        Assert.Equal($"site --out {Named("path")}", written.Groups["arguments"].Value);
        Assert.True(File.Exists(Path.Combine(Repository.Root, Named("global-json-file"))));
        Assert.True(Directory.Exists(Path.Combine(Repository.Root, written.Groups["project"].Value)));
    }

    static string Named(string key) => Regex.Match(Read(Workflow), $@"^ +{key}: (\S+)$", RegexOptions.Multiline).Groups[1].Value;

    static string Read(string file) => File.ReadAllText(Path.Combine(Repository.Root, file)).ReplaceLineEndings("\n");

    [GeneratedRegex(@"(?:^lab|dotnet run --project (?<project>\S+) --) (?<arguments>[a-z][^`\n]*)", RegexOptions.Multiline)]
    private static partial Regex CommandLine();
}
