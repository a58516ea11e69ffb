using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace BackpropLab.Kernel;

/// <summary>What the comments above a declaration say of it, in Markdown.</summary>
/// <param name="comment">The comment.</param>
sealed class Documentation(XElement comment)
{
    /// <summary>What it is or does; empty if nothing says.</summary>
    public string Summary => Of("summary");

    /// <summary>What is to be known besides; empty if nothing is.</summary>
    public string Remarks => Of("remarks");

    /// <summary>What it gives; empty if nothing says.</summary>
    public string Returns => Of("returns");

    /// <summary>What it takes: names and what they are.</summary>
    public IReadOnlyList<(string Name, string Text)> Parameters { get; } =
        [.. comment.Elements("param").Select(element => ((string?)element.Attribute("name") ?? "", MarkdownText.Of(element))).Where(parameter => parameter.Item2.Length > 0)];

    /// <summary>What it throws, and when.</summary>
    public IReadOnlyList<(string Name, string Text)> Exceptions { get; } =
        [.. comment.Elements("exception").Select(element => (MarkdownText.NameOf((string?)element.Attribute("cref") ?? ""), MarkdownText.Of(element)))];

    /// <summary>The documentation of something; null if there is none.</summary>
    /// <param name="symbol">The declaration.</param>
    /// <param name="compilation">Where it is used.</param>
    public static Documentation? Of(ISymbol symbol, Compilation compilation) => Comment(Declared(symbol), compilation, depth: 0) is { } comment ? new(comment) : null;

    /// <summary>What it says of a parameter; empty if nothing.</summary>
    public string OfParameter(string name) => Parameters.FirstOrDefault(parameter => parameter.Name == name).Text ?? "";

    static ISymbol Declared(ISymbol symbol) => symbol is IMethodSymbol { ReducedFrom: { } extension } ? extension.OriginalDefinition : symbol.OriginalDefinition;

    static XElement? Comment(ISymbol symbol, Compilation compilation, int depth)
    {
        var xml = symbol.GetDocumentationCommentXml(expandIncludes: false);
        var comment = string.IsNullOrEmpty(xml) ? null : Parse(xml);
        if (comment?.Element("inheritdoc") is { } inherited && depth < 10)
            return Inherited(symbol, (string?)inherited.Attribute("cref"), compilation) is { } from ? Comment(Declared(from), compilation, depth + 1) : null;
        if (comment is not null && comment.HasElements)
            return comment;
        // A record's property is documented where it is declared, as a parameter.
        return symbol is IPropertySymbol { ContainingType: { IsRecord: true } record } && Comment(record, compilation, depth + 1)?.Elements("param").FirstOrDefault(element => (string?)element.Attribute("name") == symbol.Name) is { } parameter
            ? new XElement("member", new XElement("summary", parameter.Nodes()))
            : null;
    }

    static ISymbol? Inherited(ISymbol symbol, string? from, Compilation compilation) =>
        from is not null ? DocumentationCommentId.GetFirstSymbolForDeclarationId(from, compilation)
        : symbol switch
        {
            IMethodSymbol { OverriddenMethod: { } method } => method,
            IPropertySymbol { OverriddenProperty: { } property } => property,
            INamedTypeSymbol type => type.Interfaces.FirstOrDefault() ?? type.BaseType,
            _ => symbol.ContainingType?.AllInterfaces.SelectMany(type => type.GetMembers(symbol.Name))
                .FirstOrDefault(member => SymbolEqualityComparer.Default.Equals(symbol.ContainingType.FindImplementationForInterfaceMember(member), symbol)),
        };

    static XElement? Parse(string xml)
    {
        try
        {
            // A cell's comment that lacks its root is given one.
            return XElement.Parse(xml.StartsWith("<member", StringComparison.Ordinal) || xml.StartsWith("<doc", StringComparison.Ordinal) ? xml : $"<member>{xml}</member>");
        }
        catch (XmlException)
        {
            return null;
        }
    }

    string Of(string element) => comment.Element(element) is { } found ? MarkdownText.Of(found) : "";
}
