using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Benchmarks;

/// <summary>A 3-2-1 sigmoid network on squared error, one row at a time.</summary>
static class SquaredErrorWorkload
{
    public static TrainingTask Load()
    {
        var stream = new NumPyRandomState(42);
        var x = stream.Uniform(-1, 1, 200, 3);
        var t = Activation.Sigmoid.Apply(x * Matrix<double>.Build.DenseOfColumnArrays([1.5, -2.0, 0.5]) - 0.1);
        // The weights are what the stream gives next.
        var start = Mlp.Create([3, 2, 1], Activation.Sigmoid, Loss.SquaredErrorOfSigmoid, Initializer.Normal(0.1, stream) with { Layout = WeightLayout.OutputsByInputs });
        return new(x, t, () => (start.Clone(), new() { LearningRate = 0.5, Epochs = 20, BatchSize = 1 }));
    }
}
