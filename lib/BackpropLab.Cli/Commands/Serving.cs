using System.ComponentModel;
using BackpropLab.Notebooks;
using BackpropLab.Studio;

namespace BackpropLab.Cli;

/// <summary>Runs a server of pages until Ctrl+C, for the commands that have one.</summary>
static class Serving
{
    /// <summary>Starts a server, says where it is, and waits.</summary>
    /// <param name="start">Starts it.</param>
    /// <param name="say">Prints what a person is to know of it.</param>
    /// <param name="open">Whether its page is opened in a browser.</param>
    /// <param name="cancellation">Cancelled by Ctrl+C.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(Func<Task<StudioServer>> start, Action<StudioServer> say, bool open, CancellationToken cancellation)
    {
        // The command line's own handler of Ctrl+C knows a command only once that has given the thread back.
        await Task.Yield();
        try
        {
            await using var server = await start();
            await using var ahead = new AheadBuild(KernelEngine.Lab);
            say(server);
            if (open)
                Browser.Open(server.Address.AbsoluteUri);
            await server.Completion.WaitAsync(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or FormatException or Win32Exception)
        {
            await Console.Error.WriteLineAsync(e.Message.ReplaceLineEndings(" "));
            return ExitCodes.BadUsage;
        }

        return ExitCodes.Success;
    }
}
