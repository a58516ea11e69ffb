using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Tests.Exercises.Mutation;

static partial class Changes
{
    static IEnumerable<Change> Logic(SyntaxNode node) => node switch
    {
        BinaryExpressionSyntax { OperatorToken.Text: "&&" or "||" } both =>
        [
            new("and for or", node, $"{both.Left} {(both.OperatorToken.Text == "&&" ? "||" : "&&")} {both.Right}"),
            new("half a condition", node, both.Left.ToString()),
            new("half a condition", node, both.Right.ToString()),
        ],
        PrefixUnaryExpressionSyntax { OperatorToken.Text: "!" } not => [new("negation", node, not.Operand.ToString())],
        ConditionalExpressionSyntax choice =>
        [
            new("branches exchanged", node, $"{choice.Condition} ? {choice.WhenFalse} : {choice.WhenTrue}"),
            new("one branch", node, choice.WhenTrue.ToString()),
            new("one branch", node, choice.WhenFalse.ToString()),
        ],
        IfStatementSyntax { Condition: { } condition } =>
        [
            new("condition", condition, $"!{Change.Operand(condition.ToString())}"),
            new("condition", condition, "true"),
            new("condition", condition, "false"),
        ],
        _ => [],
    };
}
