namespace BackpropLab;

/// <summary>Columns of equal length as an HTML table that scrolls in its own box.</summary>
/// <param name="Columns">The columns; the first one names the rows.</param>
/// <param name="Note">What is left out, if anything is.</param>
sealed record DataTable(IReadOnlyList<TableColumn> Columns, string? Note = null)
{
    public void WriteHtml(HtmlOutput html, string label, string? caption = null)
    {
        html.Add($"<div class=\"bl-scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{HtmlOutput.Encode(label)}\">\n<table>\n");
        if (caption is not null)
            html.Add($"<caption>{HtmlOutput.Encode(caption)}</caption>\n");

        html.Add("<thead><tr>");
        foreach (var column in Columns)
            html.Add($"<th scope=\"col\"{column.Alignment}>{HtmlOutput.Encode(column.Header)}</th>");

        html.Add("</tr></thead>\n<tbody>\n");
        for (var row = 0; row < Columns[0].Cells.Count; row++)
        {
            html.Add("<tr>");
            foreach (var column in Columns)
                html.Add($"<td{column.Alignment}>{HtmlOutput.Encode(column.Cells[row])}</td>");

            html.Add("</tr>\n");
        }

        html.Add("</tbody>\n</table>\n</div>\n");
        if (Note is not null)
            html.Add($"<p>{HtmlOutput.Encode(Note)}</p>\n");
    }
}
