using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Benchmarks;

/// <summary>One epoch over data of MNIST's size: uniform pictures and random labels, so that nothing has to be loaded.</summary>
static class MnistWorkloads
{
    const int Pictures = 60_000;
    const int Points = 784;

    public static TrainingTask Load(int[] layerSizes, int batchSize)
    {
        var generator = new NumPyGenerator(0);
        // The stream goes row by row, the matrix column by column.
        var x = new double[Pictures * Points];
        for (var picture = 0; picture < Pictures; picture++)
        {
            for (var point = 0; point < Points; point++)
                x[picture + point * Pictures] = generator.RandomSingle();
        }

        var labels = Array.ConvertAll(generator.Integers(0, 10, Pictures), label => (int)label);
        return new(Matrix<double>.Build.Dense(Pictures, Points, x), OneHot.Encode(labels, 10), () => (
            Mlp.Create(layerSizes, Activation.LeakyRelu(), Loss.SoftmaxCrossEntropyWithEpsilon, Initializer.He(42)),
            new() { LearningRate = 0.01, Epochs = 1, BatchSize = batchSize, Shuffle = Shuffle.EachEpoch(seed: 42), Precision = Precision.Single }));
    }
}
