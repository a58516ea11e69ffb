using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Charts;

/// <summary>Networks that a snapshot can hold and a test can train in no time.</summary>
static class SmallNetwork
{
    public static readonly Dataset Moons = Datasets.MakeMoons(samples: 60, noise: 0.08, seed: 42);

    /// <summary>2-2-1 with weights that a person can follow.</summary>
    public static Mlp ByHand()
    {
        var network = Mlp.Create([2, 2, 1], Activation.Tanh, Loss.BinaryCrossEntropy, Initializer.Zeros);
        network["W1"] = Matrix<double>.Build.DenseOfArray(new[,] { { 1.0, 0 }, { -0.5, 2 } });
        network["b1"] = Matrix<double>.Build.DenseOfArray(new[,] { { -1.0, 0.25 } });
        network["W2"] = Matrix<double>.Build.DenseOfArray(new[,] { { 3.0 }, { -1.5 } });
        return network;
    }

    public static (Mlp Network, TrainingHistory History) Trained(int epochs)
    {
        var network = Mlp.Create([2, 4, 1], Activation.Tanh, Loss.BinaryCrossEntropy, seed: 1);
        return (network, network.Train(Moons, new() { LearningRate = 0.5, Epochs = epochs, SnapshotEvery = 1, RecordGradientNorms = true }));
    }
}
