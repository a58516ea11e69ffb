namespace BackpropLab.Notebooks.Tests.Kernel;

/// <summary>One session for the tests of a class, which run one after another: what one cell does must not harm the next.</summary>
public sealed class SharedKernel : IAsyncLifetime
{
    public KernelClient Kernel { get; } = Cells.StartKernel();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync() => await Kernel.DisposeAsync();
}
