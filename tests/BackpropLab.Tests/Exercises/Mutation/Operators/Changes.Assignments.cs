using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Tests.Exercises.Mutation;

static partial class Changes
{
    static readonly Dictionary<string, string[]> otherAssignments = new()
    {
        ["+="] = ["=", "-="],
        ["-="] = ["=", "+="],
        ["*="] = ["=", "/="],
        ["/="] = ["=", "*="],
        ["&="] = ["=", "|="],
        ["|="] = ["=", "&="],
        ["="] = ["&=", "|="],
    };

    static IEnumerable<Change> Assignments(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax set => otherAssignments.GetValueOrDefault(set.OperatorToken.Text, [])
            .Select(other => new Change(other == "=" ? "overwritten" : "other assignment", node, $"{set.Left} {other} {set.Right}")),
        PostfixUnaryExpressionSyntax { OperatorToken.Text: "++" } up =>
        [
            new("other assignment", node, $"{up.Operand}--"),
            new("other assignment", node, $"{up.Operand} += 2"),
            new("overwritten", node, $"{up.Operand} = 1"),
        ],
        _ => [],
    };
}
