using BackpropLab.Notebooks.Tests.Kernel;

namespace BackpropLab.Notebooks.Tests.PlotlyNet;

/// <summary>A session with the bridge, a network and its training, whose outputs bring plotly.js with them.</summary>
public sealed class PlotlyNetSession : IAsyncLifetime
{
    readonly KernelClient kernel = Cells.StartKernel();

    public async ValueTask InitializeAsync()
    {
        var bin = $"{Repository.Root}/lib/bin";
        var start = await kernel.Run(
            $$"""
            #r "{{bin}}/BackpropLab.PlotlyNet.dll"
            #r "{{bin}}/Plotly.NET.dll"
            #r "{{bin}}/Plotly.NET.CSharp.dll"
            #r "{{bin}}/BackpropLab.dll"
            #r "{{bin}}/MathNet.Numerics.dll"
            using BackpropLab;

            _ = PlotlyNet.Version;
            var moons = Datasets.MakeMoons(samples: 200, noise: 0.08, seed: 42);
            var net = Mlp.Create([2, 8, 1], Activation.Tanh, Loss.BinaryCrossEntropy, seed: 1);
            var history = net.Train(moons, new() { LearningRate = 0.5, Epochs = 500, SnapshotEvery = 50 });
            """);
        Assert.True(start.Succeeded, string.Join('\n', start.Outputs));
    }

    /// <summary>What a cell shows that says itself that its page has no plotly.js: what an earlier cell says is put back.</summary>
    public async Task<string> Html(string code)
    {
        var execution = await kernel.Run($"AppContext.SetSwitch(\"BackpropLab.PlotlyOnPage\", false);\n{code}");
        Assert.True(execution.Succeeded, string.Join('\n', execution.Outputs));
        return execution.Result()!.Html!;
    }

    public async ValueTask DisposeAsync() => await kernel.DisposeAsync();
}
