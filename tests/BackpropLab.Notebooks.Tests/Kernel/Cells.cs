namespace BackpropLab.Notebooks.Tests.Kernel;

/// <summary>Short words for what kernel tests say often.</summary>
static class Cells
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static KernelClient StartKernel(KernelOptions? options = null) => KernelClient.Start(AppContext.BaseDirectory, options);

    public static Task<CellExecution> Run(this KernelClient kernel, string code) => kernel.ExecuteAsync(code, Patience);

    /// <summary>Runs a cell that is expected to succeed and gives its result as text.</summary>
    public static async Task<string?> Value(this KernelClient kernel, string code, TimeSpan? patience = null)
    {
        var execution = await kernel.ExecuteAsync(code, patience ?? Patience);
        Assert.True(execution.Succeeded, string.Join('\n', execution.Outputs));
        return execution.Result()?.PlainText;
    }

    /// <summary>Runs a cell that is expected to fail and gives its error.</summary>
    public static async Task<ErrorOutput> Error(this KernelClient kernel, string code, TimeSpan? patience = null)
    {
        var execution = await kernel.ExecuteAsync(code, patience ?? Patience);
        Assert.False(execution.Succeeded);
        return execution.Error();
    }

    public static DisplayOutput? Result(this CellExecution execution) =>
        execution.Outputs.OfType<DisplayOutput>().SingleOrDefault(output => output.ExecutionCount is not null);

    public static ErrorOutput Error(this CellExecution execution) => Assert.IsType<ErrorOutput>(execution.Outputs[^1]);

    public static string Printed(this CellExecution execution) => string.Concat(execution.Outputs.OfType<StreamOutput>().Select(output => output.Text));
}
