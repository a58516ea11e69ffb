using System.Diagnostics;
using BackpropLab.Notebooks.Tests.Cli;

namespace BackpropLab.Notebooks.Tests.Studio;

public sealed class WatchCommandTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("-INT")]
    [InlineData("-TERM")]
    [InlineData("-HUP")]
    public async Task Ctrl_C_ends_it_with_exit_code_0_and_leaves_no_worker_even_while_a_cell_loops(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A console signal cannot be sent to another process on Windows.");
        folder.Notebook("n.dib", WorkerNote.Cell, "while (true) { }");
        using var lab = Lab.Start(folder.Path, "watch", "n.dib", "--no-open", "--trust");
        var worker = await WorkerNote.ReadAsync(folder.Path);

        Process.Start("kill", [signal, lab.Id.ToString()]).WaitForExit();
        var exit = await Lab.ExitAsync(lab);

        Assert.Equal(0, exit.Code);
        Assert.Equal("", exit.Errors);
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(worker));
    }

    [Fact]
    public async Task Killed_it_takes_its_worker_with_it()
    {
        folder.Notebook("n.dib", WorkerNote.Cell, "while (true) { }");
        using var lab = Lab.Start(folder.Path, "watch", "n.dib", "--no-open", "--trust");
        var worker = await WorkerNote.ReadAsync(folder.Path);

        lab.Kill();
        await lab.WaitForExitAsync();

        Assert.True(await WorkerNote.Eventually(() => Process.GetProcesses().All(process => process.Id != worker)));
    }

    [Fact]
    public async Task It_prints_the_address_how_to_end_it_and_a_line_for_each_run_and_each_broken_save()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A console signal cannot be sent to another process on Windows.");
        var path = folder.Notebook("n.dib", "1", "nonsense");
        using var lab = Lab.Start(folder.Path, "watch", "n.dib", "--no-open", "--trust");
        var lines = new List<string?>();
        for (var i = 0; i < 3; i++)
            lines.Add(await lab.StandardOutput.ReadLineAsync());
        File.WriteAllText(path, "#!meta\n\n[]\n\n#!csharp\n\n1\n");
        lines.Add(await lab.StandardOutput.ReadLineAsync());
        File.WriteAllText(path, "#!csharp\n\n1\n\n#!csharp\n\n2\n");
        lines.Add(await lab.StandardOutput.ReadLineAsync());
        Process.Start("kill", ["-INT", lab.Id.ToString()]).WaitForExit();
        await lab.WaitForExitAsync();

        Assert.Matches(@"^Watching n\.dib at http://127\.0\.0\.1:\d+/open/[0-9a-f]{48}$", lines[0]);
        Assert.Equal("Ctrl+C ends it.", lines[1]);
        Assert.Matches(@"^\d\d:\d\d:\d\d  2 cells run in \d+\.\d\d s, failed: cell 2$", lines[2]);
        Assert.Matches(@"^n\.dib\(\d+\): .*expected", lines[3]);
        Assert.Matches(@"^\d\d:\d\d:\d\d  1 cell run in \d+\.\d\d s$", lines[4]);
    }

    [Fact]
    public async Task A_foreign_notebook_waits_and_each_address_that_was_used_is_followed_by_the_next()
    {
        folder.Notebook("n.dib", "1");
        using var lab = Lab.Start(folder.Path, "watch", "n.dib", "--no-open");
        var first = (await lab.StandardOutput.ReadLineAsync())!.Split(' ')[^1];
        Assert.Equal("It is not one of the course's own: nothing of it runs until you say so on its page.", await lab.StandardOutput.ReadLineAsync());
        Assert.Equal("Ctrl+C ends it.", await lab.StandardOutput.ReadLineAsync());
        using var client = new HttpClient();
        (await client.GetAsync(first)).EnsureSuccessStatusCode();
        var line = await lab.StandardOutput.ReadLineAsync();
        lab.Kill();

        Assert.Matches(@"^Opened\. The next window opens at http://127\.0\.0\.1:\d+/open/[0-9a-f]{48}$", line);
        Assert.DoesNotContain(first, line);
    }

    [Theory]
    [InlineData("There is no notebook missing.dib: looked for ", "missing.dib")]
    [InlineData(". is a folder: name one notebook in it", ".")]
    [InlineData("not on 0.0.0.0: whoever reaches the page can run code here.", "n.dib", "--host", "0.0.0.0")]
    public async Task A_mistake_in_the_command_gets_a_line_and_exit_code_2(string expected, params string[] args)
    {
        folder.Notebook("n.dib", "1");

        var exit = await Lab.RunAsync(folder.Path, ["watch", .. args, "--no-open"]);

        Assert.Equal(2, exit.Code);
        Assert.Contains(expected, exit.Errors);
        Assert.DoesNotContain("   at ", exit.Errors);
    }

    [Theory]
    [InlineData("--host takes an address such as 127.0.0.1, not elsewhere.", "n.dib", "--host", "elsewhere")]
    [InlineData("--port takes a port number up to 65535, not 65536.", "n.dib", "--port", "65536")]
    [InlineData("--timeout takes a number of seconds above 0, not 0.", "n.dib", "--timeout", "0")]
    [InlineData("Required argument 'notebook' missing")]
    public async Task A_mistake_in_an_option_gets_a_line_and_exit_code_2_before_anything_is_done(string expected, params string[] args)
    {
        var exit = await Lab.RefusedAsync(["watch", .. args, "--no-open"]);

        Assert.Equal(2, exit.Code);
        Assert.Contains(expected, exit.Errors);
        Assert.DoesNotContain("   at ", exit.Errors);
    }
}
