namespace BackpropLab;

/// <summary>A named line of <see cref="Chart.Line(IReadOnlyList{Curve}, string, string, string, bool)"/>.</summary>
/// <param name="Name">What the legend calls it.</param>
/// <param name="X">The abscissas (N).</param>
/// <param name="Y">The ordinates (N).</param>
public sealed record Curve(string Name, IReadOnlyList<double> X, IReadOnlyList<double> Y);
