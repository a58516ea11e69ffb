using System.Diagnostics;
using System.Runtime.InteropServices;

namespace BackpropLab.Cli;

/// <summary>The machine that this runs on.</summary>
static class ThisMachine
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static Machine Create() => new()
    {
        Description = $"{RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}",
        Platform = OperatingSystem.IsWindows() ? OSPlatform.Windows : OperatingSystem.IsMacOS() ? OSPlatform.OSX : OSPlatform.Linux,
        Runtime = RuntimeInformation.FrameworkDescription,
        Home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
        Variable = Environment.GetEnvironmentVariable,
        FileExists = File.Exists,
        ReadText = path => Try(() => File.ReadAllText(path)),
        Folders = folder => Try(() => Directory.GetDirectories(folder).Select(path => Path.GetFileName(path)).ToArray()) ?? [],
        CanWrite = CanWrite,
        OnPath = OnPath,
        Print = Print,
    };

    static bool CanWrite(string folder)
    {
        while (!Path.Exists(folder) && Path.GetDirectoryName(folder) is { } parent)
            folder = parent;
        return Try(() =>
        {
            var probe = Path.Combine(folder, Path.GetRandomFileName());
            using (File.Create(probe, 1, FileOptions.DeleteOnClose))
                return probe;
        }) is not null;
    }

    static string? OnPath(string program)
    {
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ".cmd", ".bat"] : [""];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.SelectMany(folder => endings.Select(ending => Path.Combine(folder, program + ending))).FirstOrDefault(File.Exists);
    }

    static string? Print(string program, string[] arguments, string folder) => Try(() =>
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            return null;
        }

        return process.ExitCode == 0 ? output.GetAwaiter().GetResult().Trim() : null;
    });

    /// <summary>The answer, or null where the machine refuses it: a folder that may not be read counts as none.</summary>
    static T? Try<T>(Func<T?> question) where T : class
    {
        try
        {
            return question();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            return null;
        }
    }
}
