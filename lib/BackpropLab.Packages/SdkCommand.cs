using System.Diagnostics;
using BackpropLab.Protocol;

namespace BackpropLab.Packages;

/// <summary>A command of the .NET SDK that has ended.</summary>
/// <param name="ExitCode">0 if it did what it was asked to.</param>
/// <param name="Output">What it wrote to standard output.</param>
sealed record SdkCommand(int ExitCode, string Output)
{
    /// <summary>Runs a command, in English, to its end.</summary>
    /// <param name="folder">Where it runs: what is set for that folder counts, and which SDK it asks for.</param>
    /// <param name="arguments">The command.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static SdkCommand Run(string folder, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(DotnetHost.Path, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        // The worker's own limits are not the SDK's.
        start.Environment.Remove("DOTNET_GCHeapHardLimit");
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var registration = cancellation.Register(() => process.Kill(entireProcessTree: true));
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        cancellation.ThrowIfCancellationRequested();
        // Both streams in one text: which of the two says why differs from command to command.
        return new SdkCommand(process.ExitCode, process.ExitCode == 0 ? output : output + errors.GetAwaiter().GetResult());
    }
}
