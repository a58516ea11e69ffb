using System.Diagnostics;
using System.Text.RegularExpressions;

namespace BackpropLab.Notebooks.Tests.Cli;

public sealed partial class RunCommandsTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_run_that_passes_ends_with_a_table_the_reports_path_and_exit_code_0()
    {
        folder.Notebook("first.dib", "1 + 1", "\"[markup]\"");
        var exit = await Lab.RunAsync(folder.Path, "run", ".");
        Assert.Equal("", exit.Errors);
        Assert.Equal(0, exit.Code);
        Snapshot.Match("run-passes", WithoutTimes(exit.Output));
        Assert.True(File.Exists(Path.Combine(folder.Path, "report", "index.html")));
        Assert.True(File.Exists(Path.Combine(folder.Path, "report", "first.html")));
    }

    [Fact]
    public async Task A_cell_that_fails_is_shown_and_gives_exit_code_1()
    {
        folder.Notebook("wrong.dib", "var x = 1;", "x +\n  y");
        var exit = await Lab.RunAsync(folder.Path, "run", "wrong.dib", "-o", "out");
        Assert.Equal(1, exit.Code);
        Snapshot.Match("run-fails", WithoutTimes(exit.Output));
    }

    [Fact]
    public async Task Output_that_is_no_terminal_has_no_control_characters()
    {
        folder.Notebook("n.dib", "1");
        var exit = await Lab.RunAsync(folder.Path, "run", "n.dib");
        Assert.DoesNotContain('\u001b', exit.Output);
    }

    [Theory]
    [InlineData("There is no notebook or folder missing.dib", "run", "missing.dib")]
    [InlineData("There is no .dib file in the folder .", "run", ".")]
    [InlineData("--frmat", "run", "--frmat", "html")]
    [InlineData("dance", "dance")]
    public async Task A_mistake_in_the_command_gets_a_line_and_exit_code_2(string expected, params string[] args)
    {
        var exit = await Lab.RunAsync(folder.Path, args);
        AssertRefused(expected, exit);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "report")));
    }

    [Theory]
    [InlineData("--jobs takes a whole number from 1 to 256, not 0.", "run", "--jobs", "0")]
    [InlineData("--timeout takes a number of seconds above 0, not -1.", "run", "--timeout", "-1")]
    [InlineData("--timeout takes a number of seconds above 0, not abc.", "run", "--timeout", "abc")]
    [InlineData("--jobs takes a whole number from 1 to 256, not 2.5.", "run", "--jobs", "2.5")]
    [InlineData("--format takes html or ipynb, not pdf.", "run", "--format", "pdf")]
    public async Task A_mistake_in_an_option_gets_a_line_and_exit_code_2_before_anything_is_done(string expected, params string[] args) =>
        AssertRefused(expected, await Lab.RefusedAsync(args));

    [Fact]
    public async Task A_report_that_cannot_be_written_gets_a_line_and_exit_code_2()
    {
        folder.Notebook("n.dib", "System.IO.File.WriteAllText(\"ran\", \"\");");
        File.WriteAllText(Path.Combine(folder.Path, "taken"), "a file");
        var exit = await Lab.RunAsync(folder.Path, "run", "n.dib", "--output", "taken");
        Assert.Equal(2, exit.Code);
        Assert.Single(exit.Errors.Trim().Split('\n'));
        Assert.Contains("taken", exit.Errors);
        Assert.Equal("a file", File.ReadAllText(Path.Combine(folder.Path, "taken")));
        Assert.False(File.Exists(Path.Combine(folder.Path, "ran")), "It was found out only after the work.");
    }

    [Theory]
    [InlineData("run")]
    [InlineData("watch")]
    public async Task A_file_that_is_no_notebook_by_its_name_is_refused(string command)
    {
        File.WriteAllText(Path.Combine(folder.Path, "notes.md"), "# Notes");
        var exit = await Lab.RunAsync(folder.Path, command, "notes.md");
        Assert.Equal(2, exit.Code);
        Assert.Equal("notes.md is no notebook: a file that ends in .dib is expected.", exit.Errors.Trim());
    }

    [Fact]
    public async Task A_broken_notebook_gets_file_line_and_what_was_expected_and_nothing_is_written()
    {
        File.WriteAllText(Path.Combine(folder.Path, "broken.dib"), "#!meta\n\n[1, 2]\n\n#!csharp\n\n1\n");
        var exit = await Lab.RunAsync(folder.Path, "run", "broken.dib");
        Assert.Equal(2, exit.Code);
        Assert.Matches(@"broken\.dib\(\d+\): .*expected", exit.Errors);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "report")));
    }

    [Fact]
    public async Task Executed_notebooks_are_written_for_Jupyter()
    {
        folder.Notebook("n.dib", "6 * 7");
        var exit = await Lab.RunAsync(folder.Path, "run", "n.dib", "--format", "ipynb", "-o", "out");
        Assert.Equal(0, exit.Code);
        Assert.Contains("\"42\"", File.ReadAllText(Path.Combine(folder.Path, "out", "n.ipynb")));
    }

    [Fact]
    public async Task No_text_of_a_notebook_is_a_command_to_the_terminal()
    {
        folder.Notebook("n.dib", "throw new Exception(\"\\u001b]0;name\\u0007\\u001b[2J\\u009b31m\\u007fhi\");");
        var exit = await Lab.RunAsync(folder.Path, "run", "n.dib");
        Assert.Contains("Exception: ␛]0;name␇␛[2J\ufffd31m␡hi", exit.Output);
        Assert.DoesNotContain(exit.Output, character => char.IsControl(character) && character is not ('\n' or '\r' or '\t'));
    }

    [Fact]
    public async Task Ctrl_C_stops_cleanly_keeps_what_was_done_and_leaves_no_worker()
    {
        var exit = await StoppedBy("-INT");
        Assert.Contains("stopped", exit.Output);
        Assert.True(File.Exists(Path.Combine(folder.Path, "report", "endless.html")));
    }

    [Fact]
    public async Task The_end_of_the_terminal_stops_it_as_cleanly()
    {
        await StoppedBy("-HUP");
        Assert.Contains("cell 2", File.ReadAllText(Path.Combine(folder.Path, "report", "index.html")));
    }

    [Fact]
    public async Task A_lab_that_is_killed_takes_its_workers_with_it()
    {
        folder.Notebook("endless.dib", WorkerNote.Cell, "while (true) { }");
        using var lab = Lab.Start(folder.Path, "run", "endless.dib");
        var worker = await WorkerNote.ReadAsync(folder.Path);
        lab.Kill();
        await lab.WaitForExitAsync();
        var gone = await WorkerNote.Eventually(() => Process.GetProcesses().All(process => process.Id != worker));
        Assert.True(gone);
    }

    [Theory]
    [InlineData("lab")]
    [InlineData("lab run", "run")]
    public async Task Help_reads_well(string name, params string[] command)
    {
        var exit = await Lab.RunAsync(folder.Path, [.. command, "--help"]);
        Assert.Equal(0, exit.Code);
        Snapshot.Match($"help-{name.Replace(' ', '-')}", exit.Output.Replace($"[default: {Environment.ProcessorCount}]", "[default: CORES]"));
    }

    /// <summary>A run that is sent a signal in its second cell: it says that it was stopped, and its worker is gone.</summary>
    async Task<LabExit> StoppedBy(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A console signal cannot be sent to another process on Windows.");
        folder.Notebook("endless.dib", WorkerNote.Cell, "while (true) { }");
        using var lab = Lab.Start(folder.Path, "run", "endless.dib");
        var worker = await WorkerNote.ReadAsync(folder.Path);
        Process.Start("kill", [signal, lab.Id.ToString()]).WaitForExit();
        var exit = await Lab.ExitAsync(lab);
        Assert.Equal(130, exit.Code);
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(worker));
        return exit;
    }

    static void AssertRefused(string expected, LabExit exit)
    {
        Assert.Equal(2, exit.Code);
        Assert.Contains(expected, exit.Errors);
        Assert.DoesNotContain("   at ", exit.Errors);
        Assert.InRange(exit.Errors.Trim().Split('\n').Length, 1, 2);
    }

    /// <summary>The output with its times, and the table's widths that follow from them, made the same for every run.</summary>
    string WithoutTimes(string output) => string.Join('\n', Seconds().Replace(output.Replace(folder.Path, "FOLDER"), "0.0 s")
        .Split('\n').Select(line => line is ['|' or '+', ..] ? Repeats().Replace(line, "$1$1") : line));

    [GeneratedRegex(@"\d+\.\d s")]
    private static partial Regex Seconds();

    [GeneratedRegex(@"([ -])\1+")]
    private static partial Regex Repeats();
}
