using BackpropLab.Charts;
using BackpropLab.Guards;
using BackpropLab.Plotly;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

public static partial class Chart
{
    /// <summary>Predicted numbers against their targets: on the diagonal they are equal.</summary>
    /// <param name="runs">For each its name, such as "before training", and the predictions (N, 1).</param>
    /// <param name="targets">The targets (N, 1).</param>
    /// <param name="title">The caption.</param>
    /// <exception cref="ArgumentException">There is no run, the shapes differ or have more than one column, or a value is NaN or infinite.</exception>
    /// <example><code>
    /// var before = net.Predict(test.X);
    /// net.Train(train, options);
    /// Chart.Predictions([("before training", before), ("after training", net.Predict(test.X))], test.T)
    /// </code></example>
    public static Figure Predictions(
        IReadOnlyList<(string Name, Matrix<double> Predictions)> runs, Matrix<double> targets, string title = "Predictions against targets")
    {
        ArgumentNullException.ThrowIfNull(runs);
        ArgumentNullException.ThrowIfNull(targets);
        Guard.NotEmpty(runs.Count, nameof(runs), nameof(runs));
        if (targets.ColumnCount != 1)
        {
            throw new ArgumentException(
                $"targets is ({targets.RowCount}, {targets.ColumnCount}): one number for each sample, (N, 1), is expected. Draw one output at a time.",
                nameof(targets));
        }

        Guard.Finite(targets, nameof(targets));
        foreach (var (name, predictions) in runs)
        {
            ArgumentNullException.ThrowIfNull(predictions, nameof(runs));
            if (predictions.RowCount != targets.RowCount || predictions.ColumnCount != 1)
            {
                throw new ArgumentException(
                    $"The predictions of '{name}' are ({predictions.RowCount}, {predictions.ColumnCount}) but targets is ({targets.RowCount}, 1): "
                    + "give one prediction for each target.", nameof(runs));
            }

            ChartGuard.Finite(predictions.Column(0).ToArray(), $"'{name}'", nameof(runs));
        }

        var comparison = new TargetComparison([.. runs.Select(run => (run.Name, run.Predictions.Column(0).ToArray()))], targets.Column(0).ToArray());
        var layout = new Layout
        {
            Title = Title.Of(title),
            // One window for both, so that the diagonal goes from corner to corner.
            Xaxis = new() { Title = PlaneTitle("target"), Range = comparison.Window },
            Yaxis = new() { Title = PlaneTitle("prediction"), Range = comparison.Window },
            Showlegend = true,
            Height = 430,
            Meta = new() { KeepHeight = true },
        };
        return new(comparison.Describe(), new([comparison.Diagonal(), .. comparison.Traces()], layout), comparison.Table(TableRows));
    }
}
