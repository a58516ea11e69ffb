using System.Numerics;
using BackpropLab.Networks;
using BackpropLab.Numerics;
using BackpropLab.Training;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Training;

public class AllocationTests
{
    const int Samples = 280;
    const int WarmUp = 4;
    const int MeasuredSteps = 1000;

    public static TheoryData<string, int?, bool, Precision> Trainings
    {
        get
        {
            var trainings = new TheoryData<string, int?, bool, Precision>();
            foreach (var loss in Loss.All)
            {
                foreach (var batch in new int?[] { null, 16 })
                {
                    foreach (var shuffled in new[] { false, true })
                    {
                        foreach (var precision in Enum.GetValues<Precision>())
                            trainings.Add(loss.Name, batch, shuffled, precision);
                    }
                }
            }

            return trainings;
        }
    }

    /// <summary>
    /// A step is all that a training does for one batch: shuffling, gathering, forward, backward, descent, and at an
    /// epoch's end judging by the validation samples and the training set, recording and reporting.
    /// </summary>
    [Theory]
    [MemberData(nameof(Trainings))]
    public void A_thousand_steps_allocate_nothing(string lossName, int? batch, bool shuffled, Precision precision)
    {
        var loss = Loss.All.Single(known => known.Name == lossName);
        var moons = Datasets.MakeMoons(Samples, 0.1, 1);
        var (x, t) = (moons.X, moons.OneHot());
        var options = new TrainingOptions
        {
            LearningRate = 0.01,
            Epochs = EpochsFor(batch ?? Samples),
            BatchSize = batch,
            Precision = precision,
            WeightDecay = 0.01,
            Validation = (x, t),
            EvaluateTrainingSet = true,
            EarlyStopping = new() { Patience = int.MaxValue },
            RecordGradientNorms = true,
        };
        Assert.Equal(0, LeastAllocated(options.Epochs, GC.GetAllocatedBytesForCurrentThread, listener => Mlp
            .Create([2, 8, 2], Activation.Tanh, loss, seed: 1)
            .Train(x, t, options with { Shuffle = shuffled ? Shuffle.EachEpoch(seed: 1) : Shuffle.None }, listener)));
    }

    [Theory]
    [InlineData(Precision.Double, Samples)]
    [InlineData(Precision.Single, Samples)]
    [InlineData(Precision.Double, 60)]
    [InlineData(Precision.Single, 60)]
    public void A_thousand_steps_on_two_cores_allocate_nothing_on_either(Precision precision, int batch)
    {
        if (precision == Precision.Double)
            StepsOnTwoCores<double>(batch);
        else
            StepsOnTwoCores<float>(batch);
    }

    static void StepsOnTwoCores<T>(int batch)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var net = Mlp.Create([64, 256, 10], Activation.Relu, Loss.SoftmaxCrossEntropy, seed: 1);
        Assert.True(new NetworkWorkspace<T>(net.Shape, new(net.Shape.Layers), batch, Primitives<T>.Best, threads: 2).IsShared);
        var x = new NumPyGenerator(1).StandardNormal(Samples, 64);
        var t = OneHot.Encode([.. Enumerable.Range(0, Samples).Select(row => row % 10)], 10);
        var options = new TrainingOptions { LearningRate = 0.01, Epochs = EpochsFor(batch), BatchSize = batch };
        Assert.Equal(0, LeastAllocated(
            options.Epochs, HelperCount.BytesOfAll,
            listener => Train(net.Clone(), x, t, options with { Shuffle = Shuffle.EachEpoch(seed: 1) }, listener)));

        static void Train(Mlp net, Matrix<double> x, Matrix<double> t, TrainingOptions options, IProgress<TrainingProgress> listener) =>
            new TrainingRun<T>(net, MlpTraining.Samples<T>(net, x, t, options.Shuffle), options, Primitives<T>.Best, threads: 2).Run(listener, default);
    }

    static int EpochsFor(int batch) => WarmUp + (MeasuredSteps * batch + Samples - 1) / Samples;

    /// <summary>
    /// What was allocated from the end of the warm-up to the end of the training. The least of several trainings: when
    /// another test's garbage is collected meanwhile, the unused rest of a thread's allocation buffer is counted as if it
    /// had been used, and the helpers help other tests too.
    /// </summary>
    static long LeastAllocated(int epochs, Func<long> count, Action<IProgress<TrainingProgress>> train)
    {
        var least = long.MaxValue;
        for (var time = 0; time < 10 && least != 0; time++)
        {
            var before = 0L;
            train(new Listener(epoch =>
            {
                if (epoch == WarmUp)
                    before = count();
                else if (epoch == epochs)
                    least = Math.Min(least, count() - before);
            }));
        }

        return least;
    }

    sealed class Listener(Action<int> hear) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => hear(value.Epoch);
    }
}
