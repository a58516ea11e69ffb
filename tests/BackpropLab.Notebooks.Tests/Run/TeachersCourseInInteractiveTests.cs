namespace BackpropLab.Notebooks.Tests.Run;

/// <summary>A class of its own, so that it runs beside others.</summary>
public class TeachersCourseInInteractiveTests(WarmWorkers workers) : IClassFixture<WarmWorkers>
{
    [Theory]
    [MemberData(nameof(CourseTests.Notebooks), MemberType = typeof(CourseTests))]
    public Task Every_notebook_of_the_teachers_runs_in_NET_Interactive(string name) => InteractiveCourse.Passes(workers, Path.Combine(Repository.Notebooks, "source", name));
}
