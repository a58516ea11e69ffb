using BackpropLab.Evaluation;
using BackpropLab.Guards;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

/// <summary>
/// Compares analytic gradients with central differences, (L(w + h) - L(w - h)) / 2h with h = 1e-5, or 1e-8 |w| where
/// that is more, in double precision.
/// </summary>
/// <remarks>
/// The relative error of an element is |analytic - numeric| / max(|analytic| + |numeric|, 1e-3): the quotient itself is
/// only good to about 1e-10, so the floor keeps tiny gradients from failing for their size. Up to
/// <see cref="Tolerance"/> they agree. Where a ReLU's input changes sign between w - h and w + h, the quotient means
/// nothing: such an element is named and not held against the gradient, and a parameter that has no other is not
/// checked, which is not a pass. Where the loss guards its logarithm by a clip or
/// an epsilon, differences are taken of the loss without that guard, as its δ is. See Bishop, "Neural Networks for
/// Pattern Recognition" (1995), section 4.8.4.
/// </remarks>
/// <example><code>
/// var report = GradientCheck.Run(net, X, T);
/// Console.WriteLine(report);   // a line for each parameter
/// </code></example>
public static class GradientCheck
{
    /// <summary>Gradients agree up to this relative error.</summary>
    public const double Tolerance = 1e-5;

    const double Step = 1e-5;
    // Of a large number the fixed step would be lost in rounding, and nothing compared.
    const double RelativeStep = 1e-8;
    const double Floor = 1e-3;

    /// <summary>Checks a network's own backpropagation, or gradients from elsewhere, on some samples.</summary>
    /// <param name="net">The network; it is left as it was.</param>
    /// <param name="x">Inputs (N, D), one row a sample; a handful is enough.</param>
    /// <param name="t">Targets (N, K), or class numbers (N, 1) where K is above 1.</param>
    /// <param name="l2">The strength of weight decay, as in <see cref="Mlp.Backward"/>.</param>
    /// <param name="analytic">Gradients to check by parameter name; the network's own when left out.</param>
    /// <exception cref="ArgumentException">Inputs or targets do not fit the network, or a parameter's gradient is missing.</exception>
    public static GradientReport Run(
        Mlp net, Matrix<double> x, Matrix<double> t, double l2 = 0, IReadOnlyDictionary<string, Matrix<double>>? analytic = null)
    {
        ArgumentNullException.ThrowIfNull(net);
        var own = net.Gradients(x, t, l2);
        var probe = new KinkProbe(net.Clone(), x, t, l2);
        return new([.. net.ParameterNames.Select(name => Compare(
            name, net[name], analytic is null ? own[name] : Given(analytic, name), value => probe.LossAt(name, value), probe.KinkBetween))]);
    }

    /// <summary>Checks gradients by hand on some samples.</summary>
    /// <param name="net">The network; it is left as it was.</param>
    /// <param name="x">Inputs (N, D), one row a sample; a handful is enough.</param>
    /// <param name="t">Targets (N, K), or class numbers (N, 1) where K is above 1.</param>
    /// <param name="byHand">The gradients to check, of W1, b1, W2, ... in this order.</param>
    /// <exception cref="ArgumentException">Inputs or targets do not fit the network, or there is not one gradient for each parameter.</exception>
    public static GradientReport Run(Mlp net, Matrix<double> x, Matrix<double> t, IReadOnlyList<Matrix<double>> byHand)
    {
        ArgumentNullException.ThrowIfNull(net);
        ArgumentNullException.ThrowIfNull(byHand);
        return Run(net, x, t, analytic: Guard.OneForEach(net.ParameterNames, byHand, nameof(byHand)).ToDictionary(item => item.Name, item => item.Gradient));
    }

