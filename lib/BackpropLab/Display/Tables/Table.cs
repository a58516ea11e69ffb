using System.Globalization;
using BackpropLab.Display;
using BackpropLab.Guards;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

/// <summary>A table with a caption; columns of numbers are aligned and rounded for reading.</summary>
/// <example><code>
/// new Table("Test accuracy", ["model", "parameters", "accuracy"],
/// [
///     ["logistic regression", 3, 0.8583],
///     ["one hidden layer of 8", 33, 0.9917],
/// ])
/// </code></example>
public sealed partial class Table : Renderable
{
    const int RowLimit = 100;

    readonly string caption;
    readonly DataTable content;

    /// <summary>A table of rows.</summary>
    /// <param name="caption">What the table is called.</param>
    /// <param name="headers">The names of the columns.</param>
    /// <param name="rows">The rows, one value for each header: numbers, texts, matrices, which show their shape and their numbers; the first 100 are shown.</param>
    /// <exception cref="ArgumentException">There is no column, or a row has another number of values than there are headers.</exception>
    public Table(string caption, IReadOnlyList<string> headers, IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        ArgumentNullException.ThrowIfNull(caption);
        ArgumentNullException.ThrowIfNull(headers);
        ArgumentNullException.ThrowIfNull(rows);
        Guard.NotEmpty(headers.Count, nameof(headers), nameof(headers));
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Count != headers.Count)
            {
                throw new ArgumentException(
                    $"Row {i} has {rows[i].Count} values but there are {headers.Count} headers: give one value for each.", nameof(rows));
            }
        }

        this.caption = caption;
        var shown = rows.Take(RowLimit).ToArray();
        content = new(
            [.. headers.Select((header, j) => Column(header, [.. shown.Select(row => row[j])]))],
            DataTable.OnlyFirst(shown.Length, rows.Count));
    }

    internal Table(string caption, DataTable content) => (this.caption, this.content) = (caption, content);

    /// <summary>Caption, headers and rows in aligned text.</summary>
    public override string ToString() => $"{caption}\n{content.ToText()}";

    internal override void WriteHtml(HtmlOutput html) => content.WriteHtml(html, caption, caption);

    static TableColumn Column(string header, object?[] values) =>
        values.Length > 0 && values.All(IsNumber)
            ? TableColumn.Numbers(header, [.. values.Select(value => Convert.ToDouble(value, CultureInfo.InvariantCulture))])
            : TableColumn.Text(header, values.Select(Text));

    static string Text(object? value) => value is Matrix<double> matrix ? MatrixText.Of(matrix) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    static bool IsNumber(object? value) => value is double or float or decimal or int or long or short or byte;
}
