namespace BackpropLab.Notebooks.Tests.Kernel;

public class BoundedOutputTests(SharedKernel shared) : IClassFixture<SharedKernel>
{
    readonly KernelClient kernel = shared.Kernel;

    [Fact]
    public async Task A_hundred_megabytes_of_text_are_cut_and_the_cut_says_where()
    {
        var execution = await kernel.Run("var line = new string('x', 999);\nfor (var i = 0; i < 100_000; i++) Console.WriteLine(line);");
        Assert.True(execution.Succeeded);
        Assert.InRange(execution.Printed().Length, 200_000, 201_000);
        Assert.Contains("[Output cut here: the cell printed 100,000,000 characters, of which the first 200,000 are shown.]", execution.Printed());
    }

    [Fact]
    public async Task Thousands_of_values_are_cut_and_the_cut_says_how_many()
    {
        var execution = await kernel.Run("for (var i = 0; i < 1000; i++) display(i);");
        Assert.Equal(200, execution.Outputs.OfType<DisplayOutput>().Count());
        Assert.Contains("[800 more values left out", execution.Printed());
    }

    [Fact]
    public async Task Text_past_the_console_is_shown_and_does_no_harm()
    {
        var execution = await kernel.Run("var raw = new System.IO.StreamWriter(Console.OpenStandardOutput());\nraw.WriteLine(\"straight out\");\nraw.Flush();");
        Assert.True(execution.Succeeded);
        Assert.Contains("straight out", execution.Printed());
        Assert.Equal("2", await kernel.Value("1 + 1"));
    }

    [Fact]
    public async Task Endless_sequences_show_their_beginning()
    {
        var text = await kernel.Value("IEnumerable<int> Count() { var i = 0; while (true) yield return i++; }\nCount()");
        Assert.Equal("[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, …]", text);
    }
}
