using BackpropLab.Notebooks.Tests.Studio;

namespace BackpropLab.Notebooks.Tests.Missing;

/// <summary>A page that follows every save: what is broken and mended turns at once, back and forth.</summary>
public class BrokenWhileWatchedTests
{
    const string Right = "Matrix OutputDelta(Matrix y, Matrix t)\n{\n    return y - t;\n}";
    const string Broken = "Matrix OutputDelta(Matrix y, Matrix t)\n{\n    return y - t\n}";

    static readonly string first = $"""
        #r "{Path.Combine(Repository.Root, "lib", "bin", "BackpropLab.dll")}"
        #r "{Path.Combine(Repository.Root, "lib", "bin", "MathNet.Numerics.dll")}"
        using BackpropLab;
        using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;
        """;

    [Fact]
    public async Task The_card_turns_with_every_save()
    {
        await using var notebook = await WatchedNotebook.RunAsync(
            first, Right, "Exercise.Check(\"3.3\", OutputDelta)", "var outputDelta = Exercise.Use(\"3.3\", OutputDelta);", "OutputDelta(Rows.Of([1.5]), Rows.Of([1.0]))[0, 0]");
        Assert.Contains("solved", await notebook.Shown(3));

        notebook.Edit(2, Broken);
        Assert.Equal([2], (await notebook.NextRunAsync()).Failed);
        Assert.Contains("a ';' is missing here", await notebook.Shown(2));
        Assert.Contains("Cell 2 does not compile.", await notebook.Shown(3));
        Assert.Contains("the library's OutputDelta is used", await notebook.Shown(4));
        Assert.Contains("This cell needs OutputDelta, and so it waits for cell 2, which does not compile.", await notebook.Shown(5));
        Assert.Contains("1 of 5 code cells failed, 1 waits for it", (await notebook.Until(_ => true)).Status.Text);

        notebook.Edit(2, Right.Replace("OutputDelta", "OutputDleta"));
        Assert.Equal([5], (await notebook.NextRunAsync()).Failed);
        Assert.Contains("OutputDleta", await notebook.Shown(3));

        notebook.Edit(2, Right.Replace("y - t", "t - y"));
        Assert.Equal([], (await notebook.NextRunAsync()).Failed);
        Assert.Contains("not yet", await notebook.Shown(3));

        notebook.Edit(2, Broken);
        await notebook.NextRunAsync();
        notebook.Edit(2, Right);
        Assert.Equal([], (await notebook.NextRunAsync()).Failed);
        Assert.Contains("solved", await notebook.Shown(3));
        Assert.Contains("your OutputDelta is used", await notebook.Shown(4));
        Assert.Contains(">0.5<", await notebook.Shown(5));
    }
}
