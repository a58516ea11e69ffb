using BackpropLab.Notebooks.Tests.Cli;

namespace BackpropLab.Notebooks.Tests.Classroom.HandingOut;

/// <summary>What a student types in a hand-out.</summary>
public sealed class HandOutCommandsTests(UnpackedCourse course) : IClassFixture<UnpackedCourse>
{
    [Fact]
    public async Task A_lesson_runs_is_answered_counted_and_put_back_with_what_was_written_kept()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The launcher for Windows is another one.");
        var home = course.NewHome();
        var lesson = Path.Combine(home, "notebooks", "03-mlp-backprop.dib");

        var first = await course.RunAsync(home, "progress");
        Assert.Equal($"New in {Path.Combine(home, "notebooks")}, where you work: 03-mlp-backprop.\n", first.Errors);
        Answer(lesson, "3.3", "return y - t; // mine");

        var run = await course.RunAsync(home, "run", "03");
        Assert.Equal(("", 0), (run.Errors, run.Code));
        Assert.Contains("03-mlp-backprop.dib: passed, 66 cells", run.Output);
        Assert.True(File.Exists(Path.Combine(home, "report", "index.html")));

        var progress = await course.RunAsync(home, "progress");
        Assert.Contains("✓\u00a03.3", progress.Output);

        var reset = await course.RunAsync(home, "reset", "03");
        Assert.Contains($"{lesson} is as it was at first. What you wrote is kept: ", reset.Output);
        Assert.Equal(File.ReadAllBytes(Path.Combine(course.Folder, "lessons", "03-mlp-backprop.dib")), File.ReadAllBytes(lesson));
        Assert.Contains("return y - t; // mine", File.ReadAllText(Assert.Single(Directory.GetFiles(Path.Combine(home, "notebooks", "kept")))));
    }

    [Theory]
    [InlineData("lab site", "site")]
    [InlineData("lab build-notebooks", "build-notebooks")]
    [InlineData("lab class handout", "class", "handout")]
    [InlineData("lab run --solved", "run", "03", "--solved")]
    public async Task What_takes_the_checkout_says_so(string what, params string[] command)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The launcher for Windows is another one.");
        var exit = await course.RunAsync(course.NewHome(), command);

        Assert.Equal(new LabExit(2, "", $"{what} needs the checkout of the course, which teachers have: this is what students are given.\n"), exit);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_said_in_a_sentence()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The launcher for Windows is another one.");
        var exit = await course.RunAsync(Path.Combine(course.Folder, "README.md", "below"), "progress");

        Assert.Equal(2, exit.Code);
        Assert.StartsWith($"Your lessons go to {Path.Combine(course.Folder, "README.md", "below")}, and that cannot be written: ", exit.Errors);
        Assert.Single(exit.Errors.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_student_sees_what_a_student_can_do()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The launcher for Windows is another one.");
        var help = await course.RunAsync(course.NewHome(), "class", "--help");

        Assert.Contains("  leave ", help.Output);
        Assert.DoesNotContain("  grade ", help.Output);
        Assert.DoesNotContain("  open ", help.Output);
    }

    /// <summary>Puts an answer in place of the line that says that there is none.</summary>
    static void Answer(string lesson, string exercise, string answer)
    {
        const string blank = "throw new NotSolvedYet();";
        var text = File.ReadAllText(lesson);
        var place = text.IndexOf(blank, text.IndexOf($"// Exercise {exercise} ", StringComparison.Ordinal), StringComparison.Ordinal);
        File.WriteAllText(lesson, $"{text[..place]}{answer}{text[(place + blank.Length)..]}");
    }
}
