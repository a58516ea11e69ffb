using System.Numerics;
using BackpropLab.Networks;
using BackpropLab.Numerics;
using BackpropLab.Training;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

// Learning.
public sealed partial class Mlp
{
    /// <summary>Trains by gradient descent; the network's parameters change.</summary>
    /// <param name="data">The training set.</param>
    /// <param name="options">How to train; <see cref="TrainingOptions"/> says what is done when left out.</param>
    /// <param name="progress">Hears of every epoch.</param>
    /// <param name="cancellation">Ends the training between two batches; the history so far is returned.</param>
    /// <returns>What was seen; also when the training diverged, which its message then says.</returns>
    /// <exception cref="ArgumentException">The data do not fit the network, or an option makes no sense.</exception>
    public TrainingHistory Train(
        Dataset data, TrainingOptions? options = null, IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        return Train(data.X, data.T, options, progress, cancellation);
    }

    /// <summary>Trains by gradient descent on matrices; the network's parameters change.</summary>
    /// <param name="x">Inputs (N, D), one row a sample.</param>
    /// <param name="t">Targets (N, K), or class numbers (N, 1) where K is above 1.</param>
    /// <param name="options">How to train; <see cref="TrainingOptions"/> says what is done when left out.</param>
    /// <param name="progress">Hears of every epoch.</param>
    /// <param name="cancellation">Ends the training between two batches; the history so far is returned.</param>
    /// <returns>What was seen; also when the training diverged, which its message then says.</returns>
    /// <exception cref="ArgumentException">Inputs or targets do not fit the network, or an option makes no sense.</exception>
    public TrainingHistory Train(
        Matrix<double> x, Matrix<double> t, TrainingOptions? options = null, IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default) =>
        options is { Precision: Precision.Single }
            ? Train(SampleSource<float>.ForTraining(this, x, t, options.Shuffle), options, progress, cancellation)
            : Train(SampleSource<double>.ForTraining(this, x, t, options?.Shuffle ?? Shuffle.None), options ?? new(), progress, cancellation);

    /// <summary>Trains on samples that are checked and laid out.</summary>
    internal TrainingHistory Train<T>(SampleSource<T> samples, TrainingOptions options, IProgress<TrainingProgress>? progress, CancellationToken cancellation)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        new TrainingRun<T>(this, samples, options, Kernels<T>.Best, WorkTeam.Cores).Run(progress, cancellation);
}
