using System.Globalization;
using System.Text;

namespace BackpropLab.Classroom;

/// <summary>Tables as RFC 4180 has them, with commas; numbers as the invariant culture writes them.</summary>
static class Csv
{
    /// <summary>A row, with its end.</summary>
    public static string Row(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell)) + "\n";

    /// <summary>A number with no more digits than it needs.</summary>
    public static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>The rows of a table, whichever of comma, semicolon and tab parts its cells.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Parse(string text)
    {
        text = text.TrimStart('\uFEFF');
        var head = text.Split('\n')[0];
        var comma = new[] { ',', ';', '\t' }.MaxBy(sign => head.Count(other => other == sign));
        var (rows, row, cell, isQuoted) = (new List<IReadOnlyList<string>>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var sign = text[i];
            if (isQuoted && sign == '"' && i + 1 < text.Length && text[i + 1] == '"')
                cell.Append(text[i++]);
            else if (sign == '"' && (isQuoted || cell.Length == 0))
                isQuoted = !isQuoted;
            else if (!isQuoted && sign == comma)
                EndCell();
            else if (!isQuoted && (sign is '\n' or '\r'))
                EndRow();
            else
                cell.Append(sign);
        }

        EndRow();
        return rows;

        void EndCell()
        {
            row.Add(cell.ToString());
            cell.Clear();
        }

        void EndRow()
        {
            EndCell();
            if (row.Any(item => item.Length > 0))
                rows.Add([.. row]);
            row.Clear();
        }
    }

    static string Cell(string text) => text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
