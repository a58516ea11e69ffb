using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

/// <summary>A named line of <see cref="Chart.Line(IReadOnlyList{Curve}, string, string, string, bool)"/>.</summary>
/// <param name="Name">What the legend calls it.</param>
/// <param name="X">The abscissas (N).</param>
/// <param name="Y">The ordinates (N).</param>
/// <example><code>
/// double[] axis = [-2, -1, 0, 1, 2];
/// Chart.Line([new("tanh", axis, Activation.Tanh.Apply), new("numbered", [3, 1, 2])])
/// </code></example>
public sealed record Curve(string Name, IReadOnlyList<double> X, IReadOnlyList<double> Y)
{
    /// <summary>A line over the places 1, 2, 3, ...: layers, batches, epochs.</summary>
    /// <param name="name">What the legend calls it.</param>
    /// <param name="y">The ordinates (N).</param>
    public Curve(string name, IReadOnlyList<double> y)
        : this(name, [.. Enumerable.Range(1, y?.Count ?? throw new ArgumentNullException(nameof(y))).Select(place => (double)place)], y)
    {
    }

    /// <summary>The graph of a function that works on matrices element by element, as activations do.</summary>
    /// <param name="name">What the legend calls it.</param>
    /// <param name="x">The abscissas (N).</param>
    /// <param name="function">Takes them as a column (N, 1) and returns the ordinates, (N, 1) again.</param>
    /// <exception cref="ArgumentException">There is no abscissa, or the function returns another shape.</exception>
    public Curve(string name, IReadOnlyList<double> x, Func<Matrix<double>, Matrix<double>> function)
        : this(name, x, Ordinates(x, function))
    {
    }

    /// <summary>A level line over the places 1, 2, ..., N.</summary>
    /// <param name="name">What the legend calls it.</param>
    /// <param name="value">How high it runs.</param>
    /// <param name="places">How many places N.</param>
    public static Curve Level(string name, double value, int places) => new(name, [.. Enumerable.Repeat(value, places)]);

    static double[] Ordinates(IReadOnlyList<double> x, Func<Matrix<double>, Matrix<double>> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        var y = function(x.ToColumn());
        return y.RowCount == x.Count && y.ColumnCount == 1
            ? y.Column(0).ToArray()
            : throw new ArgumentException($"The function returns ({y.RowCount}, {y.ColumnCount}) for ({x.Count}, 1): it works element by element, so the shape stays.", nameof(function));
    }
}
