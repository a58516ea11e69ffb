namespace BackpropLab.Notebooks.Tests.Kernel;

/// <summary>What a cell does to the process ends with the cell: the next one begins as the first did.</summary>
public class FreshStateTests
{
    /// <summary>A cell that changes all that it can.</summary>
    public const string Spoil = """
        using System.Globalization; using System.IO; using System.Threading;
        var comma = CultureInfo.GetCultures(CultureTypes.AllCultures).Length > 1 ? new CultureInfo("de-DE") : (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        Console.SetOut(new StringWriter());
        Console.SetError(new StringWriter());
        Console.SetIn(new StringReader("typed"));
        Environment.CurrentDirectory = Path.GetTempPath();
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = comma;
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = comma;
        SynchronizationContext.SetSynchronizationContext(new SynchronizationContext());
        Thread.CurrentThread.Priority = ThreadPriority.Lowest;
        AppContext.SetSwitch("BackpropLab.PlotlyOnPage", false);
        AppContext.SetData("BackpropLab.TimeLimit", "none");
        Environment.SetEnvironmentVariable("OF_A_CELL", "kept");
        Console.Write("not seen"); Console.Error.Write("not seen");
        """;

    /// <summary>What is to be the same after <see cref="Spoil"/>, a line each.</summary>
    const string Look = """
        string OnAThread() { var text = ""; var thread = new System.Threading.Thread(() => text = $"{1.5}"); thread.Start(); thread.Join(); return text; }
        string Typed() { try { return Console.ReadLine() ?? "nothing"; } catch (InvalidOperationException) { return "refused"; } }
        AppContext.TryGetSwitch("BackpropLab.PlotlyOnPage", out var onPage);
        string.Join('\n', $"{1.5} {System.Threading.Tasks.Task.Run(() => $"{1.5}").Result} {OnAThread()}", System.Globalization.CultureInfo.CurrentUICulture.Name,
            Environment.CurrentDirectory, Typed(), System.Threading.SynchronizationContext.Current is null, System.Threading.Thread.CurrentThread.Priority, onPage,
            AppContext.GetData("BackpropLab.TimeLimit")?.GetType().Name)
        """;

    [Fact]
    public async Task What_a_cell_did_to_the_process_ends_with_it()
    {
        await using var kernel = Cells.StartKernel();
        var first = await kernel.Value(Look);
        Assert.Equal("", (await kernel.Run(Spoil)).Printed());

        Assert.Equal(first, await kernel.Value(Look));
        Assert.Equal("out", (await kernel.Run("Console.Write(\"out\");")).Printed());
        Assert.Equal("error", (await kernel.Run("Console.Error.Write(\"error\");")).Printed());
        // Libraries are given their settings so, by one cell for all that follow.
        Assert.Equal("kept", await kernel.Value("Environment.GetEnvironmentVariable(\"OF_A_CELL\")"));

        // A cell that fails leaves no more.
        await kernel.Error("Environment.CurrentDirectory = System.IO.Path.GetTempPath(); Console.SetOut(System.IO.TextWriter.Null); throw new Exception();");
        Assert.Equal(first, await kernel.Value(Look));
    }

    [Fact]
    public async Task A_cell_that_is_gone_is_told_no_more_of_what_goes_on_in_the_runtime_and_one_that_stays_is()
    {
        const string Listen = """
            AppDomain.CurrentDomain.FirstChanceException += (_, e) => Console.WriteLine($"NAME {e.Exception.Message}");
            TaskScheduler.UnobservedTaskException += (_, e) => Console.WriteLine($"NAME {e.Exception.InnerException.Message}");
            """;
        await using var kernel = Cells.StartKernel();
        await kernel.Run(Listen.Replace("NAME", "kept"));
        await kernel.Run(Listen.Replace("NAME", "gone"));
        var later = await kernel.ExecuteAsync(
            """
            void Fail() => Task.Run(() => throw new Exception("late")).ContinueWith(_ => { }).Wait();
            Fail(); GC.Collect(); GC.WaitForPendingFinalizers();
            """, TimeSpan.FromSeconds(30), after: 1, cancellation: TestContext.Current.CancellationToken);
        Assert.True(later.Succeeded);
        Assert.Contains("kept late\n", later.Printed());
        Assert.DoesNotContain("gone", later.Printed());
    }
}
