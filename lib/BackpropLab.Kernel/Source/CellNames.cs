using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Kernel;

/// <summary>What a cell lets later ones see, told from its text alone: also from one that does not compile.</summary>
/// <param name="Declared">The variables, properties, functions and types that it declares.</param>
/// <param name="Usings">Its <c>using</c> lines, by which it lets them see what lies in libraries.</param>
sealed record CellNames(IReadOnlySet<string> Declared, string Usings)
{
    public static CellNames Of(string text)
    {
        var tree = CSharpSyntaxTree.ParseText(text, CSharpParseOptions.Default.WithKind(SourceCodeKind.Script));
        var cell = (CompilationUnitSyntax)tree.GetRoot();
        var isBroken = tree.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var names = cell.Members.SelectMany(Of).Concat(isBroken ? Likely(cell) : []);
        return new(names.ToHashSet(StringComparer.Ordinal), string.Join('\n', cell.Usings));
    }

    static IEnumerable<string> Of(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => [method.Identifier.ValueText],
        BaseTypeDeclarationSyntax type => [type.Identifier.ValueText],
        DelegateDeclarationSyntax type => [type.Identifier.ValueText],
        PropertyDeclarationSyntax property => [property.Identifier.ValueText],
        BaseFieldDeclarationSyntax fields => fields.Declaration.Variables.Select(variable => variable.Identifier.ValueText),
        // What stands in a lambda or in braces is seen there alone.
        _ => member.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or BlockSyntax)).OfType<SingleVariableDesignationSyntax>().Select(variable => variable.Identifier.ValueText),
    };

    /// <summary>
    /// Where brackets do not close the tree says little. A function may seem to lie within the one before it, and outside of
    /// brackets a name that follows a type, as it looks, may be declared.
    /// </summary>
    static IEnumerable<string> Likely(CompilationUnitSyntax cell)
    {
        foreach (var function in cell.DescendantNodes().OfType<LocalFunctionStatementSyntax>())
            yield return function.Identifier.ValueText;
        var depth = 0;
        foreach (var token in cell.DescendantTokens())
        {
            depth += token.Text is "{" or "(" ? 1 : token.Text is "}" or ")" ? -1 : 0;
            if (depth <= 0 && token.IsKind(SyntaxKind.IdentifierToken) && EndsType(token.GetPreviousToken()))
                yield return token.ValueText;
        }
    }

    static bool EndsType(SyntaxToken token) => token.Text is ">" or "]" or ")" || token.IsKind(SyntaxKind.IdentifierToken) || SyntaxFacts.IsPredefinedType(token.Kind());
}
