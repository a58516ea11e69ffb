using BackpropLab.Evaluation;
using BackpropLab.Guards;
using BackpropLab.Networks;
using BackpropLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

/// <summary>How well a network does: <c>net.Evaluate(...)</c>, <c>net.Accuracy(...)</c>, <c>net.LossOn(...)</c>.</summary>
public static class MlpEvaluation
{
    /// <summary>Loss and accuracy on a data set.</summary>
    /// <param name="net">The network.</param>
    /// <param name="data">Samples with the network's number of features.</param>
    /// <exception cref="ArgumentException">The data do not fit the network.</exception>
    public static Scores Evaluate(this Mlp net, Dataset data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return net.Evaluate(data.X, data.T);
    }

    /// <summary>Loss and accuracy on some samples.</summary>
    /// <param name="net">The network.</param>
    /// <param name="x">Inputs (N, D), one row a sample.</param>
    /// <param name="t">Targets (N, K), or class numbers (N, 1) where K is above 1.</param>
    /// <exception cref="ArgumentException">Inputs or targets do not fit the network.</exception>
    public static Scores Evaluate(this Mlp net, Matrix<double> x, Matrix<double> t)
    {
        ArgumentNullException.ThrowIfNull(net);
        var samples = SampleSource<double>.InOrder(net.Shape, x, t);
        return new SampleEvaluator<double>(net.Shape, net.Parameters, samples, Primitives<double>.Best, WorkTeam.Cores).Run();
    }

    /// <summary>The share of right answers, 0 to 1.</summary>
    /// <param name="net">The network.</param>
    /// <param name="data">Samples with the network's number of features.</param>
    /// <exception cref="ArgumentException">The data do not fit the network.</exception>
    public static double Accuracy(this Mlp net, Dataset data) => net.Evaluate(data).Accuracy;

    /// <summary>The loss averaged over the samples, with the decay term l2 / 2 Σ W².</summary>
    /// <param name="net">The network.</param>
    /// <param name="x">Inputs (N, D), one row a sample.</param>
    /// <param name="t">Targets (N, K), or class numbers (N, 1) where K is above 1.</param>
    /// <param name="l2">The strength of weight decay, as in <see cref="Mlp.Backward"/>.</param>
    /// <exception cref="ArgumentException">Inputs or targets do not fit the network.</exception>
    public static double LossOn(this Mlp net, Matrix<double> x, Matrix<double> t, double l2 = 0)
    {
        Guard.NotNegative(l2, nameof(l2));
        return net.Evaluate(x, t).Loss + l2 / 2 * net.Parameters.SumOfSquaredWeights();
    }
}
