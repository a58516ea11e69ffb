using BackpropLab.Live;

namespace BackpropLab.Notebooks.Tests.Studio;

/// <summary>A lesson that a browser keeps: nothing that somebody has written goes without a copy.</summary>
public class KeptNotebookTests
{
    const string Given = "#!markdown\n\n# A lesson\n\n#!csharp\n\nint Answer() => throw new NotSolvedYet();\n\n#!csharp\n\nExercise.Check(\"1.1\", Answer)\n";

    readonly List<string> kept = [], aside = [];

    static string Answered(string answer) => Given.Replace("throw new NotSolvedYet()", answer);

    KeptNotebook Opened(string? written = null) => new("lesson.dib", Given, written, kept.Add, aside.Add);

    [Fact]
    public void A_file_of_the_lesson_takes_the_place_of_what_was_written_which_is_put_aside()
    {
        var notebook = Opened(Answered("1"));

        Assert.Null(notebook.Import(Answered("2")));

        Assert.Equal([Answered("2")], kept);
        Assert.Equal([Answered("1")], aside);
        Assert.Equal(Answered("2"), notebook.Now().Source!.Text);
    }

    [Theory]
    [InlineData("#!markdown\n\n# Another lesson\n\n#!csharp\n\nvar x = 1;\n", "hardly a cell in it is of lesson.dib")]
    [InlineData("#!meta\n{ \"kernelInfo\": \n\n#!csharp\n\n1\n", "cannot be taken")]
    public void Any_other_file_is_refused_and_nothing_is_lost(string file, string reason)
    {
        var notebook = Opened(Answered("1"));

        Assert.Contains(reason, notebook.Import(file));

        Assert.Empty(kept);
        Assert.Equal(Answered("1"), notebook.Now().Source!.Text);
    }

    [Fact]
    public void A_lesson_that_is_put_back_leaves_a_copy()
    {
        var notebook = Opened(Answered("1"));

        Assert.NotNull(notebook.Reset());

        Assert.Equal([Answered("1")], aside);
        Assert.Equal([Given], kept);
        Assert.Null(notebook.Reset());
    }

    [Fact]
    public void Two_who_write_at_once_do_not_write_over_each_other()
    {
        var notebook = Opened();
        notebook.Take(Answered("1"));

        Assert.False(notebook.TryReplace(Given, Answered("2"), _ => { }));
        Assert.Empty(kept);
    }
}
