using System.Text;

namespace BackpropLab.Notebooks.Tests.Report;

public sealed class OutputFolderTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    string Target => Path.Combine(folder.Path, "out", "report");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_files_of_a_former_run_go_and_those_of_others_stay()
    {
        Replace(("index.html", "first"), ("old.html", "first"), ("assets/old.css", "first"));
        folder.File("out/report/notes.txt", "mine"u8.ToArray());
        folder.File("out/report/assets/mine.css", "mine"u8.ToArray());

        Replace(("index.html", "second"), ("new.html", "second"));

        Assert.Equal(
            [".list: index.html new.html", "assets/mine.css: mine", "index.html: second", "new.html: second", "notes.txt: mine"],
            Content());
    }

    [Fact]
    public void An_empty_folder_of_a_former_run_goes_with_its_files()
    {
        Replace(("index.html", "first"), ("assets/fonts/a.woff2", "first"));

        Replace(("index.html", "second"));

        Assert.False(Directory.Exists(Path.Combine(Target, "assets")));
    }

    [Fact]
    public void What_is_not_to_be_removed_is_still_known_as_ours_in_the_next_run()
    {
        Replace(removeFormer: false, ("01.ipynb", "first"));
        Replace(removeFormer: false, ("02.ipynb", "second"));
        Replace(removeFormer: false, ("01.ipynb", "third"));

        Assert.Equal([".list: 02.ipynb 01.ipynb", "01.ipynb: third", "02.ipynb: second"], Content());
    }

    [Fact]
    public void A_folder_is_given_to_one_run_at_a_time_and_nothing_of_the_claim_stays()
    {
        using (OutputFolder.Claim(Target))
        {
            var refused = Assert.Throws<ReportException>(() => OutputFolder.Claim(Target));
            Assert.Equal($"Another run is writing to {Target}: wait for its end, or choose another folder with --output.", refused.Message);
            Replace(("index.html", "first"));
        }

        Assert.Equal([".list: index.html", "index.html: first"], Content());
        OutputFolder.Claim(Target).Dispose();
    }

    [Fact]
    public void A_folder_into_which_nothing_came_goes_with_the_claim_to_it()
    {
        OutputFolder.Claim(Path.Combine(folder.Path, "a", "b", "c")).Dispose();
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));

        Directory.CreateDirectory(Target);
        OutputFolder.Claim(Target).Dispose();
        Assert.True(Directory.Exists(Target));
    }

    [Theory]
    [InlineData("taken")]
    [InlineData("taken", "below", "it")]
    public void A_file_in_the_place_of_a_folder_is_named(params string[] path)
    {
        var file = folder.File("taken", "mine"u8.ToArray());
        var target = Path.Combine([folder.Path, .. path]);
        var refused = Assert.Throws<ReportException>(() => OutputFolder.Claim(target));
        Assert.Equal($"Cannot write to {target}: {file} is a file. Choose another folder with --output.", refused.Message);
    }

    [Fact]
    public void A_file_that_somebody_else_wrote_is_not_overwritten()
    {
        folder.File("out/report/index.html", "mine"u8.ToArray());

        var refused = Assert.Throws<ReportException>(() => Replace(("a.html", "new"), ("index.html", "new")));

        Assert.Equal(
            $"{Path.Combine(Target, "index.html")} is in the way and was not written by Backprop Lab: move it, or choose another folder with --output.",
            refused.Message);
        Assert.Equal(["index.html: mine"], Content());
    }

    [Fact]
    public void A_list_that_was_tampered_with_removes_nothing_outside_the_folder()
    {
        var outside = folder.File("precious.txt", []);
        folder.File("out/report/.list", Encoding.UTF8.GetBytes($"../../precious.txt\n{outside}\n"));

        Replace(("index.html", "new"));

        Assert.True(File.Exists(outside));
    }

    [Fact]
    public void Where_a_file_stands_in_the_place_of_a_folder_one_sentence_says_so_and_nothing_is_left()
    {
        folder.File("out", "a file"u8.ToArray());

        var refused = Assert.Throws<ReportException>(() => Replace(("index.html", "new")));

        Assert.StartsWith($"Cannot write to {Target}: ", refused.Message);
        Assert.EndsWith(". Choose another folder with --output.", refused.Message);
        Assert.Equal("a file", File.ReadAllText(Path.Combine(folder.Path, "out")));
    }

    [Fact]
    public void A_writing_that_fails_half_way_leaves_no_new_folder()
    {
        var tooLong = new string('x', 300);

        Assert.Throws<ReportException>(() => Replace(("index.html", "new"), (tooLong, "new")));

        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void A_move_that_fails_half_way_is_undone()
    {
        Replace(("index.html", "first"));
        folder.File("out/report/assets", "in the way of a folder"u8.ToArray());

        Assert.Throws<ReportException>(() => Replace(("index.html", "second"), ("assets/page.css", "second")));

        Assert.Equal([".list: index.html", "assets: in the way of a folder", "index.html: first"], Content());
    }

    void Replace(params (string Name, string Content)[] files) => Replace(removeFormer: true, files);

    void Replace(bool removeFormer, params (string Name, string Content)[] files) => OutputFolder.Replace(
        Target, ".list", [.. files.Select(file => new OutputFile(file.Name, Encoding.UTF8.GetBytes(file.Content)))], removeFormer);

    IEnumerable<string> Content() => Directory.EnumerateFiles(Target, "*", SearchOption.AllDirectories)
        .Select(file => $"{Path.GetRelativePath(Target, file).Replace('\\', '/')}: {File.ReadAllText(file).TrimEnd().Replace('\n', ' ')}")
        .Order(StringComparer.Ordinal);
}
