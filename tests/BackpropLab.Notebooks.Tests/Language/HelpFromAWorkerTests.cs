using BackpropLab.Notebooks.Tests.Kernel;
using BackpropLab.Protocol;

namespace BackpropLab.Notebooks.Tests.Language;

public class HelpFromAWorkerTests
{
    const string LoadsHelp = "AppDomain.CurrentDomain.GetAssemblies().Any(assembly => assembly.GetName().Name is \"Microsoft.CodeAnalysis.Workspaces\" or \"Microsoft.CodeAnalysis.Features\")";

    [Fact]
    public async Task A_worker_helps_while_a_cell_runs_and_loads_what_it_needs_for_that_when_it_is_first_asked()
    {
        var kernel = KernelClient.Start(Repository.Notebooks);
        await using (kernel)
        {
            await kernel.Value("var kept = 12;");
            Assert.Equal("false", await kernel.Value(LoadsHelp));
            using var stop = new CancellationTokenSource();
            var begun = new TaskCompletionSource();
            var endless = kernel.ExecuteAsync("Console.Write(1); while (true) { }", Timeout.InfiniteTimeSpan, _ => begun.TrySetResult(), cancellation: stop.Token);
            await begun.Task;

            var completion = (CompleteReply)await kernel.AskAsync(new CompleteRequest("Chart.Dec", 9, [Help.Opening]));
            Assert.Equal("DecisionBoundary", completion.Matches[0]);
            Assert.NotEmpty((string)completion.Metadata.Documentation["DecisionBoundary"]!);
            // A name of a package that nobody has brought is no mistake, and neither is one that the cells above declare.
            Assert.Empty(((DiagnosticsReply)await kernel.AskAsync(new DiagnosticsRequest("unknown + 1", ["#r \"nuget: No.Such.Package.Of.Ours, 1.2.3\""]))).Diagnostics);
            Assert.Single(((DiagnosticsReply)await kernel.AskAsync(new DiagnosticsRequest("kept + 1", []))).Diagnostics);

            Assert.False(endless.IsCompleted);
            await stop.CancelAsync();
            Assert.False((await endless).Succeeded);
            Assert.Equal("12", await kernel.Value("kept"));
            Assert.Equal("true", await kernel.Value(LoadsHelp));
        }

        Assert.Empty(((CompleteReply)await kernel.AskAsync(new CompleteRequest("Chart.", 6, [Help.Opening]))).Matches);
    }
}
