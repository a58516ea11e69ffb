using System.Diagnostics;
using BackpropLab.Notebooks.Tests.Kernel;

namespace BackpropLab.Notebooks.Tests.Exercises;

/// <summary>Exercises as the cells of a notebook check them. How soon one is stopped is measured, so nothing runs beside them.</summary>
[Collection(nameof(CheckingInANotebookTests))]
[CollectionDefinition(nameof(CheckingInANotebookTests), DisableParallelization = true)]
public sealed class CheckingInANotebookTests(LibrarySessions sessions) : IClassFixture<LibrarySessions>, IAsyncLifetime
{
    KernelClient kernel = null!;

    public async ValueTask InitializeAsync()
    {
        kernel = await sessions.BeginAsync(KernelEngine.Lab);
        await kernel.Value("var kept = 12;");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_blank_is_not_attempted_and_the_library_stands_in()
    {
        await kernel.Value("Matrix<double> OutputDelta(Matrix<double> y, Matrix<double> t)\n{\n    throw new NotSolvedYet();\n}");

        Assert.StartsWith("○ 3.3 The output delta (1 point): not attempted", await kernel.Value("Exercise.Check(\"3.3\", OutputDelta)"));
        var use = await kernel.Run("var outputDelta = Exercise.Use(\"3.3\", OutputDelta);");
        Assert.Equal("3.3 is not solved yet: the library's OutputDelta is used.\n", use.Printed());
        Assert.Equal("0.5", await kernel.Value("outputDelta(Matrix<double>.Build.Dense(1, 1, 1.5), Matrix<double>.Build.Dense(1, 1, 1))[0, 0]"));
        Assert.Empty(Directory.GetFiles(sessions.Folder));
    }

    [Fact]
    public async Task A_solution_is_told_so_and_kept_beside_the_notebook()
    {
        await kernel.Value("Matrix<double> OutputDelta(Matrix<double> y, Matrix<double> t) => y - t;");

        Assert.StartsWith("✓ 3.3 The output delta (1 point): solved", await kernel.Value("Exercise.Check(\"3.3\", OutputDelta)"));
        Assert.Contains("✓ 3.3", await kernel.Value("Course.Progress()"));
        Assert.Equal([Path.Combine(sessions.Folder, ".progress.json")], Directory.GetFiles(sessions.Folder));
    }

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("while (true) { try { System.Threading.Thread.Sleep(1); } catch (Exception) { } }")]
    [InlineData("System.Threading.Thread.Sleep(-1); return y;")]
    [InlineData("try { } finally { while (true) { } } return y;")]
    [InlineData("return y.Map<double>(v => { for (;;) ; });")]
    public async Task An_endless_function_is_stopped_and_the_session_lives(string endless)
    {
        await kernel.Value($"Matrix<double> OutputDelta(Matrix<double> y, Matrix<double> t) {{ {endless} }}");
        var (card, seconds) = ("", double.MaxValue);
        // A machine that is busy with other tests may be late once.
        for (var turn = 0; turn < 3 && seconds > 3; turn++)
        {
            var watch = Stopwatch.StartNew();
            card = await kernel.Value("Exercise.Check(\"3.3\", OutputDelta)");
            seconds = watch.Elapsed.TotalSeconds;
        }

        Assert.InRange(seconds, 0, 3);
        Assert.Contains("did not come to an end", card);
        Assert.Contains("It was stopped; your variables are as they were.", card);
        Assert.Equal("12", await kernel.Value("kept"));
        Assert.Equal("10", await kernel.Value("var turns = 0; while (turns < 10) turns++; turns"));
    }

    [Fact]
    public async Task What_an_endless_function_has_started_is_stopped_with_it()
    {
        await kernel.Value("""
            var started = Task.CompletedTask;
            Matrix<double> OutputDelta(Matrix<double> y, Matrix<double> t)
            {
                started = Task.Run(() => { while (true) { } });
                started.Wait();
                return y;
            }
            """);

        Assert.Contains("It was stopped; your variables are as they were.", await kernel.Value("Exercise.Check(\"3.3\", OutputDelta)"));
        Assert.Equal("0", await kernel.Value("Task.WaitAny([started], 10_000)"));
    }

    [Fact]
    public async Task A_check_can_itself_be_stopped()
    {
        await kernel.Value("Matrix<double> OutputDelta(Matrix<double> y, Matrix<double> t) { while (true) { } }");
        var execution = await kernel.ExecuteAsync("Exercise.Check(\"3.3\", OutputDelta)", TimeSpan.FromSeconds(0.3));

        Assert.False(execution.Succeeded);
        Assert.Equal("12", await kernel.Value("kept"));
    }
}
