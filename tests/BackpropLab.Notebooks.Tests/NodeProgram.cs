using System.ComponentModel;
using System.Diagnostics;

namespace BackpropLab.Notebooks.Tests;

/// <summary>Node.js, with which scripts are tried that need no browser; where it is not, their tests are skipped.</summary>
static class NodeProgram
{
    public static (int Code, string Output) Run(string folder, string[] arguments, string input = "")
    {
        var start = new ProcessStartInfo("node", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        try
        {
            using var node = Process.Start(start)!;
            var errors = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            node.StandardInput.Write(input);
            node.StandardInput.Close();
            var output = node.StandardOutput.ReadToEnd();
            node.WaitForExit();
            return (node.ExitCode, output + errors.Result);
        }
        catch (Win32Exception)
        {
            Need.Package(false, "Node.js is not here (nodejs.org), with which scripts are tried.");
            throw;
        }
    }
}
