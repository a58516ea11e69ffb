using System.ComponentModel;
using System.Diagnostics;
using BackpropLab.Notebooks;
using BackpropLab.Protocol;

namespace BackpropLab.Cli;

/// <summary>
/// Compiles the worker ahead behind whoever works already: that takes longer than the rest of a first build, and saves
/// every later worker some seconds.
/// </summary>
sealed class AheadBuild : IAsyncDisposable
{
    const string Worker = "lib/BackpropLab.Worker/BackpropLab.Worker.csproj";

    readonly CancellationTokenSource end = new();
    readonly Task build;

    /// <summary>Begins it if it has not been done for this build, and no other program is at it.</summary>
    /// <param name="root">The folder of the course: without the worker's sources there is nothing to do.</param>
    /// <param name="engine">The worker's engine.</param>
    public AheadBuild(string root, KernelEngine engine) => build = Task.Run(() => RunAsync(Path.Combine(root, Worker), engine, end.Token));

    /// <summary>Ends the build; what it has made by then is kept for the next.</summary>
    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await build;
        end.Dispose();
    }

    // It never fails: a worker that is not compiled ahead does the same, only later.
    static async Task RunAsync(string project, KernelEngine engine, CancellationToken cancellation)
    {
        if (AheadWorker.Of(engine.Assembly) is not null || !File.Exists(project))
            return;

        var folder = Path.GetDirectoryName(AheadWorker.Place(engine.Assembly))!;
        var made = folder + ".new";
        try
        {
            await using var turn = new FileStream(folder + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            var run = await ProgramRun.OfAsync(
                DotnetHost.Path, ["build", project, "-t:CompileAhead", $"-p:PublishDir={made}{Path.DirectorySeparatorChar}", "--no-restore", "-nologo", "-v:quiet"],
                Path.GetDirectoryName(project)!, cancellation, ProcessPriorityClass.BelowNormal);
            if (run.Succeeded)
                Replace(folder, made);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or Win32Exception or OperationCanceledException)
        {
            // Another program is at it, or another one's workers use what would be replaced: the next start tries again.
        }
    }

    static void Replace(string folder, string made)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.Move(made, folder);
    }
}
