using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Kernel;

/// <summary>The place in a cell that an error speaks of.</summary>
/// <param name="error">The error, which is in the cell.</param>
/// <param name="root">The cell.</param>
/// <param name="model">What the compiler knows of the cell.</param>
sealed class ErrorPlace(Diagnostic error, SyntaxNode root, Lazy<SemanticModel> model)
{
    /// <summary>The error's number, such as CS0103.</summary>
    public string Id => error.Id;

    /// <summary>What the compiler marks.</summary>
    public SyntaxNode Node { get; } = root.FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true);

    /// <summary>What the compiler marks, as it is written.</summary>
    public string Text { get; } = root.ToFullString()[error.Location.SourceSpan.Start..error.Location.SourceSpan.End];

    /// <summary>The line that it stands in.</summary>
    public string Line { get; } = root.GetText().Lines.GetLineFromPosition(error.Location.SourceSpan.Start).ToString();

    /// <summary>What stands in that line from the marked place on.</summary>
    public string Rest => Line[(error.Location.GetLineSpan().StartLinePosition.Character)..].Trim();

    /// <summary>The token before the marked place, which may be one that the compiler misses.</summary>
    public SyntaxToken Before { get; } = root.FindToken(Math.Max(0, error.Location.SourceSpan.Start - 1));

    /// <summary>What the compiler knows of the cell.</summary>
    public SemanticModel Model => model.Value;

    /// <summary>Everything that has a name there.</summary>
    public IEnumerable<ISymbol> Visible => Model.LookupSymbols(Node.SpanStart);

    /// <summary>The members of what stands before the dot.</summary>
    public IEnumerable<ISymbol> MembersOfOwner => Node.FirstAncestorOrSelf<MemberAccessExpressionSyntax>() is { Expression: var owner }
        && (TypeOf(owner) ?? Model.GetSymbolInfo(owner).Symbol as ITypeSymbol) is { } type
            ? Model.LookupSymbols(Node.SpanStart, type, includeReducedExtensionMethods: true)
            : [];

    /// <summary>The type of an expression; null if it has none.</summary>
    public ITypeSymbol? TypeOf(SyntaxNode expression) => Model.GetTypeInfo(expression).Type;
}
