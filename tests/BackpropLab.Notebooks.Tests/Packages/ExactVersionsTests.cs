using BackpropLab.Notebooks.Tests.Kernel;
using BackpropLab.Packages;
using BackpropLab.Protocol;

namespace BackpropLab.Notebooks.Tests.Packages;

public sealed class ExactVersionsTests : IDisposable
{
    readonly PackageFeed feed = new();

    public void Dispose() => feed.Dispose();

    [Fact]
    public void A_version_means_that_one_also_where_there_is_a_newer()
    {
        feed.Add("Tiny", "1.0.0");
        feed.Add("Tiny", "2.0.0");
        Assert.Equal("1.0.0", Restore(("Tiny", "1.0.0")).VersionOf("tiny"));
        Assert.Equal("2.0.0", Restore(("Tiny", "2.0")).VersionOf("Tiny"));
    }

    [Fact]
    public void A_version_that_cannot_be_had_is_not_replaced_and_the_nearest_are_named()
    {
        feed.Add("Tiny", "6.0.0");
        Assert.Equal("Tiny 5.0.0 cannot be had; versions that can: 6.0.0.", Refusal(("Tiny", "5.0.0")));
        foreach (var version in (string[])["1.0.0", "2.0.0", "3.0.0", "4.0.0", "4.1.0", "7.0.0", "7.1.0", "8.0.0", "9.0.0-beta.1"])
            feed.Add("Tiny", version);
        Assert.Equal("Tiny 5.0.0 cannot be had; versions that can: 3.0.0, 4.0.0, 4.1.0, 6.0.0, 7.0.0, 7.1.0 and 3 more.", Refusal(("Tiny", "5.0.0")));
        Assert.Equal("Tiny 9.0.0-alpha cannot be had; versions that can: 4.1.0, 6.0.0, 7.0.0, 7.1.0, 8.0.0, 9.0.0-beta.1 and 4 more.", Refusal(("Tiny", "9.0.0-alpha")));
        Assert.Equal("Tiny [5.0,5.5) cannot be had; versions that can: 3.0.0, 4.0.0, 4.1.0, 6.0.0, 7.0.0, 7.1.0 and 3 more.", Refusal(("Tiny", "[5.0,5.5)")));
    }

    [Fact]
    public void A_dependency_that_is_named_keeps_its_version_or_the_one_who_lifts_it_is_named()
    {
        feed.Add("Ground", "4.7.2");
        feed.Add("Ground", "5.0.0");
        feed.Add("Ground", "6.0.0");
        feed.Add("Middle", "1.0.0", "Ground 5.0.0");
        feed.Add("Top", "1.0.0", "Middle 1.0.0", "Ground 6.0.0");
        Assert.Equal("5.0.0", Restore(("Middle", "1.0.0")).VersionOf("Ground"));
        Assert.Equal("6.0.0", Restore(("Middle", "1.0.0"), ("Ground", "6.0.0")).VersionOf("Ground"));
        Assert.Equal("Ground 4.7.2 cannot be had beside Middle 1.0.0, which needs >= 5.0.0; versions that can: 5.0.0, 6.0.0.", Refusal(("Middle", "1.0.0"), ("Ground", "4.7.2")));
        Assert.Equal("Ground 4.7.2 cannot be had beside Top 1.0.0, which needs >= 6.0.0; versions that can: 6.0.0.", Refusal(("Ground", "4.7.2"), ("Top", "1.0.0")));
        Assert.Equal("Ground [4.0,5.0) cannot be had beside Middle 1.0.0, which needs >= 5.0.0; versions that can: 5.0.0, 6.0.0.", Refusal(("Ground", "[4.0,5.0)"), ("Middle", "1.0.0")));
    }

    [Fact]
    public void Without_a_version_the_newest_is_taken_and_a_range_or_floating_version_is_what_NuGet_makes_of_it()
    {
        foreach (var version in (string[])["1.0.0", "1.5.0", "2.0.0", "3.0.0-beta.1"])
            feed.Add("Tiny", version);
        Assert.Equal("2.0.0", Restore(("Tiny", PackageReference.Newest)).VersionOf("Tiny"));
        Assert.Equal("1.5.0", Restore(("Tiny", "1.*")).VersionOf("Tiny"));
        Assert.Equal("3.0.0-beta.1", Restore(("Tiny", "*-*")).VersionOf("Tiny"));
        Assert.Equal("1.5.0", Restore(("Tiny", "[1.1,2.0)")).VersionOf("Tiny"));
    }

    [Theory]
    [InlineData("Nowhere", "1.0.0", "The package Nowhere 1.0.0 cannot be restored (NU1101: there is no package Nowhere in the sources that NuGet is set up with here).")]
    [InlineData("Tiny", "banana", "\"banana\" is no version of Tiny: write #r \"nuget: Tiny, 1.2.3\".")]
    [InlineData("Needy", "1.0.0", "The package Needy 1.0.0 cannot be restored (NU1102: no version of Tiny is what another package needs; versions that can: 1.0.0).")]
    [InlineData("Lonely", "1.0.0", "The package Lonely 1.0.0 cannot be restored (NU1101: there is no package Nowhere in the sources that NuGet is set up with here).")]
    [InlineData("Future", "1.0.0", "The package Future 1.0.0 cannot be restored (NU1202: Future is not made for .NET 10).")]
    public void What_cannot_be_restored_is_said_in_one_sentence(string id, string version, string sentence)
    {
        feed.Add("Tiny", "1.0.0");
        feed.Add("Needy", "1.0.0", "Tiny 2.0.0");
        feed.Add("Lonely", "1.0.0", "Nowhere 1.0.0");
        feed.Add("Future", "1.0.0", [], ("lib/net99.0/Future.dll", TinyAssembly.Compile("Future", "")));
        Assert.Equal(sentence, Refusal((id, version)));
    }

