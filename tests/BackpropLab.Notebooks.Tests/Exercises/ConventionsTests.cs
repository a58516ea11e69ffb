using BackpropLab.Cli;
using BackpropLab.Kernel;

namespace BackpropLab.Notebooks.Tests.Exercises;

public class ConventionsTests
{
    static readonly string conventions = File.ReadAllText(Path.Combine(Repository.Root, "docs", "conventions.md"));

    [Fact]
    public void The_name_of_the_time_limit_is_the_one_that_is_written_down() => Assert.Contains($"`{TimeLimits.Name}`", conventions);

    [Fact]
    public void The_name_of_the_progress_file_is_the_one_that_is_written_down() => Assert.Contains($"`{ProgressFile.Name}`", conventions);
}
