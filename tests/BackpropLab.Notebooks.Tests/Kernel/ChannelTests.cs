using BackpropLab.Notebooks.Tests.Kernel.Hostile;

namespace BackpropLab.Notebooks.Tests.Kernel;

/// <summary>Messages and plain output do not meet: whatever a cell does to the one, the other goes on.</summary>
public class ChannelTests(SharedKernel shared) : IClassFixture<SharedKernel>
{
    const string NeedsProc = "What a process holds open can be read from the inside on Linux alone.";
    const string NeedsShell = "Windows has no /bin/sh to be a child.";

    readonly KernelClient kernel = shared.Kernel;

    [Fact]
    public async Task A_line_that_looks_like_a_message_is_text_on_standard_output()
    {
        const string Forged = """{"header":{"msg_type":5},"parent_header":{"msg_id":7},"content":{}}""";
        var execution = await kernel.Run($"var raw = Console.OpenStandardOutput();\nraw.Write({'"'}{Forged.Replace("\"", "\\\"")}\\n{'"'}u8.ToArray());\nraw.Flush();");
        Assert.True(execution.Succeeded);
        Assert.Equal(Forged + "\n", execution.Printed());
        Assert.Equal("2", await kernel.Value("1 + 1"));
    }

    [Fact]
    public async Task Text_without_a_line_end_is_the_cells_that_wrote_it()
    {
        var execution = await kernel.Run("Console.OpenStandardOutput().Write(\"no line end\"u8);\n1");
        Assert.Equal("no line end", execution.Printed());
        Assert.Empty((await kernel.Run("2")).Printed());
    }

    [Fact]
    public async Task What_a_child_process_prints_is_shown_on_either_stream()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), NeedsShell);
        var execution = await kernel.Run("System.Diagnostics.Process.Start(\"/bin/sh\", [\"-c\", \"printf hello; printf oops >&2\"]).WaitForExit();");
        Assert.True(execution.Succeeded);
        Assert.Contains(execution.Outputs, output => output == new StreamOutput("stdout", "hello"));
        Assert.Contains(execution.Outputs, output => output == new StreamOutput("stderr", "oops"));
    }

    [Fact]
    public async Task A_child_process_that_lives_on_holds_nothing_up()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), NeedsShell);
        await using var own = Cells.StartKernel();
        Assert.True((await own.Run("System.Diagnostics.Process.Start(\"/bin/sh\", [\"-c\", \"sleep 30\"]);")).Succeeded);
        Assert.Equal("2", await own.Value("1 + 1"));
        Assert.Contains("exit code 3", (await own.Error("Environment.Exit(3);")).Message);
    }

    [Fact]
    public async Task A_cell_that_closes_its_standard_output_costs_nobody_anything()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), NeedsShell);
        await using var own = Cells.StartKernel();
        await own.Run("new Microsoft.Win32.SafeHandles.SafeFileHandle(1, ownsHandle: true).Dispose();");
        Assert.Equal("2", await own.Value("1 + 1"));
    }

    [Fact]
    public async Task A_child_process_inherits_no_socket()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), NeedsProc);
        var execution = await kernel.Run("System.Diagnostics.Process.Start(\"/bin/sh\", [\"-c\", \"ls -l /proc/self/fd\"]).WaitForExit();");
        Assert.Contains("pipe:", execution.Printed());
        Assert.DoesNotContain("socket:", execution.Printed());
    }

    [Fact]
    public async Task Nothing_of_the_channel_is_left_in_the_file_system()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), NeedsProc);
        Assert.Equal("2", await kernel.Value("1 + 1"));
        var socket = await kernel.Value("System.IO.File.ReadAllLines(\"/proc/net/unix\").Select(line => line.Split(' ')[^1]).FirstOrDefault(path => path.EndsWith(\"/channel\") && System.IO.File.Exists(path) && Environment.CommandLine.Contains(path)) ?? \"none\"");
        Assert.Equal("none", socket);
    }

    [Theory]
    [InlineData("no message at all\\n")]
    [InlineData("{\\\"channel\\\":\\\"shell\\\",\\\"header\\\":{\\\"msg_type\\\":5,\\\"msg_id\\\":7},\\\"content\\\":{}}\\n")]
    [InlineData("{\\\"channel\\\":\\\"iopub\\\",\\\"header\\\":{\\\"msg_id\\\":\\\"x\\\",\\\"msg_type\\\":\\\"stream\\\"},\\\"content\\\":{\\\"name\\\":[]}}\\n")]
    public async Task Who_writes_to_the_channel_itself_costs_itself_its_worker_and_nobody_else(string line)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), NeedsProc);
        await using var own = Cells.StartKernel();
        var error = await own.Error(Hunter.Hunt + $"hunted.Send(System.Text.Encoding.UTF8.GetBytes(\"{line}\"));\nSystem.Threading.Thread.Sleep(20_000);");
        Assert.Equal("WorkerLost", error.Name);
        Assert.StartsWith("The worker said what no worker says (", error.Message);
        Assert.False(own.IsAlive);
    }

    [Fact]
    public async Task Who_closes_the_channel_costs_itself_its_worker()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), NeedsProc);
        await using var own = Cells.StartKernel();
        var error = await own.Error(Hunter.Hunt + "hunted.Shutdown(System.Net.Sockets.SocketShutdown.Both);\nSystem.Threading.Thread.Sleep(20_000);");
        Assert.Equal("WorkerLost", error.Name);
        Assert.False(own.IsAlive);
    }

    [Fact]
    public async Task An_endless_line_on_the_channel_is_not_kept()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), NeedsProc);
        await using var own = Cells.StartKernel();
        var error = await own.Error(Hunter.Hunt + "var piece = new byte[1 << 20];\nfor (var i = 0; i < 300; i++) hunted.Send(piece);\nhunted.Send([10]);\nSystem.Threading.Thread.Sleep(20_000);");
        Assert.Contains("a line of more than 200000000 bytes", error.Message);
    }
}
