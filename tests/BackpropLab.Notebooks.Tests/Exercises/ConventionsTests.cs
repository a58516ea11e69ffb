using BackpropLab.Kernel;

namespace BackpropLab.Notebooks.Tests.Exercises;

public class ConventionsTests
{
    [Fact]
    public void The_name_of_the_time_limit_is_the_one_that_is_written_down() =>
        Assert.Contains($"`{TimeLimits.Name}`", File.ReadAllText(Path.Combine(Repository.Root, "docs", "conventions.md")));
}
