using System.Diagnostics;

namespace BackpropLab.Cli;

/// <summary>A program that was run to its end.</summary>
/// <param name="Succeeded">Whether its exit code was 0.</param>
/// <param name="Said">What it printed on both outputs: its lines, trimmed, without those that are empty.</param>
sealed record ProgramRun(bool Succeeded, IReadOnlyList<string> Said)
{
    /// <summary>Runs a program; if it is cancelled, the program ends.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<ProgramRun> OfAsync(string program, IEnumerable<string> arguments, string folder, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        using var stop = cancellation.Register(() => process.Kill(entireProcessTree: true));
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        cancellation.ThrowIfCancellationRequested();
        return new(process.ExitCode == 0, [.. (await output + await errors).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)]);
    }
}
