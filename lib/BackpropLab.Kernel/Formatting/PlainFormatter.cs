using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace BackpropLab.Kernel;

/// <summary>Renders any value as text: what a terminal shows, and what a page falls back on.</summary>
static class PlainFormatter
{
    public static string Format(object? value, int depth = 0)
    {
        switch (value)
        {
            case null: return "null";
            case string text: return depth == 0 ? text : '"' + text + '"';
            case UnreadableMember: return value.ToString()!;
            case HtmlFragment html: return html.Html;
        }

        if (ObjectShape.IsScalar(value))
            return Scalar(value);
        if (depth > 0 && SelfRendering.TryRender(value) is { } own)
            return own.Text;
        if (MatrixView.TryCreate(value) is { } matrix)
            return Matrix(matrix);
        if (TextView.TryCreate(value, isAlone: depth == 0) is { } written)
            return written;
        if (depth >= ObjectShape.MaxDepth)
            return Unfollowed(value);
        if (ObjectShape.TryTuple(value) is { } tuple)
            return "(" + string.Join(", ", tuple.Select(item => Format(item, depth + 1))) + ")";
        if (TableView.TryCreate(value) is { } table)
            return depth == 0 ? Table(table) : string.Create(CultureInfo.InvariantCulture, $"{table.Count} rows of ({string.Join(", ", table.Columns)})");
        if (EntryView.TryCreate(value) is { } entries)
            return Entries(entries, depth);
        if (ObjectShape.TrySequence(value) is { } sequence)
            return Sequence(sequence, depth);
        return ObjectMembers.Tell(value)
            ? TypeNames.Of(value.GetType()) + " " + Braces(ObjectMembers.Of(value).Select(member => $"{member.Name} = {Format(member.Value, depth + 1)}"))
            : value.ToString() ?? "";
    }

    /// <summary>
    /// A value that lies too deep to be followed, by its own words if it has some. What the compiler or a collection writes
    /// goes through all that the value holds, without an end where that holds the value again.
    /// </summary>
    public static string Unfollowed(object value) =>
        value is ITuple ? "(…)"
        : ObjectShape.TrySequence(value) is not null ? "[…]"
        : EntryView.TryCreate(value) is not null ? "{ … }"
        : ObjectMembers.Tell(value) ? TypeNames.Of(value.GetType()) + " { … }"
        : value.ToString() ?? "";

    /// <summary>A number in a table: six significant digits; anything else as it prints.</summary>
    public static string Number(object? value) => value switch
    {
        double number => number.ToString("G6", CultureInfo.InvariantCulture),
        float number => number.ToString("G6", CultureInfo.InvariantCulture),
        null => "null",
        _ => ObjectShape.IsScalar(value) ? Scalar(value) : value.ToString() ?? "",
    };

    static string Scalar(object value) => value switch
    {
        Type type => TypeNames.Of(type),
        Delegate function => TypeNames.Of(function.GetType()),
        bool truth => truth ? "true" : "false",
        DBNull => "null",
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF zzz", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    static string Sequence(IEnumerable sequence, int depth)
    {
        var (items, more, count) = ObjectShape.Take(sequence);
        var text = string.Join(", ", items.Select(item => Format(item, depth + 1)));
        return "[" + text + (more ? ", …" : "") + "]" + (more && count is { } all ? string.Create(CultureInfo.InvariantCulture, $" ({all} items)") : "");
    }

    static string Entries(EntryView view, int depth)
    {
        var entries = view.Entries.Select(entry => $"{Format(entry.Key, depth + 1)}: {Format(entry.Value, depth + 1)}");
        return Braces(view.HasMore ? entries.Append("…") : entries)
            + (view.HasMore && view.Count is { } all ? string.Create(CultureInfo.InvariantCulture, $" ({all} items)") : "");
    }

    static string Braces(IEnumerable<string> parts) => "{ " + string.Join(", ", parts) + " }";

    static string Matrix(MatrixView matrix) =>
        matrix.Shape + string.Concat(Grid([.. matrix.ShownRows.Select(i => matrix.ShownColumns.Select(j => matrix.Text(i, j)).ToArray())]).Select(line => "\n" + line));

    static string Table(TableView table) =>
        string.Join('\n', Grid([table.Columns, .. table.Rows.Select(row => row.Select(value => Format(value, value is string ? 0 : 1)).ToArray())]))
        + (table.HasMore ? string.Create(CultureInfo.InvariantCulture, $"\n… ({table.Count} rows)") : "");

    /// <summary>Lines whose columns are aligned to the right.</summary>
    static IEnumerable<string> Grid(string[][] cells)
    {
        var widths = cells.Length == 0 ? [] : cells[0].Select((_, j) => cells.Max(row => row[j].Length)).ToArray();
        return cells.Select(row => string.Join("  ", row.Select((cell, j) => cell.PadLeft(widths[j]))));
    }
}
