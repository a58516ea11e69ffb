using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Kernel;

/// <summary>What can be named at a place.</summary>
static class VisibleNames
{
    /// <summary>The symbols by their names; of functions all that bear it.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="position">Where the name would begin.</param>
    public static IReadOnlyDictionary<string, IReadOnlyList<ISymbol>> At(OpenCell cell, int position)
    {
        var before = position > 0 ? cell.Root.FindToken(position - 1) : default;
        while (before.RawKind != 0 && before.SpanStart >= position)
            before = before.GetPreviousToken();
        var symbols = Owner(cell, before) is { } owner
            ? cell.Model.LookupSymbols(position, owner, includeReducedExtensionMethods: true)
            : cell.Model.LookupSymbols(position).AddRange(Assignable(cell, before, position));
        return symbols.GroupBy(symbol => symbol.Name).ToDictionary(group => group.Key, group => (IReadOnlyList<ISymbol>)[.. group]);
    }

    /// <summary>What stands before the dot; null if there is none.</summary>
    static INamespaceOrTypeSymbol? Owner(OpenCell cell, SyntaxToken before)
    {
        if (!before.IsKind(SyntaxKind.DotToken))
            return null;
        var expression = before.Parent switch
        {
            MemberAccessExpressionSyntax member => member.Expression,
            QualifiedNameSyntax name => name.Left,
            MemberBindingExpressionSyntax binding => binding.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
            _ => null,
        };
        return expression is null ? null : cell.Model.GetTypeInfo(expression).Type is { TypeKind: not TypeKind.Error } type ? type : cell.Model.GetSymbolInfo(expression).Symbol as INamespaceOrTypeSymbol;
    }

    /// <summary>The properties that <c>new() { ... }</c> or <c>with { ... }</c> gives values to.</summary>
    static IEnumerable<ISymbol> Assignable(OpenCell cell, SyntaxToken before, int position)
    {
        var made = before.Parent?.FirstAncestorOrSelf<InitializerExpressionSyntax>()?.Parent;
        var type = made is null ? null : cell.Model.GetTypeInfo(made).Type ?? cell.Model.GetTypeInfo(made).ConvertedType;
        return type is null or { TypeKind: TypeKind.Error } ? [] : cell.Model.LookupSymbols(position, type).Where(symbol => symbol is IPropertySymbol or IFieldSymbol);
    }
}
