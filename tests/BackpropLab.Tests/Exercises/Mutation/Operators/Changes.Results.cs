using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Tests.Exercises.Mutation;

static partial class Changes
{
    // What is returned, whole or an item of it.
    static IEnumerable<Change> Results(SyntaxNode node) => node switch
    {
        ReturnStatementSyntax { Expression: TupleExpressionSyntax tuple } => OfTuple(tuple),
        ReturnStatementSyntax { Expression: { } result } => OfResult(result),
        ArrowExpressionClauseSyntax { Expression: TupleExpressionSyntax tuple } => OfTuple(tuple),
        ArrowExpressionClauseSyntax { Expression: { } result } => OfResult(result),
        _ => [],
    };

    static IEnumerable<Change> OfTuple(TupleExpressionSyntax tuple)
    {
        for (var i = 0; i < tuple.Arguments.Count; i++)
        {
            foreach (var change in OfResult(tuple.Arguments[i].Expression))
                yield return change;
            if (i > 0)
                yield return new("results exchanged", tuple, Exchanged(tuple, tuple.Arguments[i - 1], tuple.Arguments[i]));
        }
    }

    static IEnumerable<Change> OfResult(ExpressionSyntax result)
    {
        var operand = Change.Operand(result.ToString());
        return
        [
            new("sign", result, $"-{operand}"),
            new("absolute value", result, $"{operand}.PointwiseAbs()"),
            new("absolute value", result, $"Math.Abs({result})"),
            new("cut off", result, $"Math.Min({result}, 1)"),
            new("cut off", result, $"{operand}.PointwiseMinimum(1)"),
            new("cut off", result, $"{operand}.PointwiseMaximum(-1)"),
            new("rounded", result, $"Math.Floor((double){operand})"),
            new("transposed", result, $"{operand}.Transpose()"),
        ];
    }
}
