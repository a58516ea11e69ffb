using BackpropLab.Notebooks.Tests.Lessons;

namespace BackpropLab.Notebooks.Tests.Run;

public class CourseTests
{
    public static TheoryData<string> Notebooks => [.. Directory.GetFiles(Repository.Notebooks, "*.dib").Select(path => Path.GetFileName(path)).Order()];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task Every_notebook_runs_here_from_top_to_bottom(string name)
    {
        var path = Path.Combine(Repository.Notebooks, name);
        var missing = await NotebookRunner.MissingPackage(path, DibDocument.Load(path), TestContext.Current.CancellationToken);
        Need.Package(missing is null, missing!);
        Assert.NotNull(await Lesson.FinishedAsync(name));
    }
}
