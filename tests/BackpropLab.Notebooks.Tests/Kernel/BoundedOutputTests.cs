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

    [Fact]
    public async Task An_error_of_a_hundred_megabytes_is_cut_and_the_cut_says_where()
    {
        var error = await kernel.Error("throw new Exception(new string('m', 100_000_000), new Exception(new string('i', 30_000)));");
        Assert.Equal(new string('m', 10_000) + " [Cut here: of 100,000,000 characters, the first 10,000 are shown.]", error.Message);
        Assert.All(error.Traceback, line => Assert.InRange(line.Length, 0, 10_100));
        Assert.Contains(error.Traceback, line => line.EndsWith("iii [Cut here: of 30,021 characters, the first 10,000 are shown.]", StringComparison.Ordinal));

        var unknown = await kernel.Error($"nothing + /* {new string('c', 50_000)} */ 1");
        Assert.All(unknown.Traceback, line => Assert.InRange(line.Length, 0, 10_100));
    }

    [Fact]
    public async Task An_error_of_a_cells_own_about_memory_says_what_the_cell_says() =>
        Assert.Equal("mine", (await kernel.Error("throw new OutOfMemoryException(\"mine\");")).Message);

    [Fact]
    public async Task A_value_too_large_to_be_shown_is_left_out_whatever_in_it_is_large()
    {
        foreach (var large in new[] { "new string('x', 60_000_000)", "HTML(new string('x', 60_000_000))", "\"1\".DisplayAs(new string('x', 60_000_000));" })
        {
            var execution = await kernel.Run(large);
            Assert.Empty(execution.Outputs.OfType<DisplayOutput>());
            Assert.Contains("[1 more values left out: a cell may show 200 values of 50,000,000 characters together.]", execution.Printed());
        }
    }

    [Fact]
    public async Task A_value_that_would_be_too_long_a_message_once_it_is_escaped_is_left_out_and_the_worker_lives()
    {
        var execution = await kernel.Run("new string('\\u0001', 40_000_000).DisplayAs(\"text/plain\");");
        Assert.Empty(execution.Outputs.OfType<DisplayOutput>());
        Assert.Contains("of 50,000,000 characters together, and one that JSON escapes counts several times.]", execution.Printed());
        Assert.Equal("2", await kernel.Value("1 + 1"));
    }

    [Fact]
    public async Task A_line_of_hundreds_of_megabytes_past_the_console_is_cut()
    {
        var execution = await kernel.Run("using (var raw = Console.OpenStandardError()) { var piece = new byte[1 << 20]; Array.Fill(piece, (byte)'x'); for (var i = 0; i < 300; i++) raw.Write(piece); }");
        Assert.True(execution.Succeeded);
        Assert.InRange(execution.Printed().Length, 200_000, 201_000);
        Assert.Contains("printed 314,572,800 characters, of which the first 200,000 are shown", execution.Printed());
    }

    [Fact]
    public async Task An_exception_whose_message_has_no_end_costs_its_cell_and_nothing_else()
    {
        await kernel.Value("var before = 7;");
        var error = await kernel.Error("class Endless : Exception { public override string Message => new string('x', 1) + System.Linq.Enumerable.Repeat(1, int.MaxValue).Count(i => { System.Threading.Thread.Sleep(1); return true; }); }\nvar own = 8; throw new Endless();", TimeSpan.FromSeconds(1));
        Assert.Equal("Timeout", error.Name);
        Assert.Contains("failed with Endless, and was stopped while that put its message together", error.Message);
        Assert.Equal("15", await kernel.Value("before + own"));
    }
}
