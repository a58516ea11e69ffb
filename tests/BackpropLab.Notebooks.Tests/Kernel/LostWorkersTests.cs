namespace BackpropLab.Notebooks.Tests.Kernel;

public class LostWorkersTests
{
    [Fact]
    public async Task Environment_Exit_is_that_cells_failure()
    {
        await using var kernel = Cells.StartKernel();
        var error = await kernel.Error("Console.WriteLine(\"bye\"); Environment.Exit(3);");
        Assert.False(kernel.IsAlive);
        Assert.Contains("exit code 3, as Environment.Exit does", error.Message);
    }

    [Fact]
    public async Task No_doubt_is_left_whose_it_is_when_cells_have_run_before()
    {
        await using var kernel = Cells.StartKernel();
        await kernel.Value("1");
        Assert.Equal(
            "The cell ended its worker with exit code 3, as Environment.Exit does. The variables of this notebook are lost.",
            (await kernel.Error("await Task.Yield(); Environment.Exit(3);")).Message);
    }

    [Fact]
    public async Task A_stack_overflow_is_that_cells_failure_and_names_the_function()
    {
        await using var kernel = Cells.StartKernel();
        var error = await kernel.Error("int Deeper(int x) => Deeper(x + 1) + 1;\nDeeper(0)");
        Assert.Contains("Stack overflow", error.Message);
        Assert.Contains("   at Deeper()", error.Traceback);
    }

    [Fact]
    public async Task Memory_past_the_limit_is_that_cells_failure()
    {
        await using var kernel = Cells.StartKernel(new KernelOptions { MemoryLimit = 200L << 20 });
        var error = await kernel.Error("var hoard = new List<byte[]>();\nwhile (true) hoard.Add(new byte[10_000_000]);");
        Assert.Contains("more memory than the 200 MB", error.Message);
    }

    [Fact]
    public async Task A_crash_in_a_thread_of_the_cells_own_is_reported_with_its_exception()
    {
        await using var kernel = Cells.StartKernel();
        var error = await kernel.Error("new System.Threading.Thread(() => throw new Exception(\"off to the side\")).Start();\nawait Task.Delay(5000);");
        Assert.False(kernel.IsAlive);
        Assert.Contains(error.Traceback, line => line.Contains("off to the side"));
    }

    [Fact]
    public async Task A_standard_output_that_a_cell_has_made_unwritable_costs_nothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A descriptor that is open for reading alone can be put in its place on Unix.");
        await using var kernel = Cells.StartKernel();
        await kernel.Run("""
            class Unix { [System.Runtime.InteropServices.DllImport("libc")] public static extern int dup2(int from, int to); }
            var unwritable = System.IO.File.OpenHandle("/dev/null");
            for (var descriptor = 1; descriptor < 200; descriptor++)
                if (System.IO.File.Exists($"/proc/self/fd/{descriptor}") && new System.IO.FileInfo($"/proc/self/fd/{descriptor}").LinkTarget?.StartsWith("pipe:") != false)
                    Unix.dup2((int)unwritable.DangerousGetHandle(), descriptor);
            """);
        Assert.Equal("2", await kernel.Value("1 + 1"));
    }
}
