using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

public sealed partial class Table
{
    /// <summary>A table with a row for each thing.</summary>
    /// <param name="caption">What the table is called.</param>
    /// <param name="headers">The names of the columns.</param>
    /// <param name="things">What there is a row for.</param>
    /// <param name="row">Takes one of them and gives one value for each header.</param>
    /// <exception cref="ArgumentException">There is no column, or a row has another number of values than there are headers.</exception>
    /// <example><code>
    /// Table.Of("Batch sizes", ["size", "loss"], runs, run => [run.Options.BatchSize, run.History.Loss[^1]])
    /// </code></example>
    public static Table Of<T>(string caption, IReadOnlyList<string> headers, IEnumerable<T> things, Func<T, IReadOnlyList<object?>> row)
    {
        ArgumentNullException.ThrowIfNull(things);
        ArgumentNullException.ThrowIfNull(row);
        return new(caption, headers, [.. things.Select(row)]);
    }

    /// <summary>A table with a row for each pair.</summary>
    /// <param name="caption">What the table is called.</param>
    /// <param name="headers">The names of the columns.</param>
    /// <param name="pairs">What there is a row for, such as <c>sizes.Zip(losses)</c>.</param>
    /// <param name="row">Takes the two of a pair and gives one value for each header.</param>
    /// <exception cref="ArgumentException">There is no column, or a row has another number of values than there are headers.</exception>
    public static Table Of<T1, T2>(
        string caption, IReadOnlyList<string> headers, IEnumerable<(T1, T2)> pairs, Func<T1, T2, IReadOnlyList<object?>> row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Of(caption, headers, pairs, pair => row(pair.Item1, pair.Item2));
    }

    /// <summary>A table with a row for each element of matrices that belong together, such as a gradient found in several ways.</summary>
    /// <param name="caption">What the table is called.</param>
    /// <param name="headers">The names of the columns: the element's, and one for each matrix of a group.</param>
    /// <param name="groups">For each group its name, such as "W1", and its matrices, all of one shape.</param>
    /// <exception cref="ArgumentException">A group has no matrix, two of its shapes differ, or it has another number of matrices than there are headers for them.</exception>
    /// <example><code>Table.OfElements("The gradients", ["element", "by hand", "by tape"], [("W1", [dW1, W1.Gradient]), ("b1", [db1, b1.Gradient])])</code></example>
    public static Table OfElements(
        string caption, IReadOnlyList<string> headers, IEnumerable<(string Name, IReadOnlyList<Matrix<double>> Matrices)> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        return new(caption, headers, [.. groups.SelectMany(group => Elements(group.Name, group.Matrices))]);
    }

    static IEnumerable<object?[]> Elements(string name, IReadOnlyList<Matrix<double>> matrices)
    {
        if (matrices.Count == 0)
            throw new ArgumentException($"{name} has 0 matrices: give at least one.", nameof(matrices));
        var (rows, columns) = (matrices[0].RowCount, matrices[0].ColumnCount);
        if (matrices.FirstOrDefault(matrix => (matrix.RowCount, matrix.ColumnCount) != (rows, columns)) is { } other)
            throw new ArgumentException($"The matrices of {name} are ({rows}, {columns}) and ({other.RowCount}, {other.ColumnCount}): give all the same shape.", nameof(matrices));
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
                yield return [FormattableString.Invariant($"{name}[{i}, {j}]"), .. matrices.Select(matrix => (object)matrix[i, j])];
        }
    }
}
