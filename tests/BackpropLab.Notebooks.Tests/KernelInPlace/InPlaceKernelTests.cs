using System.Diagnostics;
using BackpropLab.Kernel;
using BackpropLab.Protocol;

namespace BackpropLab.Notebooks.Tests.KernelInPlace;

/// <summary>
/// The kernel as a browser has it. Consoles and what a host offers to libraries are the whole process's, so nothing runs
/// beside these.
/// </summary>
[Collection(nameof(InPlaceKernelTests))]
[CollectionDefinition(nameof(InPlaceKernelTests), DisableParallelization = true)]
public sealed class InPlaceKernelTests : IDisposable
{
    static readonly TimeSpan patience = TimeSpan.FromMinutes(1);
    static readonly TimeSpan soon = TimeSpan.FromSeconds(1);

    readonly TextWriter console = Console.Out;

    public InPlaceKernelTests() => Console.SetOut(new CellTextWriter(OutputText.Out, () => CellScope.Current?.Outputs));

    public void Dispose() => Console.SetOut(console);

    [Fact]
    public async Task A_cell_is_compiled_and_runs_where_it_is_called()
    {
        var session = new InPlaceSession(patience);
        await session.Value("int Twice(int x) => 2 * x;\nvar thread = Environment.CurrentManagedThreadId;");
        var before = Environment.CurrentManagedThreadId;

        Assert.Equal("42", await session.Value("Twice(21)"));
        Assert.Equal(before.ToString(), await session.Value("Environment.CurrentManagedThreadId"));
        Assert.Equal("3", await session.Value("await Task.FromResult(3)"));
    }

    [Fact]
    public async Task Its_output_and_its_error_are_read()
    {
        var session = new InPlaceSession(patience);

        Assert.Null(await session.Run("Console.Write(\"printed\"); display(1.5); CSS(\"b { }\");"));
        Assert.Equal("printed", Assert.IsType<OutputText>(session.Said[0]).Text);
        Assert.Equal("1.5", (string?)Assert.IsType<DisplayData>(session.Said[1]).Data["text/plain"]);
        Assert.Equal("<style>b { }</style>", (string?)Assert.IsType<DisplayData>(session.Said[2]).Data["text/html"]);

        var error = await session.Run("var kept = 5;\n\nint.Parse(\"x\")");
        Assert.Equal("FormatException", error!.Name);
        Assert.Contains("   at the cell, cell 2, line 3", error.Traceback);
        Assert.Equal("5", await session.Value("kept"));
        Assert.StartsWith("line 1, column 1: CS0103", (await session.Run("missing"))!.Traceback[0]);
    }

