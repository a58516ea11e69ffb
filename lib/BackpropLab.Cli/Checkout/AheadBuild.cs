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
    readonly CancellationTokenSource end = new();

    /// <summary>Begins it if it has not been done for this build, and no other program is at it.</summary>
    /// <param name="engine">The worker's engine.</param>
    public AheadBuild(KernelEngine engine)
    {
        var project = AheadWorker.Of(engine.Assembly) is null ? Sources() : null;
        IsDue = project is not null;
        Completion = project is null ? Task.CompletedTask : Task.Run(() => RunAsync(project, engine.Assembly, end.Token));
    }

    /// <summary>Whether there was something to do.</summary>
    public bool IsDue { get; }

    /// <summary>Completes when it has ended. It never fails: a worker that is not compiled ahead does the same, only later.</summary>
    public Task Completion { get; }

    /// <summary>Ends the build.</summary>
    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await Completion;
        end.Dispose();
    }

    /// <summary>The worker's project in the checkout that this program was built in, wherever it was started: none other is built unasked.</summary>
    static string? Sources() =>
        HandOut.Current is null && Project.Of(AppContext.BaseDirectory) is { } root && Path.Combine(root, "lib", "BackpropLab.Worker") is var project && File.Exists(Path.Combine(project, "BackpropLab.Worker.csproj"))
            ? project
            : null;

    static async Task RunAsync(string project, string worker, CancellationToken cancellation)
    {
        var folder = AheadWorker.Folder(worker);
        try
        {
            await using var turn = new FileStream(folder + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            // Another program may have been at it until now.
            if (AheadWorker.Of(worker) is null && await MakeAsync(project, worker, folder + ".new", cancellation))
                Replace(folder, folder + ".new");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or Win32Exception)
        {
            // Another program is at it, or has open what would be replaced: the next start tries again.
        }
    }

    static async Task<bool> MakeAsync(string project, string worker, string made, CancellationToken cancellation)
    {
        Delete(made);
        try
        {
            // No server of compilers or nodes stays, of low priority as this is, for the next build to use.
            string[] arguments =
            [
                "build", project, "-c", Project.Configuration, "-t:CompileAhead", $"-p:PublishDir={Escaped(made)}/", "-p:UseSharedCompilation=false", "-nodeReuse:false",
                "--no-restore", "-nologo", "-v:quiet",
            ];
            var run = await ProgramRun.OfAsync(DotnetHost.Path, arguments, project, cancellation, ProcessPriorityClass.BelowNormal);
            if (run.Succeeded && AheadWorker.IsMadeOf(worker, made))
                return true;
        }
        catch (OperationCanceledException)
        {
        }

        // A file that is half there is newer than what it is made of, and would be kept by the next build.
        Delete(made);
        Delete(Path.Combine(project, "obj", Project.Configuration, "net10.0", "R2R"));
        return false;
    }

    static void Replace(string folder, string made)
    {
        var former = folder + ".old";
        Delete(former);
        if (Directory.Exists(folder))
            Directory.Move(folder, former);
        Directory.Move(made, folder);
        Delete(former);
    }

    static void Delete(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    /// <summary>A path in a property of the command line, where these separate one from the next.</summary>
    static string Escaped(string path) => path.Replace("%", "%25", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal).Replace(";", "%3B", StringComparison.Ordinal);
}
