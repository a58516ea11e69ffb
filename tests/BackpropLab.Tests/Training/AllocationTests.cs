namespace BackpropLab.Tests.Training;

public class AllocationTests
{
    public static TheoryData<string> Losses => [.. Loss.All.Select(loss => loss.Name)];

    [Theory]
    [MemberData(nameof(Losses))]
    public void A_step_allocates_nothing(string name)
    {
        var loss = Loss.All.Single(known => known.Name == name);
        var net = Mlp.Create([2, 8, 2], Activation.Tanh, loss, seed: 1);
        var samples = new SampleSource(net, new NumPyGenerator(1).StandardNormal(280, 2), Datasets.MakeMoons(280, 0.1, 1).OneHot());
        var order = new NumPyGenerator(2).Permutation(280);
        foreach (var batch in new[] { 280, 16 })
        {
            var workspace = new NetworkWorkspace(net, batch, Kernels<double>.Best);
            Step(workspace, samples, order, 0, batch);
            Assert.Equal(0, Allocated(() =>
            {
                for (var step = 0; step < 1000; step++)
                    Step(workspace, samples, order, step * batch % (280 - batch + 1), batch);
            }));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData(16)]
    public void An_epoch_allocates_nothing(int? batch)
    {
        var data = Datasets.MakeMoons(280, 0.1, 1);
        var net = Mlp.Create([2, 8, 1], Activation.Tanh, Loss.BinaryCrossEntropy, seed: 1);
        // A history holds three numbers an epoch; an object in each of the thousand epochs would add 24 bytes or more.
        Assert.InRange(Train(1100) - Train(100) - 3 * 1000 * sizeof(double), -1000, 1000);

        long Train(int epochs) =>
            Allocated(() => net.Train(data, new() { Epochs = epochs, BatchSize = batch, Shuffle = Shuffle.EachEpoch(seed: 1) }));
    }

    /// <summary>
    /// The least of several counts: when another test's garbage is collected meanwhile, the unused rest of this
    /// thread's allocation buffer is counted as if it had been used.
    /// </summary>
    static long Allocated(Action action)
    {
        action();
        return Enumerable.Range(0, 10).Min(_ =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            action();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        });
    }

    static void Step(NetworkWorkspace workspace, SampleSource samples, int[] order, int start, int count)
    {
        workspace.Load(samples, order, start, count);
        workspace.Forward();
        workspace.Backward();
        workspace.Descend(learningRate: 0.1, l2: 0.01);
    }
}
