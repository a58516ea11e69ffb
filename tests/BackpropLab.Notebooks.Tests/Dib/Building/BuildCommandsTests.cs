using BackpropLab.Notebooks.Tests.Cli;

namespace BackpropLab.Notebooks.Tests.Dib.Building;

public sealed class BuildCommandsTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    // A folder with this file is where the course lies.
    public BuildCommandsTests()
    {
        File.WriteAllText(Path.Combine(folder.Path, "lab.sln"), "");
        Directory.CreateDirectory(Path.Combine(folder.Path, "notebooks", "source"));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Notebooks_are_built_and_a_second_time_they_are_current()
    {
        folder.Notebook("notebooks/source/1.dib", "int One()\n{\n    // BEGIN SOLUTION\n    return 1;\n    // END SOLUTION\n}");
        var first = await Lab.RunAsync(folder.Path, "build-notebooks");
        var second = await Lab.RunAsync(folder.Path, "build-notebooks");

        Assert.Equal((0, "notebooks/1.dib: written\n"), (first.Code, first.Output.Replace('\\', '/')));
        Assert.Equal((0, "notebooks/1.dib: current\n"), (second.Code, second.Output.Replace('\\', '/')));
    }

    [Fact]
    public async Task Answers_are_kept_with_a_line_and_exit_code_2()
    {
        folder.Notebook("notebooks/source/1.dib", "1");
        folder.Notebook("notebooks/1.dib", "an answer");
        var exit = await Lab.RunAsync(folder.Path, "build-notebooks");

        Assert.Equal(2, exit.Code);
        Assert.Contains("may hold answers: nothing was written.", Assert.Single(exit.Errors.Trim().Split('\n')));
        Assert.Equal("an answer", DibDocument.Load(Path.Combine(folder.Path, "notebooks", "1.dib")).Cells[0].Source);
    }

    [Fact]
    public async Task A_run_of_the_solved_lessons_runs_their_sources()
    {
        folder.Notebook("notebooks/source/1.dib", "var solved = true;");
        folder.Notebook("notebooks/1.dib", "does not compile");

        Assert.Equal(0, (await Lab.RunAsync(folder.Path, "run", "--solved")).Code);
        Assert.Equal(0, (await Lab.RunAsync(folder.Path, "run", "--solved", "notebooks/1.dib")).Code);
        Assert.Equal(1, (await Lab.RunAsync(folder.Path, "run", "notebooks/1.dib")).Code);
    }
}
