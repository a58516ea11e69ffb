using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Exercises;

/// <summary>A student's gradient beside central differences, element by element.</summary>
/// <param name="Name">The derivative, such as ∂L/∂W2.</param>
/// <param name="Case">The case's sizes.</param>
/// <param name="Rows">The elements that differ most, or the first ones; in the order of the matrix.</param>
/// <param name="Elements">The number of elements of the matrix.</param>
sealed record GradientTable(string Name, string Case, IReadOnlyList<GradientTable.Row> Rows, int Elements)
{
    const int Shown = 6;

    /// <summary>One element.</summary>
    internal sealed record Row(string Element, double Analytic, double Numeric, double RelativeError)
    {
        public bool Agrees => RelativeError <= GradientCheck.Tolerance;
    }

    /// <summary>
    /// The table of the first case whose result has the right shape; null if there is none, nothing to differentiate, or a case
    /// that ended with an exception, which is to be mended first.
    /// </summary>
    public static GradientTable? Of(FunctionRun run) => run.Cases.Any(item => item.Thrown is not null) ? null
        : run.Cases.Where(item => item is { Case.Probe: { } probe, Values.Items: [{ } value, ..] } && Agreement.SameShape(probe.At, value))
            .Select(item => Of(item.Case.Name, item.Case.Probe!, item.Values!.Items[0]!)).FirstOrDefault();

    static GradientTable Of(string name, GradientProbe probe, Matrix<double> analytic)
    {
        var numeric = GradientCheck.Numeric(probe.At, probe.Loss);
        var rows = analytic.EnumerateIndexed().Select(item => new Row(
            FormattableString.Invariant($"[{item.Item1}, {item.Item2}]"), item.Item3, numeric[item.Item1, item.Item2],
            GradientCheck.RelativeError(item.Item3, numeric[item.Item1, item.Item2]))).ToArray();
        return new(probe.Name, name, [.. rows.OrderByDescending(row => row.Agrees ? 0 : row.RelativeError).Take(Shown)], rows.Length);
    }
}
