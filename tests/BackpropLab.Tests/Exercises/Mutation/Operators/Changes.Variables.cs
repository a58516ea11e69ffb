using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Tests.Exercises.Mutation;

static partial class Changes
{
    // Every other variable of the same type, as far as it is in sight.
    static IEnumerable<Change> Variables(SyntaxNode node, SemanticModel model) =>
        node is not IdentifierNameSyntax name || model.GetSymbolInfo(name).Symbol is not (ILocalSymbol or IParameterSymbol) ? []
        : model.LookupSymbols(node.SpanStart)
            .Where(other => other.Name != name.Identifier.Text && IsDeclaredBefore(node, other) && SymbolEqualityComparer.Default.Equals(TypeOf(other), model.GetTypeInfo(name).Type))
            .Select(other => new Change("other variable", node, other.Name));

    // A local variable is in sight in all of its block, and may be used after its declaration only.
    static bool IsDeclaredBefore(SyntaxNode node, ISymbol other) =>
        other is not ILocalSymbol { DeclaringSyntaxReferences: [var declaration, ..], Locations: [var name, ..] }
        || (declaration.GetSyntax() is VariableDeclaratorSyntax declarator ? declarator.Span : name.SourceSpan).End <= node.SpanStart;

    static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        _ => null,
    };
}
