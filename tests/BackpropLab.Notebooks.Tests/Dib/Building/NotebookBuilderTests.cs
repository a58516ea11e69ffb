namespace BackpropLab.Notebooks.Tests.Dib.Building;

public sealed class NotebookBuilderTests : IDisposable
{
    const string Solution = "// BEGIN SOLUTION\nreturn 1;\n// END SOLUTION";

    readonly TemporaryFolder folder = new();

    string Sources => Path.Combine(folder.Path, "source");

    public NotebookBuilderTests() => Directory.CreateDirectory(Sources);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Notebooks_are_written_once_and_then_current()
    {
        folder.Notebook("source/1.dib", Solution);
        folder.Notebook("source/2.dib", "2");

        Assert.Equal([new(Student("1.dib"), IsNew: true), new(Student("2.dib"), IsNew: true)], Build());
        Assert.Equal([new(Student("1.dib"), IsNew: false), new(Student("2.dib"), IsNew: false)], Build());
        Assert.Equal("throw new NotSolvedYet();", DibDocument.Load(Student("1.dib")).Cells[0].Source);
    }

    [Fact]
    public void A_notebook_that_nobody_worked_in_follows_its_source()
    {
        folder.Notebook("source/1.dib", "1");
        Build();
        folder.Notebook("source/1.dib", "2");

        Assert.True(Assert.Single(Build()).IsNew);
        Assert.Equal("2", DibDocument.Load(Student("1.dib")).Cells[0].Source);
    }

    [Fact]
    public void A_notebook_that_holds_answers_is_not_overwritten_and_nothing_else_is_written()
    {
        folder.Notebook("source/1.dib", "1");
        folder.Notebook("source/2.dib", Solution);
        Build();
        var answered = DibDocument.Load(Student("2.dib"));
        (answered with { Cells = [new("csharp", "return 7;")] }).Save(Student("2.dib"));
        folder.Notebook("source/1.dib", "changed");

        var error = Assert.Throws<NotebookHeldException>(Build);
        Assert.Equal($"{Student("2.dib")} has been changed since it was generated and may hold answers: nothing was written. Move it away, or delete it, and build again.", error.Message);
        Assert.Equal("return 7;", DibDocument.Load(Student("2.dib")).Cells[0].Source);
        Assert.Equal("1", DibDocument.Load(Student("1.dib")).Cells[0].Source);
    }

    [Fact]
    public void A_notebook_that_was_written_by_hand_is_not_overwritten()
    {
        folder.Notebook("source/1.dib", "1");
        folder.Notebook("1.dib", "by hand");

        Assert.Throws<NotebookHeldException>(Build);
    }

    [Fact]
    public void One_bad_mark_and_nothing_is_written()
    {
        folder.Notebook("source/1.dib", "1");
        folder.Notebook("source/2.dib", "// BEGIN SOLUTION");

        Assert.Throws<SourceException>(Build);
        Assert.False(File.Exists(Student("1.dib")));
    }

    IReadOnlyList<BuiltNotebook> Build() => NotebookBuilder.Build(Sources, folder.Path);

    string Student(string name) => Path.Combine(folder.Path, name);
}
