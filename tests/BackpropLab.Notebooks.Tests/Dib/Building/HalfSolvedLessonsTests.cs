using BackpropLab.Notebooks.Tests.Run;

namespace BackpropLab.Notebooks.Tests.Dib.Building;

/// <summary>A class of its own, so that it runs beside the solved ones.</summary>
public class HalfSolvedLessonsTests(WarmWorkers workers) : IClassFixture<WarmWorkers>
{
    [Theory]
    [MemberData(nameof(Editions.WithSolutions), MemberType = typeof(Editions))]
    public Task Every_lesson_runs_with_a_random_half_solved(string name)
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        return Editions.Run(workers, name, keep: () => random.Next(2) == 0, card => Assert.False(card.StartsWith('✗'), $"seed {seed}: {card}"));
    }
}
