using System.Diagnostics;

namespace BackpropLab.Notebooks.Tests.Cli;

/// <summary>Whatever ends a run, nothing of it stays: no process that a cell has started, no file in the temporary folder.</summary>
public sealed class NothingStaysTests : IDisposable
{
    /// <summary>Starts a process whose parent ends at once, and which goes on by itself.</summary>
    const string Orphan = """
        System.Diagnostics.Process.Start("/bin/sh", ["-c", "sleep 600 & echo $! > orphan.txt"]).WaitForExit();
        """;

    const string NeedsShell = "Windows has no /bin/sh to be a child.";

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_run_with_a_crash_and_a_killed_worker_leaves_the_temporary_folder_as_it_was()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps debuggers' pipes in no folder.");
        folder.Notebook("1.dib", "1", "2");
        folder.Notebook("2.dib", "Environment.FailFast(\"on purpose\");");
        folder.Notebook("3.dib", "System.Diagnostics.Process.GetCurrentProcess().Kill();");
        folder.Notebook("4.dib", Orphan + "\nEnvironment.Exit(3);");
        // Sockets have short names: a folder within that of the test would be too deep on macOS.
        var temporary = Directory.CreateTempSubdirectory("t").FullName;
        try
        {
            using var lab = Lab.Start(folder.Path, new Dictionary<string, string> { ["TMPDIR"] = temporary }, "run", ".");
            var exit = await Lab.ExitAsync(lab);
            Assert.Equal(1, exit.Code);
            Assert.Contains("1.dib: passed", exit.Output);
            Assert.Contains("2.dib, cell 1: WorkerLost: The worker crashed", exit.Output);
            Assert.Contains("3.dib, cell 1: WorkerLost: The worker crashed with exit code 137.", exit.Output);
            Assert.Equal([], Directory.GetFileSystemEntries(temporary).Select(Path.GetFileName).Where(name => name != ".dotnet"));
            Assert.True(await IsGone(OrphanId()));
        }
        finally
        {
            Directory.Delete(temporary, recursive: true);
        }
    }

    [Fact]
    public async Task A_lab_that_is_killed_takes_with_it_what_its_cells_have_started()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), NeedsShell);
        folder.Notebook("endless.dib", Orphan, WorkerNote.Cell, "while (true) { }");
        using var lab = Lab.Start(folder.Path, "run", "endless.dib");
        var worker = await WorkerNote.ReadAsync(folder.Path);
        Assert.False(Process.GetProcessById(OrphanId()).HasExited);
        lab.Kill();
        await lab.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(await IsGone(worker));
        Assert.True(await IsGone(OrphanId()));
    }

    int OrphanId() => int.Parse(File.ReadAllText(Path.Combine(folder.Path, "orphan.txt")));

    static Task<bool> IsGone(int process) => WorkerNote.Eventually(() => Process.GetProcesses().All(other => other.Id != process));
}
