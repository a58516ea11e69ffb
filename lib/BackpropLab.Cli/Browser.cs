using System.ComponentModel;
using System.Diagnostics;

namespace BackpropLab.Cli;

/// <summary>Opens pages in the person's own browser.</summary>
internal static class Browser
{
    /// <summary>Opens a file or address; a machine without a browser gets a line that says what to open.</summary>
    public static void Open(string target)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(target.Contains("://", StringComparison.Ordinal) ? target : Path.GetFullPath(target)) { UseShellExecute = true });
        }
        catch (Exception e) when (e is Win32Exception or FileNotFoundException)
        {
            Console.Error.WriteLine($"No browser could be started here; open {target} by hand.");
        }
    }
}
