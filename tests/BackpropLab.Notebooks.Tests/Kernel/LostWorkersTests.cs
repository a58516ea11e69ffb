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
}
