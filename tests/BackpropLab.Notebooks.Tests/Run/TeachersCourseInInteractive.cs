namespace BackpropLab.Notebooks.Tests.Run;

/// <summary>A class of its own, so that it runs beside others.</summary>
public class TeachersCourseInInteractive
{
    [Theory]
    [MemberData(nameof(Course.Notebooks), MemberType = typeof(Course))]
    public Task Every_notebook_of_the_teachers_runs_in_NET_Interactive(string name) => InteractiveCourse.Passes(Path.Combine(Repository.Notebooks, "source", name));
}
