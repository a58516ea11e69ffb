using BackpropLab.Evaluation;
using BackpropLab.Guards;
using BackpropLab.Networks;
using BackpropLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

// How well it does.
public sealed partial class Mlp
{
    /// <summary>Loss and accuracy on a data set.</summary>
    /// <param name="data">Samples with the network's number of features.</param>
    /// <exception cref="ArgumentException">The data do not fit the network.</exception>
    public Scores Evaluate(Dataset data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return Evaluate(data.X, data.T);
    }

    /// <summary>Loss and accuracy on some samples.</summary>
    /// <param name="x">Inputs (N, D), one row a sample.</param>
    /// <param name="t">Targets (N, K), or class numbers (N, 1) where K is above 1.</param>
    /// <exception cref="ArgumentException">Inputs or targets do not fit the network.</exception>
    public Scores Evaluate(Matrix<double> x, Matrix<double> t) =>
        new SampleEvaluator<double>(this, Parameters, SampleSource<double>.InOrder(this, x, t), Kernels<double>.Best, WorkTeam.Cores).Run();

    /// <summary>The share of right answers, 0 to 1.</summary>
    /// <param name="data">Samples with the network's number of features.</param>
    /// <exception cref="ArgumentException">The data do not fit the network.</exception>
    public double Accuracy(Dataset data) => Evaluate(data).Accuracy;

    /// <summary>The loss averaged over the samples, with the decay term l2 / 2 Σ W².</summary>
    /// <param name="x">Inputs (N, D), one row a sample.</param>
    /// <param name="t">Targets (N, K), or class numbers (N, 1) where K is above 1.</param>
    /// <param name="l2">The strength of weight decay, as in <see cref="Backward"/>.</param>
    /// <exception cref="ArgumentException">Inputs or targets do not fit the network.</exception>
    public double LossOn(Matrix<double> x, Matrix<double> t, double l2 = 0)
    {
        DataGuard.NotNegative(l2, nameof(l2));
        return Evaluate(x, t).Loss + l2 / 2 * Parameters.SumOfSquaredWeights();
    }

    /// <summary>Averages: elementwise losses judge every output, softmax every row.</summary>
    internal Scores ScoresOf(BatchScore sum, int samples) => new(
        sum.LossSum / samples,
        Loss.IsClassification ? sum.Correct / (samples * (Loss.IsSoftmax ? 1.0 : Outputs)) : double.NaN);
}
