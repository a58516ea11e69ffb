using System.Text.Json;
using BackpropLab.Exercises;

namespace BackpropLab.Tests.Exercises.Progress;

public sealed class ProgressTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("progress-test-").FullName;

    string FilePath => Path.Combine(folder, ProgressFile.Name);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Without_a_file_nothing_is_attempted()
    {
        var (entries, note) = new ProgressFile(FilePath).Read();

        Assert.Null(note);
        Assert.Equal(ProgressEntry.All(Courses.Found), entries);
        Assert.All(entries, entry => Assert.Equal(ExerciseState.NotAttempted, entry.State));
    }

    [Fact]
    public void What_was_solved_once_stays_solved()
    {
        var file = new ProgressFile(FilePath);
        Assert.Null(file.Record("3.4", isSolved: false));
        Assert.Equal(ExerciseState.NotYet, Entry(file, "3.4").State);
        Assert.Null(file.Record("3.4", isSolved: true));
        var solved = Entry(file, "3.4").Solved;
        Assert.Null(file.Record("3.4", isSolved: false));

        Assert.NotNull(solved);
        Assert.Equal(solved, Entry(file, "3.4").Solved);
        Assert.Equal(3, Entry(file, "3.4").Tries);
        Assert.Equal(ExerciseState.NotAttempted, Entry(file, "3.5").State);
    }

    [Fact]
    public void The_file_lists_every_exercise_with_its_title_and_points()
    {
        new ProgressFile(FilePath).Record("1.1", isSolved: true);
        using var document = JsonDocument.Parse(File.ReadAllText(FilePath));
        var exercises = document.RootElement.GetProperty("exercises").EnumerateArray().ToArray();

        Assert.Equal(ProgressEntry.All(Courses.Found).Select(entry => entry.Id), exercises.Select(item => item.GetProperty("id").GetString()));
        Assert.Equal(["id", "title", "points", "tries", "solved"], exercises[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal("δ⁽¹⁾", Courses.Found.Function("3.4")!.Results[0]);
        Assert.Equal([FilePath], Directory.GetFiles(folder));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("{\"exercises\": null}")]
    [InlineData("{\"exercises\": [{\"id\": 3}]}")]
    public void A_broken_file_is_left_aside_with_a_note(string content)
    {
        File.WriteAllText(FilePath, content);
        var file = new ProgressFile(FilePath);

        Assert.StartsWith("The file .progress.json could not be read", file.Read().Note);
        Assert.StartsWith("The file .progress.json could not be read", file.Record("1.1", isSolved: true));
        Assert.Null(file.Read().Note);
        Assert.Equal(ExerciseState.Solved, Entry(file, "1.1").State);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"exercises\": [null, {\"id\": null}, {\"id\": \"0.0\"}, {\"id\": \"1.1\", \"tries\": 2}, {\"id\": \"1.1\"}]}")]
    public void What_an_older_course_wrote_is_kept_as_far_as_it_is_known(string content)
    {
        File.WriteAllText(FilePath, content);
        Assert.Equal(ProgressEntry.All(Courses.Found).Select(entry => entry.Title), new ProgressFile(FilePath).Read().Entries.Select(entry => entry.Title));
    }

    [Fact]
    public void A_folder_that_is_gone_is_a_note_and_no_exception() =>
        Assert.StartsWith("Your progress could not be kept: ", new ProgressFile(Path.Combine(folder, "gone", ProgressFile.Name)).Record("1.1", isSolved: true));

    [Fact]
    public void Notebooks_that_run_at_once_lose_nothing()
    {
        string[] ids = [.. Courses.Found.Functions.Select(exercise => exercise.Id)];
        Parallel.ForEach(ids, new ParallelOptions { MaxDegreeOfParallelism = 4 }, id => Assert.Null(new ProgressFile(FilePath).Record(id, isSolved: true)));

        Assert.Equal(ids.Length, new ProgressFile(FilePath).Read().Entries.Count(entry => entry.State == ExerciseState.Solved));
    }

    [Fact]
    public void The_picture_shows_every_lesson()
    {
        var file = new ProgressFile(FilePath);
        foreach (var id in new[] { "1.1", "1.2", "1.P1", "3.Q1", "3.4" })
            file.Record(id, isSolved: id != "1.2");
        var progress = new CourseProgress(file.Read().Entries, note: "A note.");

        Snapshot.Match("progress", progress.ToString());
        Assert.Contains("<span aria-hidden=\"true\">✓</span> 3.4<span class=\"bl-hidden\">, The hidden delta: solved</span>", progress.ToHtml());
        Assert.Contains("<span aria-hidden=\"true\">…</span> 1.2", progress.ToHtml());
        Assert.Contains("What does a tape do when <code>Backward</code> is called?", progress.ToHtml());
        Assert.DoesNotContain("`", progress.ToHtml());
        Assert.Matches(@"</span> 1\.P1<span class=""bl-hidden"">, [^<]+: made</span>", progress.ToHtml());
        Assert.Matches(@"</span> 1\.P2<span class=""bl-hidden"">, [^<]+: not made</span>", progress.ToHtml());
    }

    [Fact]
    public void What_is_a_prediction_is_known_by_its_id() =>
        Assert.All(ProgressEntry.All(Courses.Found), entry => Assert.Equal(Courses.Found.Prediction(entry.Id) is not null, entry.IsPrediction));

    static ProgressEntry Entry(ProgressFile file, string id) => file.Read().Entries.Single(entry => entry.Id == id);
}
