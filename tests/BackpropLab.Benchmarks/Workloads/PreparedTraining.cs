using System.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Benchmarks;

/// <summary>Data checked and laid out for training, which the peers' times leave out too.</summary>
static class PreparedTraining
{
    /// <summary>A training on these data, to be run with networks of the first one's sizes and options like its own.</summary>
    public static Func<Mlp, TrainingOptions, TrainingHistory> Of(Mlp first, TrainingOptions options, Matrix<double> x, Matrix<double> t) =>
        options.Precision == Precision.Single ? Of<float>(first, options, x, t) : Of<double>(first, options, x, t);

    static Func<Mlp, TrainingOptions, TrainingHistory> Of<T>(Mlp first, TrainingOptions options, Matrix<double> x, Matrix<double> t)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var samples = MlpTraining.Samples<T>(first, x, t, options.Shuffle);
        return (net, anew) => net.Train(samples, anew, null, CancellationToken.None);
    }
}
