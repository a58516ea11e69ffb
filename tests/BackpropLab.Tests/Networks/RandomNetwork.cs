using FsCheck;
using FsCheck.Fluent;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Networks;

/// <summary>A random network with samples that suit its loss: 0 to 4 hidden layers, any activations, N from 1 to 64.</summary>
public sealed record RandomNetwork(int[] Sizes, Activation[] Hidden, Loss Loss, int Samples, double L2, int Seed)
{
    static readonly Activation[] Activations = [Activation.Identity, Activation.Sigmoid, Activation.Tanh, Activation.Relu, Activation.LeakyRelu(), Activation.LeakyRelu(0.3)];

    public static Arbitrary<RandomNetwork> Any => (
        from loss in Gen.Elements(Loss.All.AsEnumerable())
        from layers in Gen.Choose(0, 4)
        from hidden in Gen.ArrayOf(Gen.Elements(Activations.AsEnumerable()), layers)
        from inputs in Gen.Choose(1, 5)
        from units in Gen.ArrayOf(Gen.Choose(1, 6), layers)
        from outputs in Gen.Choose(loss.Name.StartsWith("softmax", StringComparison.Ordinal) ? 2 : 1, 4)
        from samples in Gen.Choose(1, 64)
        from l2 in Gen.Elements(0, 0.01, 0.3)
        from seed in Gen.Choose(0, 1_000_000)
        select new RandomNetwork([inputs, .. units, outputs], hidden, loss, samples, l2, seed)).ToArbitrary();

    public Mlp Net => Mlp.Create(Sizes, Hidden, Loss, Initializer.LeCun(Seed) with { Biases = InitialBias.AfterWeights });

    public Matrix<double> X => new NumPyGenerator(Seed + 1).StandardNormal(Samples, Sizes[0]);

    public Matrix<double> T
    {
        get
        {
            var random = new NumPyGenerator(Seed + 2);
            if (Loss.Name.StartsWith("softmax", StringComparison.Ordinal))
                return OneHot.Encode([.. random.Integers(0, Sizes[^1], Samples).Select(k => (int)k)], Sizes[^1]);
            return Loss == Loss.SquaredError ? random.StandardNormal(Samples, Sizes[^1]) : random.Random(Samples, Sizes[^1]).Map(Math.Round);
        }
    }

    public override string ToString() => $"{Net}, {Samples} samples, l2 {L2}, seed {Seed}, activations {string.Join(", ", Hidden.AsEnumerable())}";
}
