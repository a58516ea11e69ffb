using System.Diagnostics;
using System.Text.Json;

namespace BackpropLab.Benchmarks;

/// <summary>A program that measures one workload and prints it as a line of JSON: ours or a peer with some setting.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Program">The program.</param>
/// <param name="Before">Its arguments before the workload's name.</param>
/// <param name="After">Those after it.</param>
sealed record Contestant(string Name, string Program, IReadOnlyList<string> Before, IReadOnlyList<string> After)
{
    /// <summary>This very program, in a process of its own like the peers.</summary>
    public static Contestant Ours { get; } = OfThisProgram(Environment.ProcessPath!);

    /// <exception cref="BenchmarkException">The program failed, or printed no measurement.</exception>
    public Measurement Measure(string workload, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Program, [.. Before, workload, .. After]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        using var ending = cancellation.Register(() => process.Kill(entireProcessTree: true));
        // Read beside the output: a full pipe would stop the program.
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        cancellation.ThrowIfCancellationRequested();
        if (process.ExitCode != 0 || lines.Length == 0)
            throw new BenchmarkException($"{Name} failed at {workload}: {errors.Result.Trim().Split('\n')[^1]}");
        return JsonSerializer.Deserialize<Measurement>(lines[^1])!;
    }

    static Contestant OfThisProgram(string host) => new(
        "ours",
        host,
        // Started as `dotnet BackpropLab.Benchmarks.dll`, the host needs to be told which program.
        Path.GetFileNameWithoutExtension(host) == "dotnet" ? [typeof(Contestant).Assembly.Location, OursCommand.Name] : [OursCommand.Name],
        []);
}
