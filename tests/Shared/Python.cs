using System.ComponentModel;
using System.Diagnostics;

namespace BackpropLab.Testing;

/// <summary>The Python of this machine.</summary>
static class Python
{
    static readonly string[] usual = ["/usr/bin/python3", "python3", "python"];

    /// <summary>
    /// The first interpreter that can import the modules (as in <c>"numpy, torch"</c>): the one that <c>LAB_PYTHON</c>
    /// names, or one in its usual place; null if there is none.
    /// </summary>
    public static string? With(string modules) =>
        (Environment.GetEnvironmentVariable("LAB_PYTHON") is { Length: > 0 } named ? [named] : usual).FirstOrDefault(python => Imports(python, modules));

    static bool Imports(string python, string modules)
    {
        try
        {
            var start = new ProcessStartInfo(python, ["-c", $"import {modules}"]) { RedirectStandardOutput = true, RedirectStandardError = true };
            using var process = Process.Start(start)!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            // There is no such program.
            return false;
        }
    }
}
