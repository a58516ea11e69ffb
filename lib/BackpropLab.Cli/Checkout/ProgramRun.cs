using System.ComponentModel;
using System.Diagnostics;

namespace BackpropLab.Cli;

/// <summary>A program that was run to its end.</summary>
/// <param name="Succeeded">Whether its exit code was 0.</param>
/// <param name="Said">What it printed on both outputs: its lines, trimmed, without those that are empty.</param>
sealed record ProgramRun(bool Succeeded, IReadOnlyList<string> Said)
{
    /// <summary>Runs a program; if it is cancelled, the program ends.</summary>
    /// <param name="program">Its file.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <param name="priority">How it, and what it starts, stands behind what else runs.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<ProgramRun> OfAsync(
        string program, IEnumerable<string> arguments, string folder, CancellationToken cancellation, ProcessPriorityClass priority = ProcessPriorityClass.Normal)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        // Whoever starts this may be spoken to there.
        process.StandardInput.Close();
        if (priority != ProcessPriorityClass.Normal)
            UnlessEnded(() => process.PriorityClass = priority);
        using var stop = cancellation.Register(() => UnlessEnded(() => process.Kill(entireProcessTree: true)));
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        cancellation.ThrowIfCancellationRequested();
        return new(process.ExitCode == 0, [.. (await output + await errors).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)]);
    }

    /// <summary>Does something to a process, unless it has ended meanwhile.</summary>
    static void UnlessEnded(Action act)
    {
        try
        {
            act();
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It, or what it had started, has ended by itself.
        }
    }
}
