namespace BackpropLab.Notebooks.Tests.Cli;

/// <summary>Has a notebook's first cell say which process runs it.</summary>
static class WorkerNote
{
    const string Name = "worker.txt";

    public const string Cell = $"System.IO.File.WriteAllText(\"{Name}\", Environment.ProcessId.ToString());";

    /// <summary>The worker's process number, once its first cell has run.</summary>
    public static async Task<int> ReadAsync(string folder)
    {
        var file = Path.Combine(folder, Name);
        Assert.True(await Eventually(() => File.Exists(file) && File.ReadAllText(file).Length > 0));
        return int.Parse(File.ReadAllText(file));
    }

    public static async Task<bool> Eventually(Func<bool> holds)
    {
        for (var i = 0; i < 300; i++)
        {
            if (holds())
                return true;
            await Task.Delay(100);
        }

        return false;
    }
}
