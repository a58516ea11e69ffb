using BackpropLab.Kernel;

namespace BackpropLab.Notebooks.Tests.Exercises;

public class ConventionsTests
{
    static readonly string conventions = File.ReadAllText(Path.Combine(Repository.Root, "docs", "conventions.md"));

    [Fact]
    public void The_name_of_the_time_limit_is_the_one_that_is_written_down() => Assert.Contains($"`{TimeLimits.Name}`", conventions);

    [Fact]
    public void The_methods_for_what_a_cell_lacks_are_those_that_are_written_down()
    {
        Assert.Contains($"public static string? {StandIns.FunctionType}(string id)", conventions);
        Assert.Contains($"public static Delegate {StandIns.Missing}(string id, string reason)", conventions);
        Assert.Equal((StandIns.FunctionType, StandIns.Missing), (nameof(Exercise.FunctionType), nameof(Exercise.Missing)));
    }

    [Fact]
    public void The_name_of_the_progress_file_is_the_one_that_is_written_down() => Assert.Contains($"`{ProgressFile.Name}`", conventions);
}
