using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Notebooks.Tests.Architecture;

/// <summary>Finds every use of a type or a member of the house, with the compiler's knowledge of what a name means.</summary>
static class UseFinder
{
    public static IEnumerable<Use> In(CSharpCompilation compilation) =>
        compilation.SyntaxTrees.Where(tree => tree.FilePath != "").AsParallel().AsOrdered().SelectMany(tree => In(tree, compilation.GetSemanticModel(tree)));

    static List<Use> In(SyntaxTree tree, SemanticModel model)
    {
        var uses = new List<Use>();
        foreach (var node in tree.GetRoot().DescendantNodes(descendIntoChildren: child => child is not UsingDirectiveSyntax, descendIntoTrivia: true))
        {
            if (Declared(node, model) is not { } symbol || TypeOf(symbol) is not { } type)
                continue;
            if (FileOf(symbol is INamedTypeSymbol ? type : symbol, type) is { } file && file != tree.FilePath)
            {
                var what = symbol is INamedTypeSymbol ? type.Name : $"{type.Name}.{symbol.Name}";
                uses.Add(new(tree.FilePath, tree.GetLineSpan(node.Span).StartLinePosition.Line + 1, file, what));
            }
        }

        return uses;
    }

    static ISymbol? Declared(SyntaxNode node, SemanticModel model)
    {
        var info = node switch
        {
            SimpleNameSyntax name => model.GetSymbolInfo(name),
            ImplicitObjectCreationExpressionSyntax creation => model.GetSymbolInfo(creation),
            _ => default,
        };
        var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        return symbol is IMethodSymbol { ReducedFrom: { } extension } ? extension : symbol;
    }

    /// <summary>The outermost type of what is used; nothing for what is no member of a type.</summary>
    static INamedTypeSymbol? TypeOf(ISymbol symbol)
    {
        if (symbol is not (INamedTypeSymbol or IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol))
            return null;
        var type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
        while (type?.ContainingType is { } outer)
            type = outer;
        return type?.OriginalDefinition;
    }

    /// <summary>Where the symbol is declared; of a type in several files the one that is named after it.</summary>
    static string? FileOf(ISymbol symbol, INamedTypeSymbol type)
    {
        var files = symbol.OriginalDefinition.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree.FilePath).Where(file => file != "").ToArray();
        if (files.Length == 0)
            files = [.. type.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree.FilePath)];
        return files.MinBy(file => file.Length);
    }
}
