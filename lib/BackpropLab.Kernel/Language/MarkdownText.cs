using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace BackpropLab.Kernel;

/// <summary>Turns the XML of a documentation comment into Markdown.</summary>
static partial class MarkdownText
{
    /// <summary>The text of an element.</summary>
    public static string Of(XElement element)
    {
        var text = new StringBuilder();
        Append(text, element);
        return BlankLines().Replace(text.ToString(), "\n\n").Trim();
    }

    /// <summary>A type's or member's name, without what it lies in and what it takes, from a reference such as <c>M:N.Type.Member(System.Int32)</c>.</summary>
    public static string NameOf(string reference)
    {
        var name = reference[(reference.IndexOf(':') + 1)..].Split('(')[0];
        var parts = name.Split('.');
        var last = parts[^1] == "#ctor" ? parts[^2] : parts[^1];
        if (reference.StartsWith("T:", StringComparison.Ordinal) || parts.Length == 1 || parts[^1] == "#ctor")
            return WithoutArity(last);
        return $"{WithoutArity(parts[^2])}.{WithoutArity(last)}";
    }

    static void Append(StringBuilder text, XElement element)
    {
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XText part:
                    text.Append(Escape(Blanks().Replace(part.Value, " ")));
                    break;
                case XElement { Name.LocalName: "c" } code:
                    text.Append('`').Append(code.Value).Append('`');
                    break;
                case XElement { Name.LocalName: "see" or "seealso" } see:
                    text.Append('`').Append((string?)see.Attribute("langword") ?? ((string?)see.Attribute("cref") is { } reference ? NameOf(reference) : see.Value)).Append('`');
                    break;
                case XElement { Name.LocalName: "paramref" or "typeparamref" } name:
                    text.Append('`').Append((string?)name.Attribute("name")).Append('`');
                    break;
                case XElement { Name.LocalName: "code" } code:
                    text.Append("\n\n```csharp\n").Append(code.Value.Trim('\n', '\r')).Append("\n```\n\n");
                    break;
                case XElement { Name.LocalName: "para" or "list" } block:
                    text.Append("\n\n");
                    Append(text, block);
                    text.Append("\n\n");
                    break;
                case XElement { Name.LocalName: "item" } item:
                    text.Append("\n- ");
                    Append(text, item);
                    break;
                case XElement other:
                    Append(text, other);
                    break;
            }
        }
    }

    static string Escape(string text) => Special().Replace(text, @"\$0");

    static string WithoutArity(string name) => name.Split('`')[0];

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@" *\n\s*\n\s*")]
    private static partial Regex BlankLines();

    // A _ or * that a blank follows, or stands within a word, marks nothing; < would begin HTML.
    [GeneratedRegex(@"[\\`<\[]|[*_](?=\S)")]
    private static partial Regex Special();
}
