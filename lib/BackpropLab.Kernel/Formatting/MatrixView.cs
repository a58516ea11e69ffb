using System.Globalization;
using System.Reflection;

namespace BackpropLab.Kernel;

/// <summary>
/// A look at anything with rows and columns: a two-dimensional array, or an object with <c>RowCount</c>,
/// <c>ColumnCount</c> and an indexer of two integers, as MathNet's matrices have. The kernel refers to no library
/// of matrices, so it asks by name.
/// </summary>
sealed record MatrixView(int Rows, int Columns, Func<int, int, object?> At)
{
    // As many as a matrix of the library shows of itself.
    public const int MaxRows = 10;
    public const int MaxColumns = 8;

    public static MatrixView? TryCreate(object value)
    {
        if (value is Array { Rank: 2 } array)
        {
            var (row, column) = (array.GetLowerBound(0), array.GetLowerBound(1));
            return new MatrixView(array.GetLength(0), array.GetLength(1), (i, j) => array.GetValue(row + i, column + j));
        }

        var type = value.GetType();
        if (Count("RowCount") is not { } rows || Count("ColumnCount") is not { } columns)
            return null;
        var indexer = type.GetDefaultMembers().OfType<PropertyInfo>()
            .FirstOrDefault(p => p.GetIndexParameters() is [{ ParameterType: var i }, { ParameterType: var j }] && i == typeof(int) && j == typeof(int));
        return indexer is null ? null : new MatrixView(rows, columns, (i, j) => indexer.GetValue(value, BindingFlags.DoNotWrapExceptions, null, [i, j], null));

        int? Count(string name) => type.GetProperty(name)?.GetValue(value, BindingFlags.DoNotWrapExceptions, null, null, null) as int?;
    }

    /// <summary>The shape, as the lessons write it.</summary>
    public string Shape => string.Create(CultureInfo.InvariantCulture, $"({Rows}, {Columns})");

    /// <summary>The rows to show; -1 stands for those left out.</summary>
    public IReadOnlyList<int> ShownRows => Shown(Rows, MaxRows);

    /// <summary>The columns to show; -1 stands for those left out.</summary>
    public IReadOnlyList<int> ShownColumns => Shown(Columns, MaxColumns);

    /// <summary>One entry, to six significant digits.</summary>
    public string Text(int row, int column) => row < 0 || column < 0 ? "…" : PlainFormatter.Number(At(row, column));

    static List<int> Shown(int count, int most) => count <= most
        ? [.. Enumerable.Range(0, count)]
        : [.. Enumerable.Range(0, most / 2), -1, .. Enumerable.Range(count - most / 2, most / 2)];
}
