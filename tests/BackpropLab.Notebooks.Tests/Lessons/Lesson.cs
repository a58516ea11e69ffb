using System.Text;
using System.Text.Json;

namespace BackpropLab.Notebooks.Tests.Lessons;

/// <summary>A lesson that has run from top to bottom and whose variables can be read.</summary>
internal sealed class Lesson : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    readonly KernelClient kernel = KernelClient.Start(Repository.Notebooks);
    readonly StringBuilder printed = new();

    /// <summary>What its cells have written to standard output so far.</summary>
    public string Printed => printed.ToString();

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
        var execution = await kernel.ExecuteAsync($"System.Text.Json.JsonSerializer.Serialize({expression})", Patience);
        Assert.True(execution.Succeeded, $"{expression}: {execution.Outputs.LastOrDefault()}");
        return JsonSerializer.Deserialize<T>(execution.Outputs.OfType<DisplayOutput>().Single().PlainText!)!;
    }

    public ValueTask DisposeAsync() => kernel.DisposeAsync();
}
