namespace BackpropLab.Notebooks.Tests.Kernel;

/// <summary>The worker on .NET Interactive: the real engine behind the messages of ours.</summary>
public class InteractiveEngineTests : IClassFixture<InteractiveEngineTests.Session>
{
    readonly KernelClient kernel;

    public InteractiveEngineTests(Session session) => kernel = session.Kernel;

    [Fact]
    public async Task It_is_NET_Interactive()
    {
        Assert.Equal("csharp", await kernel.Value("Microsoft.DotNet.Interactive.KernelInvocationContext.Current.HandlingKernel.Name"));
    }

    [Fact]
    public async Task Text_values_and_the_result_come_in_their_order()
    {
        var execution = await kernel.Run("Console.Write(\"first\"); display(2); Console.Error.WriteLine(\"third\"); 4");
        Assert.True(execution.Succeeded);
        Assert.Equal(["first", "2", "third\n", "4"], execution.Outputs.Select(output => output is StreamOutput text ? text.Text : ((DisplayOutput)output).PlainText));
        Assert.NotNull(execution.Result());
    }

    [Fact]
    public async Task The_first_update_is_shown_below_and_the_next_take_its_place_as_Polyglot_Notebooks_has_it()
    {
        var execution = await kernel.Run("var shown = display(\"0 %\");\nshown.Update(\"50 %\");\nshown.Update(\"100 %\");");
        Assert.True(execution.Succeeded);
        Assert.Equal(["0 %", "100 %"], execution.Outputs.Select(output => ((DisplayOutput)output).PlainText));
    }

    [Fact]
    public async Task What_a_cell_did_to_the_process_ends_with_it()
    {
        const string look = "$\"{1.5} {Environment.CurrentDirectory} {System.Globalization.CultureInfo.DefaultThreadCurrentCulture is null}\"";
        var first = await kernel.Value(look);
        Assert.True((await kernel.Run(FreshStateTests.Spoil)).Succeeded);

        Assert.Equal(first, await kernel.Value(look));
        Assert.Equal("out", (await kernel.Run("Console.Write(\"out\");")).Printed());
    }

    [Fact]
    public async Task An_error_without_bounds_is_cut_here_too()
    {
        var error = await kernel.Error("throw new Exception(new string('m', 1_000_000));");
        Assert.EndsWith("mmm [Cut here: of 1,000,000 characters, the first 10,000 are shown.]", error.Message);
        Assert.All(error.Traceback, line => Assert.InRange(line.Length, 0, 10_100));
    }

    [Fact]
    public async Task What_was_declared_stays_also_when_the_cell_throws_and_also_the_first()
    {
        var error = await kernel.Error("var kept = 41;\nthrow new InvalidOperationException(\"on purpose\");");
        Assert.Equal(("InvalidOperationException", "on purpose"), (error.Name, error.Message));
        Assert.Equal("42", await kernel.Value("kept + 1"));
    }

    [Fact]
    public async Task Who_goes_back_to_the_beginning_finds_nothing_declared()
    {
        Assert.Equal("1", await kernel.Value("var before = 1; before"));
        var again = await kernel.ExecuteAsync("before", TimeSpan.FromSeconds(30), after: 0);
        Assert.Contains("'before'", again.Error().Message);
        Assert.Equal("2", await kernel.Value("var after = 2; after"));
    }

    [Fact]
    public async Task A_compile_error_has_its_line_and_column()
    {
        var error = await kernel.Error("var x = 1;\nvar y = oops;");
        Assert.Equal("CompilationError", error.Name);
        Assert.StartsWith("CS0103: ", error.Message);
        Assert.StartsWith("line 2, column 9: CS0103: ", error.Traceback[0]);
    }

    [Fact]
    public async Task What_it_does_not_know_is_that_cells_failure()
    {
        Assert.Contains("#!nothing", (await kernel.Error("#!nothing of this name")).Message);
        Assert.Equal("1", await kernel.Value("1"));
    }

    [Fact]
    public async Task Text_past_the_console_and_of_children_is_shown()
    {
        Assert.Equal("straight out", (await kernel.Run("Console.OpenStandardOutput().Write(\"straight out\"u8);")).Printed());
    }

    [Fact]
    public async Task A_loop_without_an_end_costs_its_worker_and_the_sentence_says_why()
    {
        await using var own = Session.Start();
        var execution = await own.ExecuteAsync("while (true) { }", TimeSpan.FromSeconds(1));
        Assert.Equal("Timeout", execution.Error().Name);
        Assert.Contains(".NET Interactive stops no code that runs", execution.Error().Message);
        Assert.False(own.IsAlive);
    }

    /// <summary>One session for the tests of the class: the engine takes seconds to start.</summary>
    public sealed class Session : IAsyncLifetime
    {
        public KernelClient Kernel { get; } = Start();

        public static KernelClient Start() => Cells.StartKernel(new KernelOptions { Engine = KernelEngine.Interactive(Repository.Root) });

        public ValueTask InitializeAsync() => ValueTask.CompletedTask;

        public ValueTask DisposeAsync() => Kernel.DisposeAsync();
    }
}
