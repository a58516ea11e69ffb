using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Tests.Exercises.Mutation;

static partial class Changes
{
    // Where a loop starts is a constant or a variable, and changed as such.
    static IEnumerable<Change> Loops(SyntaxNode node) => node switch
    {
        ForStatementSyntax { Condition: BinaryExpressionSyntax { Left: IdentifierNameSyntax counter } condition, Declaration.Variables: [{ Initializer.Value: { } first }] } loop =>
        [
            new("stopped early", condition, $"{counter} {condition.OperatorToken} {condition.Right} - 1"),
            new("started late", first, $"{first} + 1"),
            new("one turn only", condition, $"{counter} {condition.OperatorToken} {first} + 1"),
            new("one turn only", first, $"{condition.Right} - 1"),
        ],
        ForEachStatementSyntax { Expression: { } items } =>
        [
            new("stopped early", items, $"{items}.SkipLast(1)"),
            new("started late", items, $"{items}.Skip(1)"),
            new("one turn only", items, $"{items}.Take(1)"),
            new("one turn only", items, $"{items}.TakeLast(1)"),
            new("order", items, $"{items}.AsEnumerable().Reverse()"),
        ],
        BreakStatementSyntax => [new("no end", node, "continue;")],
        ContinueStatementSyntax => [new("ended", node, "break;")],
        _ => [],
    };
}
