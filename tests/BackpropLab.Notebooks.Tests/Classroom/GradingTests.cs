namespace BackpropLab.Notebooks.Tests.Classroom;

public class GradingTests(GradedClass graded) : IClassFixture<GradedClass>
{
    public static TheoryData<string> Names => [.. GradedClass.Submissions.Select(handed => handed.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Each_submission_gets_the_points_that_it_is_worth(string name)
    {
        var (handed, row) = (GradedClass.Submissions.Single(handed => handed.Name == name), graded.Rows[name]);
        var most = graded.Rows["as the teacher"];
        foreach (var id in most.Keys.Except(["student", "total", "max", "remarks"]))
            Assert.True(row[id] == (most[id].Length > 0 && (handed.IsWorthless || handed.Lost.Contains(id)) ? "0" : most[id]), $"{id}: {row[id]} of {most[id]}. {row["remarks"]}");
        if (handed.Remark is { } remark)
            Assert.Contains(remark, row["remarks"]);
    }

    [Fact]
    public void The_teachers_own_answers_get_all_points()
    {
        Assert.Equal("29", graded.Rows["as the teacher"]["total"]);
        Assert.Equal("29", graded.Rows["as the teacher"]["max"]);
    }

    [Fact]
    public void Who_has_handed_in_nothing_has_a_row() => Assert.Equal("Nothing was handed in.", graded.Rows["nobody"]["remarks"]);
}
