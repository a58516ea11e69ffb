using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace BackpropLab.Tests.Exercises.Mutation;

static partial class Changes
{
    static IEnumerable<Change> Statements(SyntaxNode node)
    {
        if (node is ExpressionStatementSyntax or IfStatementSyntax or ForStatementSyntax or ForEachStatementSyntax)
            yield return new("a statement dropped", node, ";");
        if (node is not BlockSyntax block)
            yield break;
        for (var i = 1; i < block.Statements.Count; i++)
        {
            var (first, second) = (block.Statements[i - 1], block.Statements[i]);
            if (Written(first).Intersect(Named(second)).Any() || Written(second).Intersect(Named(first)).Any())
                yield return new("order", second, TextSpan.FromBounds(first.SpanStart, second.Span.End), $"{second}\n{first}");
        }

        // A return that has slipped into the loop above it.
        if (block.Statements is [.., ForStatementSyntax or ForEachStatementSyntax, ReturnStatementSyntax result] && block.Statements[^2] is var loop)
            yield return new("ended", result, TextSpan.FromBounds(loop.Span.End - 1, loop.Span.End), $"{result}\n}}");
    }

    static IEnumerable<string> Named(SyntaxNode statement) =>
        statement.DescendantNodes().OfType<IdentifierNameSyntax>().Select(name => name.Identifier.Text);

    static IEnumerable<string> Written(SyntaxNode statement) =>
        statement.DescendantNodes().OfType<AssignmentExpressionSyntax>().SelectMany(set => Named(set.Left).Concat(set.Left is IdentifierNameSyntax name ? [name.Identifier.Text] : []));
}
