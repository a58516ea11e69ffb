using System.Data;

namespace BackpropLab.Kernel;

/// <summary>A look at a table of System.Data.</summary>
/// <param name="Columns">The names of its columns.</param>
/// <param name="Rows">The first of its rows.</param>
/// <param name="Count">How many rows there are.</param>
sealed record TableView(string[] Columns, IReadOnlyList<object?[]> Rows, int Count)
{
    public static TableView? TryCreate(object value) => value switch
    {
        DataTable table => TryCreate(new DataView(table)),
        DataView view => new(
            [.. view.Table!.Columns.Cast<DataColumn>().Select(column => column.ColumnName)],
            [.. view.Cast<DataRowView>().Take(ObjectShape.MaxItems).Select(row => row.Row.ItemArray)],
            view.Count),
        _ => null,
    };

    /// <summary>Whether some rows are left out.</summary>
    public bool HasMore => Count > Rows.Count;
}
