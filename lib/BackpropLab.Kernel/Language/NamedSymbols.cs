using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Kernel;

/// <summary>Finds what the word at a place names.</summary>
static class NamedSymbols
{
    /// <summary>What is meant, first of all; then, of functions that C# cannot choose from, the others. Empty if nothing is named there.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="position">The place.</param>
    public static IReadOnlyList<ISymbol> At(OpenCell cell, int position)
    {
        if (cell.TokenAt(position) is not { Parent: { } node } token)
            return [];
        if (token.IsKind(SyntaxKind.IdentifierToken) && Declared(cell, token, node) is { } declared)
            return [declared];
        // The class that is made, where its name stands; its constructor, where only "new" does.
        var info = node is ExpressionSyntax or ConstructorInitializerSyntax ? cell.Model.GetSymbolInfo(node) : default;
        return info.Symbol is { } symbol ? [symbol] : info.CandidateSymbols;
    }

    static ISymbol? Declared(OpenCell cell, SyntaxToken token, SyntaxNode node) => node switch
    {
        // What a deconstruction declares stands in a designation, what a loop or a lambda does in the node itself.
        ForEachStatementSyntax loop when loop.Identifier == token => cell.Model.GetDeclaredSymbol(loop),
        MemberDeclarationSyntax or VariableDeclaratorSyntax or ParameterSyntax or SingleVariableDesignationSyntax or LocalFunctionStatementSyntax
            or TypeParameterSyntax or EnumMemberDeclarationSyntax => cell.Model.GetDeclaredSymbol(node),
        _ => null,
    };
}
