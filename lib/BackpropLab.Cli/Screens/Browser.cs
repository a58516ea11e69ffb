using System.ComponentModel;
using System.Diagnostics;

namespace BackpropLab.Cli;

/// <summary>Opens pages in the person's own browser.</summary>
static class Browser
{
    static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(2);

    /// <summary>Opens a file or address; a machine without a browser gets a line that says what to open.</summary>
    public static void Open(string target)
    {
        target = target.Contains("://", StringComparison.Ordinal) ? target : Path.GetFullPath(target);
        if (!TryOpen(target))
            Console.Error.WriteLine($"No browser could be started here; open {target} by hand.");
    }

    static bool TryOpen(string target)
    {
        try
        {
            using var process = Process.Start(Opener(target));
            // An opener that fails does so at once; one that goes on is the browser itself.
            return process is null || !process.WaitForExit(AtOnce) || process.ExitCode == 0;
        }
        catch (Exception e) when (e is Win32Exception or FileNotFoundException)
        {
            return false;
        }
    }

    /// <summary>On Linux the desktop's opener, kept from talking about the browsers that it did not find.</summary>
    static ProcessStartInfo Opener(string target) => OperatingSystem.IsLinux()
        ? new ProcessStartInfo("xdg-open", [target]) { RedirectStandardOutput = true, RedirectStandardError = true }
        : new ProcessStartInfo(target) { UseShellExecute = true };
}
