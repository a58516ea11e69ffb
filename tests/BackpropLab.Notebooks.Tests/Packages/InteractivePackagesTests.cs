using BackpropLab.Protocol;

namespace BackpropLab.Notebooks.Tests.Packages;

/// <summary>Packages in .NET Interactive, from a feed of the test's own.</summary>
public sealed class InteractivePackagesTests : IDisposable
{
    /// <summary>Has the engine restore below the notebook's folder, where the feed's settings count.</summary>
    const string RestoreHere = """
        foreach (var name in new[] { "TMPDIR", "TMP", "TEMP" }) Environment.SetEnvironmentVariable(name, System.IO.Directory.GetCurrentDirectory());
        """;

    readonly PackageFeed feed = new();

    public void Dispose() => feed.Dispose();

    [Fact]
    public async Task Another_version_is_not_taken_in_its_place_and_the_sentence_names_it()
    {
        feed.Add("Tiny", "6.0.0");
        var result = await Run("#r \"nuget: Tiny, 5.0.0\"\n1", "#r \"nuget: Tiny, 6.0\"\nTiny.Version");
        var error = Assert.IsType<ErrorOutput>(Assert.Single(result.Cells[1].Outputs));
        Assert.Equal("DirectiveError", error.Name);
        Assert.StartsWith("Tiny 5.0.0 cannot be had: .NET Interactive would take 6.0.0 in its place.", error.Message);
        Assert.Empty(error.Traceback);
    }

    [Fact]
    public async Task A_package_that_extends_the_kernel_does_so_after_the_cell_that_brings_it()
    {
        var worker = Path.GetDirectoryName(KernelEngine.Interactive(Repository.Root).Assembly)!;
        var extension = TinyAssembly.Compile(
            "Extending.Interactive",
            """
            public sealed class Extension : Microsoft.DotNet.Interactive.IKernelExtension
            {
                public System.Threading.Tasks.Task OnLoadAsync(Microsoft.DotNet.Interactive.Kernel kernel)
                {
                    System.AppContext.SetData("extended", kernel.Name);
                    return System.Threading.Tasks.Task.CompletedTask;
                }
            }
            """,
            await File.ReadAllBytesAsync(Path.Combine(worker, "Microsoft.DotNet.Interactive.dll"), TestContext.Current.CancellationToken));
        feed.Add("Extending", "1.0.0", [], ("interactive-extensions/dotnet/Extending.Interactive.dll", extension),
            ("lib/net8.0/Extending.dll", TinyAssembly.Compile("Extending", "public static class Extending { }")));

        var result = await Run("#r \"nuget: Extending, 1.0.0\"\nAppContext.GetData(\"extended\") ?? \"not yet\"", "AppContext.GetData(\"extended\")");
        Assert.All(result.Cells, cell => Assert.True(cell.Outcome == CellOutcome.Passed, string.Join('\n', cell.Outputs)));
        Assert.Equal(["not yet", ".NET"], result.Cells.Skip(1).Select(cell => Assert.IsType<DisplayOutput>(Assert.Single(cell.Outputs)).PlainText));
    }

    [Fact]
    public async Task A_chart_of_Plotly_NET_comes_as_JSON_that_the_page_draws_itself()
    {
        feed.AddRestored("Plotly.NET", "Plotly.NET.CSharp", "DynamicObj", "Fable.Core", "FSharp.Core", "Giraffe.ViewEngine", "Newtonsoft.Json");
        var result = await Run("#r \"nuget: Plotly.NET, 6.0.0\"\n#r \"nuget: Plotly.NET.CSharp, 0.14.0\"\nPlotly.NET.CSharp.Chart.Point<double, double, string>(x: new[] { 1.0, 2 }, y: new[] { 2.0, 1 })");
        var chart = Assert.IsType<DisplayOutput>(Assert.Single(result.Cells[1].Outputs));
        Assert.Equal("scatter", chart.Data[PlotlyFigure.MimeType].GetProperty("data")[0].GetProperty("type").GetString());
        Assert.Null(chart.Html);
    }

    Task<NotebookResult> Run(params string[] cells) => NotebookRunner.RunAsync(
        feed.Notebook([RestoreHere, .. cells]),
        new RunOptions { CellTimeout = PackageFeed.Patience, Kernel = new KernelOptions { Engine = KernelEngine.Interactive(Repository.Root) } },
        cancellation: TestContext.Current.CancellationToken);
}
