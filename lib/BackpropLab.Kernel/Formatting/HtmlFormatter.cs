using System.Collections;
using System.Globalization;
using System.Net;
using System.Text;
using BackpropLab.Protocol;

namespace BackpropLab.Kernel;

/// <summary>Renders values as HTML: tables for what has rows, the value's own rendering wherever it has one.</summary>
static class HtmlFormatter
{
    /// <summary>The value as HTML, or null if it is best shown as text.</summary>
    public static string? Format(object? value) => value is null || IsInline(value) ? null : Cell(value, 0);

    /// <summary>A text as HTML.</summary>
    public static string Text(string text) => text.Contains('\n') ? $"<pre>{Encode(text)}</pre>" : Encode(text);

    /// <summary>Whether the value stands well on one line among others.</summary>
    static bool IsInline(object? value) => value switch
    {
        null => true,
        HtmlFragment => false,
        _ => ObjectShape.IsScalar(value) || value is UnreadableMember,
    };

    static string Cell(object? value, int depth)
    {
        if (IsInline(value))
            return Encode(PlainFormatter.Format(value, depth: value is string ? 0 : 1));
        if (value is HtmlFragment fragment)
            return fragment.Html;
        if (SelfRendering.TryRender(value!) is { } own)
            return OwnHtml(own) ?? Text(own.Text);
        if (MatrixView.TryCreate(value!) is { } matrix)
            return Matrix(matrix);
        if (TextView.TryCreate(value!, isAlone: depth == 0) is { } written)
            return Text(written);
        if (depth >= ObjectShape.MaxDepth)
            return Encode(PlainFormatter.Unfollowed(value!));
        if (ObjectShape.TryTuple(value!) is { } tuple)
            return Tuple(tuple, depth);
        if (TableView.TryCreate(value!) is { } table)
            return Table(table, depth);
        if (EntryView.TryCreate(value!) is { } entries)
            return Entries(entries, depth);
        if (ObjectShape.TrySequence(value!) is { } sequence)
            return Sequence(sequence, depth);
        return ObjectMembers.Tell(value!) ? Members(value!, depth) : Text(value!.ToString() ?? "");
    }

    /// <summary>What an object renders itself as, if that is HTML or can be shown by it.</summary>
    public static string? OwnHtml(MimeBundle own) => own.Has(MimeBundle.Html) ? own[MimeBundle.Html]
        : own.Has(PlotlyFigure.MimeType) ? PlotlyFigure.TryRead(own[PlotlyFigure.MimeType])?.ToHtml() : null;

    static string Tuple(IReadOnlyList<object?> items, int depth) => items.All(IsInline)
        ? Encode("(" + string.Join(", ", items.Select(item => PlainFormatter.Format(item, 1))) + ")")
        : Table(null, items.Select((item, i) => new[] { Header(string.Create(CultureInfo.InvariantCulture, $"Item{i + 1}")), Data(item, depth) }));

    static string Table(TableView table, int depth) =>
        Table(table.Columns, table.Rows.Select(row => row.Select(value => Data(value, depth)).ToArray())) + LeftOut(table.HasMore, table.Count);

    static string Entries(EntryView view, int depth) =>
        Table(["key", view.ValueName], view.Entries.Select(entry => new[] { Header(PlainFormatter.Format(entry.Key)), Data(entry.Value, depth) }))
        + LeftOut(view.HasMore, view.Count);

    static string Sequence(IEnumerable sequence, int depth)
    {
        var (items, more, count) = ObjectShape.Take(sequence);
        if (items.All(IsInline))
            return Encode("[" + string.Join(", ", items.Select(item => PlainFormatter.Format(item, 1))) + (more ? ", …]" : "]")) + LeftOut(more, count);
        return (Records(items, depth) ?? Table(null, items.Select((item, i) => new[] { Header(i.ToString(CultureInfo.InvariantCulture)), Data(item, depth) })))
            + LeftOut(more, count);
    }

    /// <summary>A table with a column for each member, if all items are of one type that prints by its members.</summary>
    static string? Records(List<object?> items, int depth)
    {
        if (items.Any(item => item is null || item.GetType() != items[0]!.GetType()))
            return null;
        if (items.Any(item => !IsRecord(item!)))
            return null;
        var rows = items.Select(item => ObjectMembers.Of(item!)).ToArray();
        var names = rows[0].Select(member => member.Name).ToArray();
        return names.Length == 0 || rows.Any(row => !names.SequenceEqual(row.Select(member => member.Name))) ? null
            : Table(names, rows.Select(row => row.Select(member => Data(member.Value, depth)).ToArray()));
    }

    static bool IsRecord(object value) =>
        value is not HtmlFragment && ObjectMembers.Tell(value) && ObjectShape.TrySequence(value) is null && ObjectShape.TryTuple(value) is null
        && SelfRendering.TryRender(value) is null && MatrixView.TryCreate(value) is null
        && TextView.TryCreate(value, isAlone: false) is null && TableView.TryCreate(value) is null && EntryView.TryCreate(value) is null;

    static string Members(object value, int depth)
    {
        var members = ObjectMembers.Of(value);
        return members.Count == 0
            ? Encode(TypeNames.Of(value.GetType()))
            : Table(null, members.Select(member => new[] { Header(member.Name), Data(member.Value, depth) }));
    }

    static string Matrix(MatrixView matrix) =>
        $"<p class=\"lab-shape\">{(matrix.Rows == 0 || matrix.Columns == 0 ? "empty matrix, " : "")}shape {matrix.Shape}</p>"
        + "<table class=\"lab-value lab-matrix\">"
        + string.Concat(matrix.ShownRows.Select(i => "<tr>" + string.Concat(matrix.ShownColumns.Select(j => $"<td>{Encode(matrix.Text(i, j))}</td>")) + "</tr>"))
        + "</table>";

    static string Table(string[]? headers, IEnumerable<string[]> rows)
    {
        var html = new StringBuilder("<table class=\"lab-value\">");
        if (headers is not null)
            html.Append("<thead><tr>").AppendJoin("", headers.Select(name => $"<th scope=\"col\">{Encode(name)}</th>")).Append("</tr></thead>");
        html.Append("<tbody>");
        foreach (var row in rows)
            html.Append("<tr>").AppendJoin("", row).Append("</tr>");
        return html.Append("</tbody></table>").ToString();
    }

    static string Header(string name) => $"<th scope=\"row\">{Encode(name)}</th>";

    static string Data(object? value, int depth) => $"<td>{Cell(value, depth + 1)}</td>";

    static string LeftOut(bool more, int? count) => !more ? "" : count is { } all
        ? string.Create(CultureInfo.InvariantCulture, $"<p class=\"lab-more\">{ObjectShape.MaxItems} of {all} shown</p>")
        : string.Create(CultureInfo.InvariantCulture, $"<p class=\"lab-more\">the first {ObjectShape.MaxItems} shown</p>");

    static string Encode(string text) => WebUtility.HtmlEncode(text);
}
