using BackpropLab.Notebooks.Tests.Run;

namespace BackpropLab.Notebooks.Tests.Dib.Building;

public class SolvedLessonsTests(WarmWorkers workers) : IClassFixture<WarmWorkers>
{
    [Theory]
    [MemberData(nameof(Editions.WithSolutions), MemberType = typeof(Editions))]
    public Task Every_lesson_runs_with_everything_solved_and_every_check_says_so(string name) =>
        Editions.Run(workers, name, keep: () => true, card => Assert.StartsWith("✓", card));
}