    [Fact]
    public async Task A_displayed_value_is_replaced_by_a_later_cell()
    {
        var session = new InPlaceSession(patience);
        await session.Run("var shown = display(1);");
        var id = session.Said.OfType<DisplayData>().Single().Transient!.DisplayId;
        await session.Run("shown.Update(2);");

        Assert.Equal(id, session.Said.OfType<UpdateDisplayData>().Single().Transient.DisplayId);
    }

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("await Task.Yield();\nfor (;;) ;")]
    [InlineData("void Forever() { Forever2(); } void Forever2() { while (true) try { Console.Write(\"\"); } catch { throw; } }\nForever();")]
    [InlineData("await Task.Run(() => { while (true) { } });")]
    public async Task An_endless_loop_is_ended_by_its_question_to_the_clock(string endless)
    {
        var session = new InPlaceSession(soon);
        await session.Value("var kept = 12;");
        var watch = Stopwatch.StartNew();

        Assert.Equal(CellError.InterruptedName, (await session.Run(endless))!.Name);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0.9, 20);
        Assert.Equal("12", await session.Value("kept"));
    }

    [Fact]
    public async Task A_training_of_the_library_is_ended_by_the_same_question_and_the_network_stands_as_it_was_by_then()
    {
        CellStop.Offer();
        try
        {
            var session = new InPlaceSession(soon);
            await session.Value("""
                #r "BackpropLab.dll"
                #r "MathNet.Numerics.dll"
                using BackpropLab;
                var moons = Datasets.MakeMoons(samples: 100, noise: 0.1, seed: 1);
                var net = Mlp.Create([2, 4, 1], Activation.Tanh, Loss.BinaryCrossEntropy, seed: 1);
                var before = net.Evaluate(moons).Loss;
                """);

            Assert.Equal(CellError.InterruptedName, (await session.Run("net.Train(moons, new() { LearningRate = 0.1, Epochs = int.MaxValue });"))!.Name);
            Assert.Equal("true", await session.Value("net.Evaluate(moons).Loss < before"));
        }
        finally
        {
            AppContext.SetData(CellStop.Name, null);
        }
    }

    [Fact]
    public async Task A_cell_is_stopped_by_who_asks_for_it()
    {
        var session = new InPlaceSession(patience);
        var running = session.Run("await Task.Yield();\nwhile (true) { }");
        session.Interrupt();

        Assert.Equal(CellError.InterruptedName, (await running)!.Name);
    }

    [Fact]
    public async Task Several_kernels_know_nothing_of_one_another()
    {
        var (first, second, third) = (new InPlaceSession(patience), new InPlaceSession(patience), new InPlaceSession(soon));
        await first.Value("var x = 1; class Own { public override string ToString() => \"first\"; }");
        await second.Value("var x = 2; class Own { public override string ToString() => \"second\"; }");
        var endless = Task.Run(() => third.Run("while (true) { }"));

        Assert.Equal("1", await first.Value("Console.Write(new Own()); display(x); x"));
        Assert.Equal("2", await second.Value("Console.Write(new Own()); display(x); x"));
        Assert.Equal("first", first.Said.OfType<OutputText>().Single().Text);
        Assert.Equal("second", second.Said.OfType<OutputText>().Single().Text);
        Assert.Single(first.Said.OfType<DisplayData>());
        Assert.Equal("499500", await first.Value("var sum = 0; for (var i = 0; i < 1000; i++) sum += i; sum"));
        Assert.Equal(CellError.InterruptedName, (await endless)!.Name);
        Assert.StartsWith("CS0103", (await third.Run("x"))!.Message);
    }

    [Fact]
    public async Task A_changed_cell_runs_as_if_what_came_later_had_never_been()
    {
        var session = new InPlaceSession(patience);
        await session.Value("var x = 1;");
        await session.Value("var x = 2; var later = 1;");

        Assert.StartsWith("CS0103", (await session.Run("later", after: 1))!.Message);
        Assert.Equal("1", await session.Value("x"));
    }

    [Fact]
    public async Task What_is_not_there_is_said_in_one_sentence()
    {
        var session = new InPlaceSession(patience);

        Assert.Equal("line 1: #r \"nuget: Tiny\" cannot be had: there are no packages where this notebook runs.", (await session.Run("#r \"nuget: Tiny, 1.0.0\""))!.Message);
        Assert.Equal("line 1: #r \"missing.dll\" names no file: there are no files here.", (await session.Run("#r \"missing.dll\""))!.Message);
    }

    [Fact]
    public async Task The_library_checks_exercises_within_a_time()
    {
        TimeLimits.Offer(InPlaceScope.RunWithin);
        try
        {
            var session = new InPlaceSession(patience);
            await session.Value("""
                #r "BackpropLab.dll"
                #r "MathNet.Numerics.dll"
                using BackpropLab; using MathNet.Numerics.LinearAlgebra;
                Matrix<double> Right(Matrix<double> y, Matrix<double> t) => y - t;
                Matrix<double> Endless(Matrix<double> y, Matrix<double> t) { while (true) { } }
                """);

            Assert.StartsWith("✓ 3.3 The output delta (1 point): solved", await session.Value("Exercise.Check(\"3.3\", Right)"));
            Assert.Contains("It was stopped; your variables are as they were.", await session.Value("Exercise.Check(\"3.3\", Endless)"));
        }
        finally
        {
            TimeLimits.Offer(null);
        }
    }
}
