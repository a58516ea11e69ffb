using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace BackpropLab.Notebooks.Tests.Report.Formulas;

/// <summary>What the W3C's MathML Core asks of an element, as far as formulas of ours have it.</summary>
static partial class MathMlCore
{
    static readonly Dictionary<string, int> arguments = new()
    {
        ["mfrac"] = 2, ["mroot"] = 2, ["msub"] = 2, ["msup"] = 2, ["munder"] = 2, ["mover"] = 2, ["msubsup"] = 3, ["munderover"] = 3,
    };

    static readonly string[] leaves = ["mi", "mn", "mo", "mtext"];

    static readonly string[] attributes =
    [
        "accent", "accentunder", "class", "display", "displaystyle", "form", "largeop", "lspace", "mathvariant", "maxsize", "minsize", "rspace", "stretchy", "width",
    ];

    public static bool IsValid(XElement element) => IsWellPlaced(element) && element.Attributes().All(attribute => attributes.Contains(attribute.Name.LocalName));

    static bool IsWellPlaced(XElement element) => element.Name.LocalName switch
    {
        var name when leaves.Contains(name) => element.Nodes().All(node => node is XText) && (element.Value.Length > 0 || name == "mtext"),
        var name when arguments.TryGetValue(name, out var count) => element.Elements().Count() == count && HasNoText(element),
        "mspace" => element.IsEmpty,
        "mtable" => HasNoText(element) && element.Elements().All(row => row.Name == "mtr"),
        "mtr" => HasNoText(element) && element.Elements().All(cell => cell.Name == "mtd"),
        "math" or "mrow" or "msqrt" or "mtd" => HasNoText(element),
        _ => false,
    };

    /// <summary>TeX without what stands for a symbol, a space or an arrangement; names of functions and words stay.</summary>
    public static string WithoutCommands(string tex) => Commands().Replace(NamedFunctions().Replace(Environments().Replace(tex, ""), "$1"), "");

    static bool HasNoText(XElement element) => element.Nodes().All(node => node is XElement);

    [GeneratedRegex(@"\\(begin|end)\{\w+\}")]
    private static partial Regex Environments();

    [GeneratedRegex(@"\\(ln|tanh|max|min|exp|arg)(?![a-zA-Z])")]
    private static partial Regex NamedFunctions();

    [GeneratedRegex(@"\\[a-zA-Z]+")]
    private static partial Regex Commands();
}
