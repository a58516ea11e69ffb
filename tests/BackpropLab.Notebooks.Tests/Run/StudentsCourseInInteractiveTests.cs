using BackpropLab.Notebooks.Tests.Dib.Building;

namespace BackpropLab.Notebooks.Tests.Run;

/// <summary>A class of its own, so that it runs beside others. A notebook in which nothing is solved runs there as the teacher's.</summary>
public class StudentsCourseInInteractiveTests(WarmWorkers workers) : IClassFixture<WarmWorkers>
{
    [Theory]
    [MemberData(nameof(Editions.WithSolutions), MemberType = typeof(Editions))]
    public Task Every_notebook_of_the_students_runs_in_NET_Interactive(string name) => InteractiveCourse.Passes(workers, Path.Combine(Repository.Notebooks, name));
}
