using System.Numerics;
using BackpropLab.Networks;
using BackpropLab.Numerics;
using BackpropLab.Training;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

/// <summary>
/// How a network learns: <c>net.Train(...)</c>. Beside <see cref="Mlp"/>, not in it, for a network can be understood without its
/// training, but no training without a network.
/// </summary>
public static class MlpTraining
{
    /// <summary>Trains by gradient descent; the network's parameters change.</summary>
    /// <param name="net">The network.</param>
    /// <param name="data">The training set.</param>
    /// <param name="options">How to train; <see cref="TrainingOptions"/> says what is done when left out.</param>
    /// <param name="progress">Hears of every epoch.</param>
    /// <param name="cancellation">Ends the training between two batches; the history so far is returned.</param>
    /// <returns>What was seen; also when the training diverged, which its message then says.</returns>
    /// <exception cref="ArgumentException">The data do not fit the network, or an option makes no sense.</exception>
    public static TrainingHistory Train(
        this Mlp net, Dataset data, TrainingOptions? options = null, IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        return net.Train(data.X, data.T, options, progress, cancellation);
    }

    /// <summary>Trains by gradient descent on matrices; the network's parameters change.</summary>
    /// <param name="net">The network.</param>
    /// <param name="x">Inputs (N, D), one row a sample.</param>
    /// <param name="t">Targets (N, K), or class numbers (N, 1) where K is above 1.</param>
    /// <param name="options">How to train; <see cref="TrainingOptions"/> says what is done when left out.</param>
    /// <param name="progress">Hears of every epoch.</param>
    /// <param name="cancellation">Ends the training between two batches; the history so far is returned.</param>
    /// <returns>What was seen; also when the training diverged, which its message then says.</returns>
    /// <exception cref="ArgumentException">Inputs or targets do not fit the network, or an option makes no sense.</exception>
    public static TrainingHistory Train(
        this Mlp net, Matrix<double> x, Matrix<double> t, TrainingOptions? options = null, IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(net);
        options ??= new();
        return options.Precision == Precision.Single
            ? net.Train(Samples<float>(net, x, t, options.Shuffle), options, progress, cancellation)
            : net.Train(Samples<double>(net, x, t, options.Shuffle), options, progress, cancellation);
    }

    /// <summary>Trains on samples that are checked and laid out.</summary>
    internal static TrainingHistory Train<T>(
        this Mlp net, SampleSource<T> samples, TrainingOptions options, IProgress<TrainingProgress>? progress, CancellationToken cancellation)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        new TrainingRun<T>(net, samples, options, Primitives<T>.Best, WorkTeam.Cores).Run(progress, cancellation);

    /// <summary>The training set, checked and laid out for the order in which it will be taken.</summary>
    internal static SampleSource<T> Samples<T>(Mlp net, Matrix<double> x, Matrix<double> t, Shuffle shuffle)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(shuffle);
        return shuffle.IsNone ? SampleSource<T>.InOrder(net.Shape, x, t) : SampleSource<T>.InAnyOrder(net.Shape, x, t);
    }
}
