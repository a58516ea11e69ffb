namespace BackpropLab.Notebooks.Tests.Kernel;

/// <summary>One session for the tests of a class, which run one after another: what one cell does must not harm the next.</summary>
public sealed class SharedKernel : IAsyncLifetime
{
    public KernelClient Kernel { get; } = Cells.StartKernel();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await Kernel.DisposeAsync();
}
