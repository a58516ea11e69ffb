using System.Diagnostics;
using System.Text;

namespace BackpropLab.Notebooks.Tests.Cli;

/// <summary>What <c>lab</c> loads, as the runtime's own trace of a process names it.</summary>
public sealed class LoadedAssembliesTests : IDisposable
{
    const string AspNet = "Microsoft.AspNetCore";

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Running_notebooks_loads_nothing_of_ASP_NET_and_no_sanitiser_where_there_is_no_foreign_text()
    {
        folder.Notebook("n.dib", "1 + 1");
        using var lab = Start("run", "n.dib", "--output", "report");
        Assert.Equal(0, (await Lab.ExitAsync(lab)).Code);

        Assert.Contains("BackpropLab.Notebooks", Trace(lab));
        Assert.DoesNotContain("BackpropLab.Studio", Trace(lab));
        Assert.DoesNotContain(AspNet, Trace(lab));
        Assert.DoesNotContain("AngleSharp", Trace(lab));
    }

    [Fact]
    public async Task Watching_one_does()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A console signal cannot be sent to another process on Windows.");
        folder.Notebook("n.dib", "1 + 1");
        using var lab = Start("watch", "n.dib", "--no-open");
        await lab.StandardOutput.ReadLineAsync();
        Process.Start("kill", ["-INT", lab.Id.ToString()]).WaitForExit();
        Assert.Equal(0, (await Lab.ExitAsync(lab)).Code);

        Assert.Contains(AspNet, Trace(lab));
    }

    Process Start(params string[] args) => Lab.Start(folder.Path, new Dictionary<string, string>
    {
        ["DOTNET_EnableEventPipe"] = "1",
        // The loader's events, which name each assembly.
        ["DOTNET_EventPipeConfig"] = "Microsoft-Windows-DotNETRuntime:8:4",
        ["DOTNET_EventPipeOutputPath"] = Path.Combine(folder.Path, "{pid}.nettrace"),
    }, args);

    string Trace(Process process) => Encoding.Unicode.GetString(Even(File.ReadAllBytes(Path.Combine(folder.Path, $"{process.Id}.nettrace"))));

    /// <summary>The bytes twice, so that a name is read whole whether it begins at an even or at an odd place.</summary>
    static byte[] Even(byte[] trace) => [.. trace, .. new byte[trace.Length % 2], .. trace[1..]];
}
