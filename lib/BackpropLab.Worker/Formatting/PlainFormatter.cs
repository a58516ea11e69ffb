using System.Collections;
using System.Globalization;
using System.Text;

namespace BackpropLab.Worker;

/// <summary>Renders any value as text: what a terminal shows, and what a page falls back on.</summary>
internal static class PlainFormatter
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

        if (ObjectShape.IsScalar(value)) return Scalar(value);
        if (depth > 0 && SelfRendering.TryRender(value) is { } own) return own.Text;
        if (MatrixView.TryCreate(value) is { } matrix) return Matrix(matrix);
        if (depth >= ObjectShape.MaxDepth) return value.ToString() ?? "";
        if (ObjectShape.TryTuple(value) is { } tuple) return "(" + string.Join(", ", tuple.Select(item => Format(item, depth + 1))) + ")";
        if (value is IDictionary dictionary) return Dictionary(dictionary, depth);
        if (value is IEnumerable sequence) return Sequence(sequence, depth);
        return ObjectShape.PrintsByMembers(value)
            ? TypeNames.Of(value.GetType()) + " " + Braces(ObjectShape.Members(value).Select(member => $"{member.Name} = {Format(member.Value, depth + 1)}"))
            : value.ToString() ?? "";
    }

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
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    static string Sequence(IEnumerable sequence, int depth)
    {
        var (items, more, count) = ObjectShape.Take(sequence);
        var text = string.Join(", ", items.Select(item => Format(item, depth + 1)));
        return "[" + text + (more ? ", …" : "") + "]" + (more && count is { } all ? string.Create(CultureInfo.InvariantCulture, $" ({all} items)") : "");
    }

    static string Dictionary(IDictionary dictionary, int depth)
    {
        var entries = ObjectShape.Entries(dictionary).Select(entry => $"{Format(entry.Key, depth + 1)}: {Format(entry.Value, depth + 1)}");
        return dictionary.Count <= ObjectShape.MaxItems ? Braces(entries) : string.Create(CultureInfo.InvariantCulture, $"{Braces(entries.Append("…"))} ({dictionary.Count} items)");
    }

    static string Braces(IEnumerable<string> parts) => "{ " + string.Join(", ", parts) + " }";

    static string Matrix(MatrixView matrix)
    {
        var cells = matrix.ShownRows.Select(i => matrix.ShownColumns.Select(j => matrix.Text(i, j)).ToArray()).ToArray();
        var widths = matrix.ShownColumns.Select((_, j) => cells.Max(row => (int?)row[j].Length) ?? 0).ToArray();
        var text = new StringBuilder(matrix.Shape);
        foreach (var row in cells) text.Append('\n').AppendJoin("  ", row.Select((cell, j) => cell.PadLeft(widths[j])));
        return text.ToString();
    }
}