    [Fact]
    public void Packages_that_need_different_versions_of_a_third_are_named_with_it()
    {
        feed.Add("Ground", "1.0.0");
        feed.Add("Ground", "2.0.0");
        feed.Add("One", "1.0.0", "Ground [1.0.0]");
        feed.Add("Two", "1.0.0", "Ground [2.0.0]");
        Assert.Equal(
            "The packages One 1.0.0 and Two 1.0.0 cannot be restored (NU1107: different versions of Ground are needed at once).",
            Refusal(("One", "1.0.0"), ("Two", "1.0.0")));
    }

    [Fact]
    public void Where_the_sources_do_not_tell_their_versions_the_nearest_that_NuGet_names_are_said()
    {
        var path = Path.Combine(feed.Path, "assets.json");
        File.WriteAllText(path, """
            {"logs": [{"code": "NU1102", "level": "Error", "libraryId": "Tiny",
              "message": "Unable to find package Tiny with version (= 5.0.0)\n  - Found 1 version(s) in one [ Nearest version: 6.0.0 ]\n  - Found 2 version(s) in two [ Nearest version: 5.1.0-beta ]"}]}
            """);
        using var assets = AssetsFile.TryRead(path);
        Assert.Equal("Tiny 5.0.0 cannot be had; versions that can: 6.0.0.", RestoreFailure.Describe([new("Tiny", "5.0.0")], assets, "", _ => []).Message);
        Assert.Equal("Tiny 5.0.0-a cannot be had; versions that can: 5.1.0-beta, 6.0.0.", RestoreFailure.Describe([new("tiny", "5.0.0-a")], assets, "", _ => []).Message.Replace("tiny", "Tiny"));
        Assert.Equal("Tiny 5.0.0 cannot be had; versions that can: 5.2.0.", RestoreFailure.Describe([new("Tiny", "5.0.0")], assets, "", _ => [new(5, 2, 0)]).Message);
    }

    [Fact]
    public void A_source_that_cannot_be_reached_is_not_named_by_its_address()
    {
        feed.UseSource("http://127.0.0.1:1/v3/index.json");
        Assert.Equal(
            "The package Tiny 1.0.0 cannot be restored (NU1301: what is needed is not on this machine, and a package source cannot be reached).",
            Refusal(("Tiny", "1.0.0")));
    }

    [Fact]
    public void Settings_that_cannot_be_read_are_named()
    {
        File.WriteAllText(Path.Combine(feed.Path, "NuGet.config"), "<configuration>");
        Assert.Contains("NuGet.config", Refusal(("Tiny", "1.0.0")), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_notebook_that_declares_the_package_is_skipped_and_says_which_versions_there_are()
    {
        feed.Add("Tiny", "6.0.0");
        var result = await NotebookRunner.RunAsync(feed.NotebookThatNeeds("Tiny, 5.0.0", "1"), new RunOptions());
        Assert.Equal(NotebookOutcome.Skipped, result.Outcome);
        Assert.Equal("Tiny 5.0.0 cannot be had; versions that can: 6.0.0.", result.Reason);

        var exit = await Cli.Lab.RunAsync(feed.Path, "run", "notebook.dib");
        Assert.Equal(0, exit.Code);
        Assert.Contains("Tiny 5.0.0 cannot be had; versions that can: 6.0.0.", exit.Output);
    }

    [Fact]
    public async Task In_a_notebook_that_does_not_declare_it_it_is_that_cells_error_with_its_line()
    {
        feed.Add("Tiny", "6.0.0");
        var result = await NotebookRunner.RunAsync(feed.Notebook("1", "// a line before\n#r \"nuget: Tiny, 5.0.0\"\nTiny.Version", "#r \"nuget: Tiny, 6.0.0\"\nTiny.Version"), new RunOptions { CellTimeout = PackageFeed.Patience });
        Assert.Equal([CellOutcome.Passed, CellOutcome.Failed, CellOutcome.Passed], result.Cells.Select(cell => cell.Outcome));
        var error = Assert.IsType<ErrorOutput>(Assert.Single(result.Cells[1].Outputs));
        Assert.Equal(("DirectiveError", "line 2: Tiny 5.0.0 cannot be had; versions that can: 6.0.0."), (error.Name, error.Message));
        Assert.Equal("6.0.0", ((DisplayOutput)result.Cells[2].Outputs.Single()).PlainText);
    }

    [Fact]
    public async Task A_notebook_below_a_folder_with_settings_takes_packages_from_there()
    {
        feed.Add("Tiny", "1.0.0");
        var below = Directory.CreateDirectory(Path.Combine(feed.Path, "week1", "day2")).FullName;
        await using var kernel = KernelClient.Start(below);
        await kernel.Value($"Environment.CurrentDirectory = @\"{Path.GetTempPath()}\";");
        Assert.Equal("1.0.0", await kernel.Value("#r \"nuget: Tiny, 1.0.0\"\nTiny.Version", PackageFeed.Patience));
    }

    RestoredPackages Restore(params (string Id, string Version)[] packages) =>
        PackageRestore.Restore([.. packages.Select(package => new PackageReference(package.Id, package.Version))], feed.Path, default);

    string Refusal(params (string Id, string Version)[] packages) => Assert.Throws<PackageRefusal>(() => Restore(packages)).Message;
}
