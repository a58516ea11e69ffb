using BackpropLab.Notebooks.Tests.Cli;

namespace BackpropLab.Notebooks.Tests.Editor;

public class VsCodeCommandTests
{
    [Fact]
    public async Task In_a_copy_without_the_extension_it_says_so()
    {
        using var folder = new TemporaryFolder();
        var exit = await Lab.RunAsync(folder.Path, "vscode");

        Assert.Equal(2, exit.Code);
        Assert.StartsWith("The extension is not part of this copy of the course", exit.Errors);
    }

    [Fact]
    public async Task A_file_of_another_kind_is_refused() =>
        Assert.Contains("--output takes a file that ends in .vsix, not lab.zip.", (await Lab.RefusedAsync("vscode", "-o", "lab.zip")).Errors);

    [Fact]
    public async Task Serving_needs_to_be_told_over_what() =>
        Assert.Contains("lab serve needs --stdio", (await Lab.RefusedAsync("serve")).Errors);
}
