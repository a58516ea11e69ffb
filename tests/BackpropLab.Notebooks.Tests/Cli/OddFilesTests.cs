using System.Diagnostics;

namespace BackpropLab.Notebooks.Tests.Cli;

/// <summary>Files and words on the command line that are not what they should be.</summary>
public sealed class OddFilesTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_cannot_be_read_in_a_folder_fails_and_the_others_run()
    {
        folder.Notebook("good.dib", "6 * 7");
        folder.File("binary.dib", [0xFF, 0xFE, 0, 1]);
        folder.File("meta.dib", "#!meta\n\n{ \"kernelInfo\":\n\n#!csharp\n\n1\n"u8.ToArray());
        using (var large = File.Create(Path.Combine(folder.Path, "large.dib")))
            large.SetLength(60 << 20);
        if (!OperatingSystem.IsWindows())
        {
            File.CreateSymbolicLink(Path.Combine(folder.Path, "link.dib"), "gone.dib");
            File.CreateSymbolicLink(Path.Combine(folder.Path, "device.dib"), "/dev/zero");
            Process.Start("mkfifo", [Path.Combine(folder.Path, "pipe.dib")]).WaitForExit();
        }

        var exit = await Lab.RunAsync(folder.Path, "run", ".");

        Assert.Equal("", exit.Errors);
        Assert.Equal(1, exit.Code);
        Assert.Contains("good.dib: passed", exit.Output);
        Assert.Contains("is not UTF-8", exit.Output);
        var text = exit.Output.ReplaceLineEndings(" ");
        Assert.Contains("a notebook has at most 10 MB", text);
        string[] odd = OperatingSystem.IsWindows() ? ["binary", "meta", "large"] : ["binary", "meta", "large", "link", "device", "pipe"];
        Assert.All(odd, name => Assert.Contains($"{name}.dib: failed", exit.Output));
        Assert.Equal(["good", .. odd, "index"], Pages().OrderBy(page => page == "index").ThenBy(page => page != "good").ThenBy(page => Array.IndexOf(odd, page)));
        Assert.Contains("at most 10 MB", File.ReadAllText(Path.Combine(folder.Path, "report", "large.html")));
    }

    [Theory]
    [InlineData("--output takes the path of a folder, not nothing.", "run", "-o", "")]
    [InlineData("--output takes the path of a folder, not  .", "run", "-o", " ")]
    [InlineData("--bogus is no option of lab run.", "run", "notebooks/01.dib", "--bogus")]
    [InlineData("--job is no option of lab run: did you mean --jobs?", "run", "notebooks/01.dib", "--job=4")]
    [InlineData("--fast is no option of lab run.", "run", "--fast")]
    [InlineData("--fail is no option of lab run: did you mean --fail-fast?", "run", "a.dib", "--fail")]
    [InlineData("--noopen is no option of lab watch: did you mean --no-open?", "watch", "a.dib", "--noopen")]
    [InlineData("--bogus is no option of lab progress.", "progress", "--bogus")]
    [InlineData("-x is no option of lab build-notebooks.", "build-notebooks", "-x")]
    [InlineData("--hlep is no option of lab: did you mean --help?", "--hlep")]
    [InlineData("There is no folder no-such-folder: lab progress takes the folder of notebooks.", "progress", "no-such-folder")]
    [InlineData("There is no folder of an empty name", "progress", "")]
    public async Task A_word_that_a_command_does_not_know_gets_a_line_and_exit_code_2_before_anything_is_done(string expected, params string[] args)
    {
        var exit = await Lab.RefusedAsync(args);
        Assert.Equal(2, exit.Code);
        Assert.Contains(expected, exit.Errors);
        Assert.Equal(2, exit.Errors.Trim().Split('\n').Length);
    }

    [Fact]
    public async Task An_empty_path_gets_a_line_and_exit_code_2()
    {
        var exit = await Lab.RunAsync(folder.Path, "run", "");
        Assert.Equal(2, exit.Code);
        Assert.Equal("An empty path was given: name a notebook or a folder.", exit.Errors.Trim());
    }

    [Fact]
    public async Task Of_two_runs_into_one_folder_the_second_is_refused_and_the_first_loses_nothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A console signal cannot be sent to another process on Windows.");
        folder.Notebook("endless.dib", WorkerNote.Cell, "while (true) { }");
        folder.Notebook("other.dib", "1");
        using var first = Lab.Start(folder.Path, "run", "endless.dib", "-o", "out");
        await WorkerNote.ReadAsync(folder.Path);

        var second = await Lab.RunAsync(folder.Path, "run", "other.dib", "-o", "out");
        Process.Start("kill", ["-INT", first.Id.ToString()]).WaitForExit();
        var exit = await Lab.ExitAsync(first);

        Assert.Equal(2, second.Code);
        Assert.StartsWith("Another run is writing to ", second.Errors);
        Assert.Single(second.Errors.Trim().Split('\n'));
        Assert.Equal(130, exit.Code);
        Assert.Equal(["endless", "index"], Pages("out"));
        Assert.DoesNotContain(Directory.GetFileSystemEntries(Path.Combine(folder.Path, "out")), path => Path.GetFileName(path).StartsWith(".staging", StringComparison.Ordinal) || path.EndsWith(".lab-claim", StringComparison.Ordinal));
    }

    IEnumerable<string> Pages(string report = "report") =>
        Directory.GetFiles(Path.Combine(folder.Path, report), "*.html").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);
}
