using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Exercises;

/// <summary>Right numbers in wrong places.</summary>
static class Order
{
    /// <summary>Says what is out of order, as the beginning of a sentence; null if nothing is.</summary>
    /// <param name="results">All results of all cases, each of the right shape.</param>
    public static string? Lead(IReadOnlyList<Comparison> results) =>
        results.All(item => item.Kind is ResultKind.Numbers or ResultKind.WholeNumbers)
            ? Shifted(results, "number", Lines.Columns) ?? (AreReordered(results, Lines.Columns) ? "The right numbers stand in each other's places" : null)
        : Shifted(results, "row", Lines.Rows)
        ?? Shifted(results, "column", Lines.Columns)
        ?? (AreReordered(results, Lines.Rows) ? "The rows are the right ones in another order"
            : AreReordered(results, Lines.Columns) ? "The columns are the right ones in another order"
            : AreReordered(results, Lines.Numbers) ? "The right numbers stand in each other's places"
            : null);

    static string? Shifted(IReadOnlyList<Comparison> results, string name, Func<Matrix<double>, Matrix<double>[]> lines)
    {
        var all = results.Select(item => (Expected: lines(item.Expected), Actual: lines(item.Actual!))).ToArray();
        // Two lines alone are shifted as well as exchanged.
        if (!all.Any(item => item.Expected.Length > 2 && item.Expected.Skip(1).Zip(item.Expected).All(pair => !Agreement.Same(pair.First, pair.Second))))
            return null;
        return all.All(item => IsShifted(item.Expected, item.Actual, 1)) ? $"In the place of each {name} stands the one after it"
            : all.All(item => IsShifted(item.Expected, item.Actual, -1)) ? $"In the place of each {name} stands the one before it"
            : null;
    }

    static bool IsShifted(Matrix<double>[] expected, Matrix<double>[] actual, int by) =>
        Enumerable.Range(0, expected.Length).All(i => i + by < 0 || i + by >= expected.Length || Agreement.Same(expected[i + by], actual[i]));

    // Sorted by their numbers the lines stand side by side, whatever their order was.
    static bool AreReordered(IReadOnlyList<Comparison> results, Func<Matrix<double>, Matrix<double>[]> lines) =>
        results.All(item => Sorted(lines(item.Expected)).Zip(Sorted(lines(item.Actual!))).All(pair => Agreement.Same(pair.First, pair.Second)));

    static IEnumerable<Matrix<double>> Sorted(Matrix<double>[] lines) => lines.OrderBy(line => line[0, 0]).ThenBy(line => line[line.RowCount - 1, line.ColumnCount - 1]);
}
