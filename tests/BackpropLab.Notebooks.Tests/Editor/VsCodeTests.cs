using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BackpropLab.Cli;

namespace BackpropLab.Notebooks.Tests.Editor;

public sealed class VsCodeTests
{
    static readonly JsonDocumentOptions WithComments = new() { CommentHandling = JsonCommentHandling.Skip, AllowDuplicateProperties = false };

    static readonly string Root = FindRoot();

    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Path.Combine(Root, ".vscode"), "*.json", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Root, file))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_file_for_VS_Code_is_JSON_with_comments(string file) => Assert.IsType<JsonObject>(Read(file));

    [Fact]
    public void A_student_finds_watching_running_and_progress_under_Run_Task() =>
        Assert.Equal(
            ["Watch this notebook", "Run all notebooks", "Check my progress"],
            Tasks.Where(task => (bool?)task["hide"] != true).Select(task => (string)task["label"]!));

    [Fact]
    public void Every_task_that_another_depends_on_is_there()
    {
        var labels = Tasks.Select(task => (string)task["label"]!).ToArray();

        Assert.All(Tasks.SelectMany(task => task["dependsOn"]?.AsArray() ?? []), label => Assert.Contains((string)label!, labels));
    }

    [Theory]
    [InlineData("lab watch")]
    [InlineData("Run all notebooks")]
    [InlineData("Check my progress")]
    public void A_task_runs_a_command_line_that_lab_takes(string label)
    {
        var words = Tasks.Single(task => (string)task["label"]! == label)["args"]!.AsArray().Select(word => (string)word!).ToArray();
        var line = words[(Array.IndexOf(words, "--") + 1)..].Select(word => word.Replace("${relativeFile}", "notebooks/01-dataset.dib")).ToArray();
        var lab = LabCommand.Create();

        Assert.Equal(["run", "--project", "lib/BackpropLab.Cli"], words[..3]);
        Assert.True(Directory.Exists(Path.Combine(Root, words[2])));
        Assert.Contains(lab.Subcommands, command => command.Name == line[0]);
        Assert.Empty(lab.Parse(line).Errors);
    }

    [Theory]
    [InlineData("  http://127.0.0.1:41235/?token=abc", true)]
    [InlineData("Watching notebooks/01-dataset.dib at http://localhost:5000/", true)]
    [InlineData("Building ...", false)]
    [InlineData("See https://example.org/", false)]
    public void The_page_is_opened_when_the_address_is_printed(string line, bool opens)
    {
        var background = Tasks.Single(task => (string)task["label"]! == "lab watch")["problemMatcher"]!["background"]!;

        Assert.Equal(opens, Regex.IsMatch(line, (string)background["endsPattern"]!));
    }

    [Fact]
    public void A_dib_is_coloured_as_text_and_left_to_a_notebook_extension_that_claims_it()
    {
        var settings = Read(".vscode/settings.json")!.AsObject();

        Assert.Equal("markdown", (string)settings["files.associations"]!["*.dib"]!);
        Assert.False(settings.ContainsKey("workbench.editorAssociations"));
    }

    [Fact]
    public void Every_kernel_that_parts_cells_ends_the_colours_of_the_one_before()
    {
        var grammar = Read(".vscode/extensions/backprop-lab/dib.tmLanguage.json")!;
        var csharp = grammar["repository"]!["csharp"]!;

        Assert.All(KernelNames.Of(null), name => Assert.DoesNotMatch((string)csharp["while"]!, "#!" + name));
        Assert.Matches((string)csharp["while"]!, "#!time");
        Assert.All(["csharp", "c#", "cs"], name => Assert.Matches((string)csharp["begin"]!, "#!" + name));
    }

    static JsonObject[] Tasks => [.. Read(".vscode/tasks.json")!["tasks"]!.AsArray().Select(task => task!.AsObject())];

    static JsonNode? Read(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(Root, file)), null, WithComments);

    static string FindRoot([CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(here)!);
        while (!File.Exists(Path.Combine(folder.FullName, "lab.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
