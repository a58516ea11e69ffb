using BackpropLab.Notebooks.Tests.Cli;

namespace BackpropLab.Notebooks.Tests.Dib.Building;

public sealed class ResetCommandTests : IDisposable
{
    const string Exercise = "int One()\n{\n    // BEGIN SOLUTION\n    return 1;\n    // END SOLUTION\n}";

    readonly TemporaryFolder folder = new();

    public ResetCommandTests()
    {
        File.WriteAllText(Path.Combine(folder.Path, "lab.sln"), "");
        Directory.CreateDirectory(Path.Combine(folder.Path, "notebooks", "source"));
        folder.Notebook("notebooks/source/01-one.dib", Exercise);
        folder.Notebook("notebooks/source/02-two.dib", Exercise);
        folder.Notebook("notebooks/source/02b-two-more.dib", "2");
        NotebookBuilder.Build(Path.Combine(folder.Path, "notebooks", "source"), Path.Combine(folder.Path, "notebooks"));
    }

    public void Dispose() => folder.Dispose();

    string First => Path.Combine(folder.Path, "notebooks", "01-one.dib");

    string[] Kept => Directory.Exists(Path.Combine(folder.Path, "notebooks", "kept")) ? Directory.GetFiles(Path.Combine(folder.Path, "notebooks", "kept")) : [];

    [Fact]
    public async Task A_lesson_is_put_back_and_what_was_written_is_kept_byte_for_byte()
    {
        var first = await File.ReadAllBytesAsync(First, TestContext.Current.CancellationToken);
        byte[] mine = [.. "#!csharp\r\n\r\nmy work"u8];
        await File.WriteAllBytesAsync(First, mine, TestContext.Current.CancellationToken);
        var exit = await Lab.RunAsync(folder.Path, "reset", "1");

        Assert.Equal(0, exit.Code);
        Assert.Equal(first, await File.ReadAllBytesAsync(First, TestContext.Current.CancellationToken));
        Assert.Equal(mine, await File.ReadAllBytesAsync(Assert.Single(Kept), TestContext.Current.CancellationToken));
        Assert.Contains(Path.GetFileName(Kept[0]), exit.Output);
    }

    [Fact]
    public void Two_copies_of_one_second_are_both_kept()
    {
        var source = Path.Combine(folder.Path, "notebooks", "source", "01-one.dib");
        foreach (var text in new[] { "one", "two" })
        {
            File.WriteAllText(First, text);
            NotebookReset.Reset(First, source, new DateTime(2026, 1, 2, 3, 4, 5));
        }

        Assert.Equal(["01-one-20260102-030405-2.dib", "01-one-20260102-030405.dib"], Kept.Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_lesson_that_was_deleted_is_put_back()
    {
        File.Delete(First);
        var exit = await Lab.RunAsync(folder.Path, "reset", "01");

        Assert.Equal((0, "notebooks/01-one.dib was not there and is as it was at first.\n"), (exit.Code, exit.Output.ReplaceLineEndings("\n").Replace('\\', '/')));
        Assert.True(File.Exists(First));
    }

    [Fact]
    public async Task A_file_that_is_no_lesson_is_refused_in_one_line()
    {
        var exit = await Lab.RunAsync(folder.Path, "reset", "notebooks/09-nine.dib");

        Assert.Equal(2, exit.Code);
        Assert.Single(exit.Errors.Trim().Split('\n'));
    }

    [Fact]
    public void A_lesson_that_nobody_has_worked_in_is_left_alone()
    {
        Assert.Equal(new ResetNotebook(First, IsNew: false, null), NotebookReset.Reset(First, Path.Combine(folder.Path, "notebooks", "source", "01-one.dib"), DateTime.Now));
        Assert.Empty(Kept);
    }

    [Theory]
    [InlineData("7", "There is no lesson 7: notebooks has 1, 2.")]
    [InlineData("one", "\"one\" names no lessons: expected numbers and ranges such as 03, 2,5 or 01-06.")]
    [InlineData("2-1", "\"2-1\" names no lessons: expected numbers and ranges such as 03, 2,5 or 01-06.")]
    [InlineData("1,,2", "\"1,,2\" names no lessons: expected numbers and ranges such as 03, 2,5 or 01-06.")]
    public void What_names_no_lesson_is_refused_in_a_sentence(string given, string sentence)
    {
        var refusal = Assert.ThrowsAny<Exception>(() => LessonNumbers.Find(given, Path.Combine(folder.Path, "notebooks")));

        Assert.Equal(sentence, refusal.Message.Replace(Path.Combine(folder.Path, "notebooks"), "notebooks"));
    }

    [Theory]
    [InlineData("01", "01-one.dib")]
    [InlineData("02", "02-two.dib", "02b-two-more.dib")]
    [InlineData("1, 02", "01-one.dib", "02-two.dib", "02b-two-more.dib")]
    [InlineData("01-02", "01-one.dib", "02-two.dib", "02b-two-more.dib")]
    public void Lessons_are_found_by_number_and_range_with_what_stands_beside_them(string given, params string[] names) =>
        Assert.Equal(names, LessonNumbers.Find(given, Path.Combine(folder.Path, "notebooks")).Select(path => Path.GetFileName(path)));
}
