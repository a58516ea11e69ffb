using System.Numerics;
using BackpropLab.Networks;
using BackpropLab.Numerics;
using BackpropLab.Training;

namespace BackpropLab.Tests.Training;

public unsafe class SharedWorkTests
{
    [Fact]
    public void A_part_that_fails_leaves_the_helpers_ready_for_the_next_work()
    {
        var failures = 0;
        for (var time = 0; time < 100; time++)
        {
            var caller = Environment.CurrentManagedThreadId;
            try
            {
                WorkTeam.Run(&FailOnThread, &caller, 2);
            }
            catch (TimeoutException)
            {
                failures++;
            }
        }

        // Now and then a helper is so quick as to take both parts.
        Assert.InRange(failures, 1, 100);
        Assert.True(HelperCount.BytesOfAll() >= 0);
    }

    static void FailOnThread(void* thread, int part)
    {
        if (*(int*)thread == Environment.CurrentManagedThreadId)
            throw new TimeoutException();
    }

    [Theory]
    [InlineData(300, true)]
    [InlineData(271, true)]
    [InlineData(300, false)]
    [InlineData(50, true)]
    [InlineData(37, true)]
    [InlineData(50, false)]
    public void Two_cores_give_the_same_bits_as_one(int batchSize, bool shuffled)
    {
        SameBits<double>(batchSize, shuffled);
        SameBits<float>(batchSize, shuffled);
    }

    static void SameBits<T>(int batchSize, bool shuffled)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var digits = Datasets.LoadDigits().Rows([.. Enumerable.Range(0, 1000)]);
        var start = Mlp.Create([64, 200, 100, 10], Activation.Tanh, Loss.SoftmaxCrossEntropy, seed: 1);
        Assert.True(new NetworkWorkspace<T>(start.Shape, new(start.Shape.Layers), batchSize, Primitives<T>.Best, 2).IsShared);
        var (one, two) = (start.Clone(), start.Clone());
        var (first, second) = (Train(one, 1), Train(two, 2));
        Assert.Equal(first.Loss, second.Loss);
        Assert.Equal(first.TrainingLoss, second.TrainingLoss);
        foreach (var parameter in start.ParameterNames)
            Assert.Equal(one[parameter], two[parameter]);

        TrainingHistory Train(Mlp net, int threads)
        {
            var options = new TrainingOptions
            {
                Epochs = 6, BatchSize = batchSize, Shuffle = shuffled ? Shuffle.EachEpoch(seed: 1) : Shuffle.None, WeightDecay = 0.1, EvaluateTrainingSet = true,
            };
            return new TrainingRun<T>(net, MlpTraining.Samples<T>(net, digits.X, digits.T, options.Shuffle), options, Primitives<T>.Best, threads).Run(null, default);
        }
    }

    // Few rows are cut by their inputs, many by rows.
    [Theory]
    [InlineData(50)]
    [InlineData(300)]
    public void Shared_steps_are_those_of_gradients_and_descents_batch_by_batch(int batchSize)
    {
        const int Batches = 3;
        var digits = Datasets.LoadDigits();
        var start = Mlp.Create([64, 200, 100, 10], Activation.Tanh, Loss.SoftmaxCrossEntropy, seed: 1);
        Assert.True(new NetworkWorkspace<double>(start.Shape, new(start.Shape.Layers), batchSize, Primitives<double>.Best, 2).IsShared);
        var (shared, byHand) = (start.Clone(), start.Clone());
        shared.Train(digits.Rows([.. Enumerable.Range(0, Batches * batchSize)]), new() { LearningRate = 0.1, Epochs = 1, BatchSize = batchSize });
        for (var batch = 0; batch < Batches; batch++)
        {
            var data = digits.Rows([.. Enumerable.Range(batch * batchSize, batchSize)]);
            byHand.Descend(byHand.Gradients(data.X, data.T), 0.1);
        }

        foreach (var parameter in start.ParameterNames)
            Assert.Equal(0, (shared[parameter] - byHand[parameter]).InfinityNorm(), 1e-12);
    }

    [Fact]
    public void The_order_of_wide_data_is_that_of_narrow()
    {
        // 15 inputs are gathered column by column, 16 row by row; the sixteenth, always 0, changes nothing.
        var x = new NumPyGenerator(1).StandardNormal(50, 15);
        var t = new NumPyGenerator(2).Random(50, 1);
        var narrow = Mlp.Create([15, 1], [], Loss.SquaredError, Initializer.Zeros);
        var wide = Mlp.Create([16, 1], [], Loss.SquaredError, Initializer.Zeros);
        TrainingOptions Options() => new() { Epochs = 20, BatchSize = 8, Shuffle = Shuffle.EachEpoch(seed: 1) };
        var expected = narrow.Train(x, t, Options());
        var given = wide.Train(x.InsertColumn(15, MathNet.Numerics.LinearAlgebra.Vector<double>.Build.Dense(50)), t, Options());
        for (var epoch = 0; epoch < 20; epoch++)
            Assert.Equal(expected.Loss[epoch], given.Loss[epoch], 1e-14);
    }
}
