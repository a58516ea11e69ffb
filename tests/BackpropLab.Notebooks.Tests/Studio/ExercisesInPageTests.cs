namespace BackpropLab.Notebooks.Tests.Studio;

public class ExercisesInPageTests
{
    static readonly string Library = $"""
        #r "{Repository.Root}/lib/bin/BackpropLab.dll"
        #r "{Repository.Root}/lib/bin/MathNet.Numerics.dll"
        using BackpropLab;
        using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;
        """;

    const string Blank = """
        // Exercise 3.4 - the hidden delta
        Matrix HiddenDelta(Matrix delta2, Matrix W2, Matrix z1)
        {
            throw new NotSolvedYet();
        }
        """;

    const string Check = "Exercise.Check(\"3.4\", HiddenDelta)";

    [Fact]
    public async Task A_verdict_is_the_checks_and_follows_what_is_written()
    {
        await using var notebook = await WatchedNotebook.RunAsync(Library, Blank, Check);
        await using var window = await LessonWindow.OpenAsync(notebook.Server);
        Assert.Equal("3.4", (string?)window.Cells[1]["exercise"]);
        Assert.Equal("3.4", (string?)window.Cells[2]["checks"]);
        await window.Until(() => Verdict(window) == "notAttempted");

        await Write("return delta2 * W2.Transpose();");
        await window.Until(() => Verdict(window) == "notYet");

        await window.EditAsync(2, Blank.Replace("throw new NotSolvedYet();", "return (delta2 * W2.Transpose()).PointwiseMultiply(1 - z1.PointwiseMultiply(z1))"));
        await window.SayAsync(new { kind = "run", cell = window.Key(2) });
        await window.Until(() => Outputs(window, 3).Contains("not compile") && (string?)window.Cells[2]["state"] == "settled");
        Assert.Equal("notYet", Verdict(window));

        await Write("return (delta2 * W2.Transpose()).PointwiseMultiply(1 - z1.PointwiseMultiply(z1));");
        await window.Until(() => Verdict(window) == "solved");
        Assert.Equal("solved", (string?)window.Page["progress"]![0]!["verdict"]);

        async Task Write(string body)
        {
            await window.EditAsync(2, Blank.Replace("throw new NotSolvedYet();", body));
            await window.SayAsync(new { kind = "run", cell = window.Key(2) });
        }
    }

    [Fact]
    public async Task Hints_and_the_solution_are_shown_below_the_check_and_run_nothing_else()
    {
        await using var notebook = await WatchedNotebook.RunAsync(Library, Blank, Check, "var runs = 1;", "runs++; runs");
        await using var window = await LessonWindow.OpenAsync(notebook.Server);

        await window.SayAsync(new { kind = "hint", exercise = "3.4", level = 2 });
        await window.Until(() => Outputs(window, 3).Contains("data-card=\"hint-2-of-3\""));
        await window.SayAsync(new { kind = "solution", exercise = "3.4" });
        await window.Until(() => Outputs(window, 3).Contains("data-card=\"solution\""));

        Assert.Contains("data-card=\"not-attempted\"", Outputs(window, 3));
        Assert.Equal("notAttempted", Verdict(window));
        Assert.True(notebook.HasRunNothingMore);
        await window.SayAsync(new { kind = "run", cell = window.Key(5) });
        await window.Until(() => Outputs(window, 5).Contains('2') && (string?)window.Cells[4]["state"] == "settled");

        await window.SayAsync(new { kind = "hint", exercise = "9.9\"); Environment.Exit(1", level = 1 });
        Assert.True((bool)(await window.AnswerAsync("note"))["isProblem"]!);
    }

    [Theory]
    [InlineData("Exercise.Answer(\"3.Q1\", '?')", "b", "Exercise.Answer(\"3.Q1\", 'b')")]
    [InlineData("Exercise.Answer(\"3.Q1\", 'b')", "c", "Exercise.Answer(\"3.Q1\", 'c')")]
    [InlineData("Exercise.Predict(\"4.P1\", \"?\")", "0.25", "Exercise.Predict(\"4.P1\", \"0.25\")")]
    [InlineData("Exercise.Predict(\"4.P2\", \"?\") // mine", "b a c", "Exercise.Predict(\"4.P2\", \"b a c\") // mine")]
    public async Task A_click_writes_the_answer_as_a_person_would_and_runs_the_cell(string before, string value, string after)
    {
        await using var notebook = await WatchedNotebook.RunAsync(
            "static class Exercise { public static string Answer(string id, char what) => $\"took {what}\"; public static string Predict(string id, string what) => $\"took {what}\"; }",
            before);
        await using var window = await LessonWindow.OpenAsync(notebook.Server);

        await window.SayAsync(new { kind = "answer", cell = window.Key(2), value });

        await window.Until(() => Outputs(window, 2).Contains($"took {value}"));
        Assert.Equal(after, (string?)window.Cells[1]["source"]);
        Assert.Contains(after, File.ReadAllText(notebook.Path));
    }

    [Fact]
    public async Task An_answer_that_would_be_code_is_refused()
    {
        await using var notebook = await WatchedNotebook.StartForeignAsync("Exercise.Predict(\"4.P1\", \"?\")");
        await using var window = await LessonWindow.OpenAsync(notebook.Server);
        var before = File.ReadAllText(notebook.Path);

        await window.SayAsync(new { kind = "answer", cell = window.Key(1), value = "\"); Environment.Exit(1); (\"" });

        Assert.True((bool)(await window.AnswerAsync("note"))["isProblem"]!);
        Assert.Equal(before, File.ReadAllText(notebook.Path));
    }

    static string? Verdict(LessonWindow window) => (string?)window.Cells[2]["verdict"];

    static string Outputs(LessonWindow window, int number) => string.Concat(window.Cells[number - 1]["outputs"]!.AsArray().Select(output => (string)output!));
}