    /// <summary>Checks a gradient of any function of one matrix.</summary>
    /// <param name="name">What to call the matrix.</param>
    /// <param name="at">The point w, of any shape.</param>
    /// <param name="analytic">The gradient to check, of the shape of <paramref name="at"/>.</param>
    /// <param name="loss">The function; it may not keep the matrix that it is given.</param>
    /// <exception cref="ArgumentException">The matrix has no element.</exception>
    public static GradientCheckRow Run(string name, Matrix<double> at, Matrix<double> analytic, Func<Matrix<double>, double> loss)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(at);
        ArgumentNullException.ThrowIfNull(analytic);
        ArgumentNullException.ThrowIfNull(loss);
        if (at.RowCount == 0 || at.ColumnCount == 0)
            throw new ArgumentException($"{name} is ({at.RowCount}, {at.ColumnCount}): there is nothing to check.", nameof(at));
        return Compare(name, at, analytic, loss, (_, _) => null);
    }

    /// <summary>The gradient of a function of one matrix by central differences.</summary>
    /// <param name="at">The point w, of any shape.</param>
    /// <param name="loss">The function; it may not keep the matrix that it is given.</param>
    /// <returns>A matrix of the shape of <paramref name="at"/>.</returns>
    public static Matrix<double> Numeric(Matrix<double> at, Func<Matrix<double>, double> loss)
    {
        ArgumentNullException.ThrowIfNull(at);
        ArgumentNullException.ThrowIfNull(loss);
        var point = at.Clone();
        return Matrix<double>.Build.Dense(at.RowCount, at.ColumnCount, (i, j) => Quotient(point, i, j, loss));
    }

    /// <summary>The gradients of a network's loss by central differences: they only ever evaluate the loss, without its guard.</summary>
    /// <param name="net">The network; it is left as it was.</param>
    /// <param name="x">Inputs (N, D), one row a sample; a handful is enough.</param>
    /// <param name="t">Targets (N, K), or class numbers (N, 1) where K is above 1.</param>
    /// <returns>For W1, b1, W2, ... a matrix of its shape. Next to a kink, such as a ReLU's, an element means nothing: <see cref="Run(Mlp, Matrix{double}, Matrix{double}, double, IReadOnlyDictionary{string, Matrix{double}}?)"/> names those.</returns>
    /// <exception cref="ArgumentException">Inputs or targets do not fit the network.</exception>
    public static IReadOnlyDictionary<string, Matrix<double>> Numeric(Mlp net, Matrix<double> x, Matrix<double> t)
    {
        ArgumentNullException.ThrowIfNull(net);
        var probe = new KinkProbe(net.Clone(), x, t, l2: 0);
        return net.ParameterNames.ToDictionary(name => name, name => Numeric(net[name], value => probe.LossAt(name, value)));
    }

    /// <summary>Compares two gradients of one parameter, element by element; where their shapes differ nothing else is compared.</summary>
    internal static GradientCheckRow Compare(string name, Matrix<double> analytic, Matrix<double> reference, double tolerance)
    {
        var (expected, shape) = ((reference.RowCount, reference.ColumnCount), (analytic.RowCount, analytic.ColumnCount));
        if (expected != shape)
            return ShapesDiffer(name, expected, shape);
        var (row, column, error) = reference.EnumerateIndexed()
            .Select(entry => (entry.Item1, entry.Item2, Error: RelativeError(analytic[entry.Item1, entry.Item2], entry.Item3)))
            .MaxBy(entry => entry.Error);
        return new(
            name, expected, shape, row, column, analytic[row, column], reference[row, column], error, [],
            error > tolerance ? GradientVerdict.Differs : GradientVerdict.Agrees);
    }

    static GradientCheckRow ShapesDiffer(string name, (int, int) expected, (int, int) shape) =>
        NothingCompared(name, expected, shape, [], GradientVerdict.ShapeDiffers);

    static GradientCheckRow NothingCompared(
        string name, (int, int) expected, (int, int) shape, IReadOnlyList<string> kinks, GradientVerdict verdict) =>
        new(name, expected, shape, -1, -1, double.NaN, double.NaN, double.NaN, kinks, verdict);

    static GradientCheckRow Compare(
        string name, Matrix<double> at, Matrix<double> analytic, Func<Matrix<double>, double> loss, Func<int, int, string?> kinkBetween)
    {
        var (expected, shape) = ((at.RowCount, at.ColumnCount), (analytic.RowCount, analytic.ColumnCount));
        if (expected != shape)
            return ShapesDiffer(name, expected, shape);
        var point = at.Clone();
        var kinks = new List<string>();
        var worst = NothingCompared(name, expected, shape, kinks, GradientVerdict.NotChecked);
        for (var i = 0; i < at.RowCount; i++)
        {
            for (var j = 0; j < at.ColumnCount; j++)
            {
                StopQuestion.Ask();
                var numeric = Quotient(point, i, j, loss);
                if (kinkBetween(i, j) is { } kink)
                {
                    kinks.Add(kink);
                    continue;
                }

                var error = RelativeError(analytic[i, j], numeric);
                if (worst.Row < 0 || error > worst.RelativeError)
                    worst = worst with { Row = i, Column = j, Analytic = analytic[i, j], Numeric = numeric, RelativeError = error };
            }
        }

        return worst with
        {
            Verdict = worst.Row < 0 ? GradientVerdict.NotChecked
                : worst.RelativeError > Tolerance ? GradientVerdict.Differs
                : kinks.Count > 0 ? GradientVerdict.AgreesBesideKinks
                : GradientVerdict.Agrees,
        };
    }

    static double Quotient(Matrix<double> point, int row, int column, Func<Matrix<double>, double> loss)
    {
        var value = point[row, column];
        var step = Math.Max(Step, RelativeStep * Math.Abs(value));
        point[row, column] = value + step;
        var above = loss(point);
        point[row, column] = value - step;
        var below = loss(point);
        point[row, column] = value;
        return (above - below) / (2 * step);
    }

    /// <summary>The relative error of one element, as the remarks above define it; infinite where a number is NaN.</summary>
    internal static double RelativeError(double analytic, double numeric)
    {
        var error = Math.Abs(analytic - numeric) / Math.Max(Math.Abs(analytic) + Math.Abs(numeric), Floor);
        return double.IsNaN(error) ? double.PositiveInfinity : error;
    }

    static Matrix<double> Given(IReadOnlyDictionary<string, Matrix<double>> gradients, string name) =>
        gradients.TryGetValue(name, out var gradient) && gradient is not null
            ? gradient
            : throw new ArgumentException($"There is no gradient for {name}: give one for every parameter of the network.", nameof(gradients));
}
