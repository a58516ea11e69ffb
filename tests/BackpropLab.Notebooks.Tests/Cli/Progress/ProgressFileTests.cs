namespace BackpropLab.Notebooks.Tests.Cli.Progress;

public sealed class ProgressFileTests : IDisposable
{
    const string Some = """
        {"exercises": [
          {"id": "1.1", "title": "The mean", "points": 1, "tries": 2, "solved": "2026-11-21T19:56:46Z"},
          {"id": "1.2", "title": "The deviation", "points": 2, "tries": 1, "solved": null},
          {"id": "1.P1", "title": "How far?", "points": 0, "tries": 1, "solved": "2026-11-21T19:58:46Z"},
          {"id": "1.P2", "title": "How many?", "points": 0, "tries": 0, "solved": null},
          {"id": "2.1", "title": "The sigmoid", "points": 1, "tries": 0, "solved": null}
        ]}
        """;

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_file_of_a_check_is_read()
    {
        Write(Some);
        var exercises = ProgressFile.Read(folder.Path)!;

        Assert.Equal(["1", "1", "1", "1", "2"], exercises.Select(exercise => exercise.Lesson));
        Assert.Equal(new(2026, 11, 21, 19, 56, 46, DateTimeKind.Utc), exercises[0].Solved);
        Assert.Equal(1, exercises[1].Tries);
    }

    [Fact]
    public void Without_a_file_there_is_no_progress() => Assert.Null(ProgressFile.Read(folder.Path));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"exercises\": [null]}")]
    [InlineData("{\"exercises\": [{\"id\": 3}]}")]
    public void A_broken_file_is_named_and_how_to_mend_it(string content)
    {
        Write(content);
        Assert.EndsWith(
            ".progress.json is not what an exercise's check writes: delete it, and it is begun anew.",
            Assert.Throws<FormatException>(() => ProgressFile.Read(folder.Path)).Message);
    }

    [Fact]
    public async Task The_command_prints_a_line_for_each_lesson()
    {
        Write(Some);
        var exit = await Lab.RunAsync(folder.Path, "progress", ".");

        Assert.Equal(0, exit.Code);
        Snapshot.Match("progress", exit.Output);
    }

    [Fact]
    public async Task The_command_says_what_to_do_when_nothing_was_checked_yet()
    {
        var exit = await Lab.RunAsync(folder.Path, "progress", ".");

        Assert.Equal(0, exit.Code);
        Assert.StartsWith("No exercise has been checked in . yet", exit.Output);
    }

    void Write(string content) => File.WriteAllText(Path.Combine(folder.Path, ProgressFile.Name), content);
}
