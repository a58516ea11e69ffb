namespace BackpropLab.Display;

/// <summary>Columns of equal length as an HTML table that scrolls in its own box.</summary>
/// <param name="Columns">The columns; the first one names the rows.</param>
/// <param name="Note">What is left out, if anything is.</param>
/// <param name="MarkedRows">The numbers of the rows that stand out; a cell of each says why, for not all see it.</param>
sealed record DataTable(IReadOnlyList<TableColumn> Columns, string? Note = null, IReadOnlyCollection<int>? MarkedRows = null)
{
    public void WriteHtml(HtmlOutput html, string label, string? caption = null)
    {
        html.Add($"<div class=\"bl-scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{HtmlOutput.Encode(label)}\">\n<table>\n");
        if (caption is not null)
            html.Add($"<caption>{HtmlOutput.Encode(caption)}</caption>\n");

        html.Add("<thead><tr>");
        foreach (var column in Columns)
            html.Add(column.Header == "" ? "<td></td>" : $"<th scope=\"col\"{column.Alignment}>{HtmlOutput.Encode(column.Header)}</th>");

        html.Add("</tr></thead>\n<tbody>\n");
        for (var row = 0; row < Columns[0].Cells.Count; row++)
        {
            html.Add(MarkedRows?.Contains(row) == true ? "<tr class=\"bl-marked\">" : "<tr>");
            html.Add($"<th scope=\"row\"{Columns[0].Alignment}>{HtmlOutput.Encode(Columns[0].Cells[row])}</th>");
            foreach (var column in Columns.Skip(1))
                html.Add($"<td{column.Alignment}>{HtmlOutput.Encode(column.Cells[row])}</td>");

            html.Add("</tr>\n");
        }

        html.Add("</tbody>\n</table>\n</div>\n");
        if (Note is not null)
            html.Add($"<p>{HtmlOutput.Encode(Note)}</p>\n");
    }

    /// <summary>The note of a table that shows only the first of so many; nothing if it shows all.</summary>
    public static string? OnlyFirst(int shown, int count, string what = "rows") =>
        shown < count ? $"The first {shown} of {count} {what}; {count - shown} more are left out." : null;

    /// <summary>The table in characters of equal width.</summary>
    public string ToText()
    {
        var widths = Columns.Select(column => column.Cells.Append(column.Header).Max(text => text.Length)).ToArray();
        var lines = Enumerable.Range(-1, Columns[0].Cells.Count + 1).Select(row => string.Join("  ", Columns.Select((column, j) =>
        {
            var text = row < 0 ? column.Header : column.Cells[row];
            return column.IsNumeric ? text.PadLeft(widths[j]) : text.PadRight(widths[j]);
        })).TrimEnd());
        return string.Join("\n", Note is null ? lines : lines.Append(Note));
    }
}
