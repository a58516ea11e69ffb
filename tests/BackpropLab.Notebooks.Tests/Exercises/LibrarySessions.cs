namespace BackpropLab.Notebooks.Tests.Exercises;

/// <summary>
/// A session in each engine, in a folder of its own, for tests that run one after another: each begins as if no cell had run,
/// with the library loaded, and waits for no new worker.
/// </summary>
public sealed class LibrarySessions : IAsyncDisposable
{
    // The real engine takes its time on a busy machine.
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    static readonly string library = Path.Combine(Repository.Root, "lib", "bin");

    static readonly string first = $"""
        #r "{Path.Combine(library, "BackpropLab.dll")}"
        #r "{Path.Combine(library, "MathNet.Numerics.dll")}"
        using BackpropLab; using MathNet.Numerics.LinearAlgebra;
        using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;
        """;

    readonly TemporaryFolder folder = new();
    readonly Dictionary<KernelEngine, KernelClient> kernels = [];

    /// <summary>Where the sessions run: empty whenever one begins.</summary>
    internal string Folder => folder.Path;

    /// <summary>The session of an engine, begun anew.</summary>
    internal async Task<KernelClient> BeginAsync(KernelEngine engine)
    {
        if (!kernels.TryGetValue(engine, out var kernel) || !kernel.IsAlive)
            kernels[engine] = kernel = KernelClient.Start(Folder, new() { Engine = engine });
        foreach (var file in Directory.GetFiles(Folder))
            File.Delete(file);
        var begun = await kernel.ExecuteAsync(first, Patience, after: 0);
        Assert.True(begun.Succeeded, string.Join('\n', begun.Outputs));
        return kernel;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var kernel in kernels.Values)
            await kernel.DisposeAsync();
        folder.Dispose();
    }
}
