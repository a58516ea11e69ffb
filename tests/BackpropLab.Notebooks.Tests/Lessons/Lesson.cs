using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;

namespace BackpropLab.Notebooks.Tests.Lessons;

/// <summary>A lesson that has run from top to bottom and whose variables can be read.</summary>
sealed class Lesson : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    static readonly ConcurrentDictionary<string, Lazy<Task<Lesson>>> Finished = new();

    readonly KernelClient kernel = KernelClient.Start(Repository.Notebooks);
    readonly StringBuilder printed = new();

    /// <summary>A session runs one cell at a time, and tests read at once.</summary>
    readonly SemaphoreSlim turn = new(1);

    /// <summary>What its cells have written to standard output so far.</summary>
    public string Printed => printed.ToString();

    /// <summary>
    /// The lesson that all tests read: it runs once. Its worker ends with the test process, as every worker ends with
    /// who started it.
    /// </summary>
    public static Task<Lesson> FinishedAsync(string name) => Finished.GetOrAdd(name, _ => new(() => RunAsync(name))).Value;

    /// <summary>A lesson of the caller's own, to run more cells in.</summary>
    public static async Task<Lesson> RunAsync(string name)
    {
        var lesson = new Lesson();
        foreach (var cell in DibDocument.Load(Path.Combine(Repository.Notebooks, name)).Cells.Where(cell => cell.IsCSharp))
            await lesson.RunCellAsync(cell.Source);
        return lesson;
    }

    /// <summary>Runs one more cell.</summary>
    public async Task RunCellAsync(string source)
    {
        var execution = await kernel.ExecuteAsync(source, Patience);
        Assert.True(execution.Succeeded, $"{execution.Outputs.LastOrDefault()}\n{source}");
        foreach (var output in execution.Outputs.OfType<StreamOutput>().Where(output => output.Name == "stdout"))
            printed.Append(output.Text.ReplaceLineEndings("\n"));
    }

    /// <summary>The value of an expression in the lesson's session.</summary>
    public async Task<T> Read<T>(string expression)
    {
        await turn.WaitAsync();
        try
        {
            var execution = await kernel.ExecuteAsync($"System.Text.Json.JsonSerializer.Serialize({expression})", Patience);
            Assert.True(execution.Succeeded, $"{expression}: {execution.Outputs.LastOrDefault()}");
            return JsonSerializer.Deserialize<T>(execution.Outputs.OfType<DisplayOutput>().Single().PlainText!)!;
        }
        finally
        {
            turn.Release();
        }
    }

    public ValueTask DisposeAsync() => kernel.DisposeAsync();
}
