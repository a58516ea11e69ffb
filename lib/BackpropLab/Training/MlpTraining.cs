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
public static partial class MlpTraining
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

    /// <summary>Trains, and keeps network, options and history under a name for charts and tables of several runs.</summary>
    /// <param name="net">The network, whose parameters change.</param>
    /// <param name="name">What legends and tables call the run.</param>
    /// <param name="data">The training set.</param>
    /// <param name="options">How to train; <see cref="TrainingOptions"/> says what is done when left out.</param>
    /// <exception cref="ArgumentException">The data do not fit the network, or an option makes no sense.</exception>
    public static Run TrainAs(this Mlp net, string name, Dataset data, TrainingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        options ??= new();
        return new(name, net, options, net.Train(data, options));
    }

    /// <summary>Trains with gradients of your own: shuffles, cuts batches and steps, but asks you what each batch's gradients are.</summary>
    /// <param name="net">The network, whose parameters change; read them as they stand with <c>net["W1"]</c>.</param>
    /// <param name="name">What legends and tables call the run.</param>
    /// <param name="data">The training set.</param>
    /// <param name="options">How to train. No decay, no gradient norms, no single precision: these are the library's gradients' own.</param>
    /// <param name="backward">Takes a mini-batch; returns its loss and the gradients of W1, b1, W2, ... in this order, averaged over its rows.</param>
    /// <exception cref="ArgumentException">
    /// The data do not fit the network, an option makes no sense here, or there is not one gradient of the right shape for each parameter.
    /// </exception>
    /// <example><code>
    /// var line = Mlp.LogisticRegression(2);
    /// line.TrainAs("by hand", train, new() { BatchSize = 16 }, batch =>
    /// {
    ///     var y = sigmoid((batch.X * line["W1"]).PlusRow(line["b1"]));
    ///     return (crossEntropy(y, batch.T), [batch.X.T() * (y - batch.T) / batch.Samples, (y - batch.T).MeanOverRows()]);
    /// })
    /// </code></example>
    public static Run TrainAs(
        this Mlp net, string name, Dataset data, TrainingOptions options,
        Func<Dataset, (double Loss, IReadOnlyList<Matrix<double>> Gradients)> backward)
    {
        ArgumentNullException.ThrowIfNull(net);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(backward);
        OwnStep.Require(options);
        var samples = Samples<double>(net, data.X, data.T, options.Shuffle);
        var own = new OwnStep(net, data, options.LearningRate, backward);
        var training = new TrainingRun<double>(net, samples, options, Primitives<double>.Best, WorkTeam.Cores, own);
        return new(name, net, options, training.Run(progress: null, CancellationToken.None));
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
