using BackpropLab.Display;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

/// <summary>A matrix as it is read on a board: its name, its shape, its numbers; the middle of a large one is left out.</summary>
/// <example><code>new MatrixView(gradients.W1, "∂L/∂W1")</code></example>
public sealed class MatrixView : Renderable
{
    const int RowLimit = 10;
    const int ColumnLimit = 8;
    const int Omitted = -1;

    readonly string caption;
    readonly DataTable content;

    /// <summary>Shows a matrix.</summary>
    /// <param name="matrix">The matrix, of any shape (N, D).</param>
    /// <param name="name">What it is called.</param>
    public MatrixView(Matrix<double> matrix, string name = "Matrix")
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(name);
        caption = $"{name}, shape ({matrix.RowCount}, {matrix.ColumnCount})";
        var rows = Picked(matrix.RowCount, RowLimit);
        var columns = Picked(matrix.ColumnCount, ColumnLimit);
        var texts = Texts(matrix, rows, columns);
        content = new(
        [
            new("", [.. rows.Select(Index)], IsNumeric: true),
            .. columns.Select(column => new TableColumn(Index(column), [.. rows.Select(row => texts[(row, column)])], IsNumeric: true)),
        ]);
    }

    /// <summary>Name, shape and numbers in aligned text.</summary>
    public override string ToString() => $"{caption}\n{content.ToText()}";

    internal override void WriteHtml(HtmlOutput html) => content.WriteHtml(html, caption, caption);

    // Numbers of one matrix are compared with each other: all have the same decimals.
    static Dictionary<(int Row, int Column), string> Texts(Matrix<double> matrix, int[] rows, int[] columns)
    {
        var places = (from row in rows from column in columns select (row, column)).ToArray();
        var shown = places.Where(place => place is (not Omitted, not Omitted)).ToArray();
        var texts = NumberText.Column([.. shown.Select(place => matrix[place.row, place.column])]);
        var all = places.ToDictionary(place => place, _ => "…");
        foreach (var (place, text) in shown.Zip(texts))
            all[place] = text;
        return all;
    }

    static int[] Picked(int count, int limit) =>
        count <= limit
            ? [.. Enumerable.Range(0, count)]
            : [.. Enumerable.Range(0, limit * 2 / 3), Omitted, .. Enumerable.Range(count - limit / 3, limit / 3)];

    static string Index(int index) => index == Omitted ? "…" : FormattableString.Invariant($"{index}");
}
