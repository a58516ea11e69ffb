using BackpropLab.Evaluation;
using BackpropLab.Guards;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

public static partial class Chart
{
    /// <summary>Analytic gradients beside numeric ones, for each parameter at the element where they differ most.</summary>
    /// <param name="report">What <see cref="GradientCheck"/> found.</param>
    /// <param name="title">The caption.</param>
    /// <example><code>Chart.GradientTable(GradientCheck.Run(net, X, T))</code></example>
    public static Table GradientTable(GradientReport report, string title = "Analytic and numeric gradients")
    {
        ArgumentNullException.ThrowIfNull(report);
        return GradientComparison.Table(report.Rows, "numeric", title);
    }

    /// <summary>Two gradients of the same parameters side by side, for each at the element where they differ most.</summary>
    /// <param name="gradients">For each parameter its name, the gradient by hand and the one to compare with, of one shape.</param>
    /// <param name="reference">How the second gradient was found, such as "autograd".</param>
    /// <param name="tolerance">The relative error, as in <see cref="GradientCheck"/>, up to which gradients agree.</param>
    /// <param name="title">The caption.</param>
    /// <exception cref="ArgumentException">There is no gradient.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is not positive.</exception>
    /// <example><code>
    /// Chart.GradientTable([("W1", gradients["W1"], w1.Gradient), ("b1", gradients["b1"], b1.Gradient)], "autograd")
    /// </code></example>
    public static Table GradientTable(
        IReadOnlyList<(string Name, Matrix<double> Analytic, Matrix<double> Reference)> gradients,
        string reference = "autograd", double tolerance = 1e-9, string title = "Gradients compared")
    {
        ArgumentNullException.ThrowIfNull(gradients);
        ArgumentNullException.ThrowIfNull(reference);
        Guard.NotEmpty(gradients.Count, nameof(gradients), nameof(gradients));
        if (!(tolerance > 0))
            throw new ArgumentOutOfRangeException(nameof(tolerance), tolerance, "A relative error above 0 is expected.");
        foreach (var (_, analytic, other) in gradients)
        {
            ArgumentNullException.ThrowIfNull(analytic, nameof(gradients));
            ArgumentNullException.ThrowIfNull(other, nameof(gradients));
        }

        return GradientComparison.Table([.. gradients.Select(item => GradientCheck.Compare(item.Name, item.Analytic, item.Reference, tolerance))], reference, title);
    }

    /// <summary>Gradients by hand beside those of a network, for each parameter at the element where they differ most.</summary>
    /// <param name="byHand">The gradients of W1, b1, W2, ... in this order.</param>
    /// <param name="reference">The network's own, <c>net.Gradients(X, T)</c>.</param>
    /// <param name="name">How the second gradient was found.</param>
    /// <param name="tolerance">The relative error, as in <see cref="GradientCheck"/>, up to which gradients agree.</param>
    /// <param name="title">The caption.</param>
    /// <exception cref="ArgumentException">There is not one gradient for each parameter.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is not positive.</exception>
    /// <example><code>Chart.GradientTable([dW1, db1, dW2, db2], net.Gradients(X, T))</code></example>
    public static Table GradientTable(
        IReadOnlyList<Matrix<double>> byHand, Gradients reference, string name = "library", double tolerance = 1e-9, string title = "Gradients compared")
    {
        ArgumentNullException.ThrowIfNull(byHand);
        ArgumentNullException.ThrowIfNull(reference);
        return GradientTable(
            [.. Guard.OneForEach(reference.Names, byHand, nameof(byHand)).Select(item => (item.Name, item.Gradient, reference[item.Name]))], name, tolerance, title);
    }
}
