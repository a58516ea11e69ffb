using System.IO.Compression;
using System.Text.Json.Nodes;
using BackpropLab.Classroom;
using BackpropLab.Cli;
using BackpropLab.Notebooks.Tests.Cli;

namespace BackpropLab.Notebooks.Tests.Classroom.HandingOut;

/// <summary>What the command writes, and what it refuses.</summary>
public sealed class ClassHandoutCommandTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("--self-contained takes one or more of linux-x64, linux-arm64, win-x64, osx-arm64, osx-x64, not linux-x63.", "--self-contained", "linux-x63")]
    [InlineData("--name and --address go together: students join a class at an address.", "--name", "ML")]
    [InlineData("--address takes an address that begins with https:// or http://, not ml.example.edu.", "--name", "ML", "--address", "ml.example.edu")]
    [InlineData("--output takes the path of a folder, not nothing.", "--out", "")]
    public async Task What_cannot_be_done_is_said_in_a_sentence(string sentence, params string[] options)
    {
        var exit = await Lab.RefusedAsync(["class", "handout", .. options]);

        Assert.Equal(ExitCodes.BadUsage, exit.Code);
        Assert.Contains(sentence, exit.Errors);
    }

    [Fact]
    public async Task A_hand_out_takes_the_place_of_the_last_one_and_a_site_that_is_there_stays()
    {
        var output = Path.Combine(folder.Path, "out");
        var handOut = new CourseHandOut { Output = output, Lessons = "00", WithSite = false, IsQuick = true };
        List<string> said = [];
        await handOut.WriteAsync(said.Add, CancellationToken.None);
        var site = folder.File("out/site/index.html", "mine"u8.ToArray());
        await (handOut with { Lessons = "01" }).WriteAsync(said.Add, CancellationToken.None);

        Assert.Equal("Packing course.zip.", said[0]);
        using var archive = ZipFile.OpenRead(Path.Combine(output, "course.zip"));
        Assert.NotNull(archive.GetEntry("backprop-lab/lessons/01-dataset.dib"));
        Assert.Null(archive.GetEntry("backprop-lab/lessons/00-course-map.dib"));
        Assert.Contains("lab class join ADDRESS CODE", File.ReadAllText(Path.Combine(output, "students.txt")));
        Assert.Equal("mine", File.ReadAllText(site));
    }

    [Fact]
    public async Task A_file_of_somebody_else_is_never_overwritten_and_nothing_else_is_written_then()
    {
        var mine = folder.File("students.txt", "mine"u8.ToArray());
        var refused = await Assert.ThrowsAsync<ReportException>(() => new CourseHandOut { Output = folder.Path, Lessons = "00", IsQuick = true }.WriteAsync(_ => { }, CancellationToken.None));

        Assert.Equal($"{mine} is in the way and was not written by Backprop Lab: move it, or choose another folder with --output.", refused.Message);
        Assert.Equal([mine], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task Who_stops_it_finds_nothing_written()
    {
        var output = Path.Combine(folder.Path, "out");
        await Assert.ThrowsAsync<OperationCanceledException>(() => new CourseHandOut { Output = output, Lessons = "00", IsQuick = true }.WriteAsync(_ => { }, new CancellationToken(canceled: true)));

        Assert.False(Directory.Exists(output));
    }

    [Fact]
    public void A_class_has_its_code_before_it_is_opened_and_keeps_it()
    {
        var file = Path.Combine(folder.Path, "class.db");
        var code = ClassCode.Of("ML 2026", file);

        Assert.Matches("^[A-Z]{6}$", code);
        Assert.Equal(code, ClassCode.Of("ml 2026", file));
        Assert.Throws<IOException>(() => ClassCode.Of("another", file));
        Assert.Equal($"lab class join https://ml.example.edu/class/ {code}", new JoinLine(new("https://ml.example.edu/class/"), code).ToString());
    }

    [Fact]
    public void The_package_of_the_extension_is_one_that_VS_Code_reads()
    {
        var package = Path.Combine(folder.Path, "lab.vsix");
        ExtensionPackage.Write(Path.Combine(Repository.Root, ".vscode", "extensions", "backprop-lab"), package);

        using var archive = ZipFile.OpenRead(package);
        using var manifest = new StreamReader(archive.GetEntry("extension.vsixmanifest")!.Open());
        Assert.Contains("Id=\"backprop-lab\" Version=\"1.0.0\" Publisher=\"backprop-lab\"", manifest.ReadToEnd());
        Assert.Equal("backprop-lab", (string)JsonNode.Parse(archive.GetEntry("extension/package.json")!.Open())!["name"]!);
        Assert.NotNull(archive.GetEntry("[Content_Types].xml"));
        Assert.DoesNotContain(archive.Entries, entry => entry.FullName.Contains("/tests/", StringComparison.Ordinal));
    }
}
