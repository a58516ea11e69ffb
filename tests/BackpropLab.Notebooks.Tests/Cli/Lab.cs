using System.Diagnostics;
using BackpropLab.Cli;

namespace BackpropLab.Notebooks.Tests.Cli;

/// <summary>The command <c>lab</c>, run as a person runs it: a process of its own, its output not a terminal.</summary>
static class Lab
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task<LabExit> RunAsync(string folder, params string[] args)
    {
        using var process = Start(folder, args);
        return await ExitAsync(process);
    }

    /// <summary>A command line that is refused before anything is done, and so by this process as well as by another.</summary>
    public static async Task<LabExit> RefusedAsync(params string[] args)
    {
        var errors = new StringWriter();
        return new LabExit(await LabCommand.InvokeAsync(args, errors), "", errors.ToString());
    }

    public static Process Start(string folder, params string[] args) => Start(folder, new Dictionary<string, string>(), args);

    public static Process Start(string folder, IReadOnlyDictionary<string, string> environment, params string[] args)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "lab.dll"));
        foreach (var arg in args)
            start.ArgumentList.Add(arg);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public static async Task<LabExit> ExitAsync(Process process)
    {
        using var limit = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return new LabExit(process.ExitCode, await output, await errors);
    }
}
