using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Tests.Exercises.Mutation;

static partial class Changes
{
    static readonly Dictionary<string, string[]> otherCalls = new()
    {
        ["Max"] = ["Min", "MaxMagnitude"],
        ["Min"] = ["Max"],
        ["Maximum"] = ["Minimum", "AbsoluteMaximum", "Sum", "Average", "First", "Last"],
        ["MaximumIndex"] = ["MinimumIndex", "AbsoluteMaximumIndex"],
        ["Sum"] = ["Average", "Maximum", "First", "Last"],
        ["Average"] = ["Sum", "Maximum", "First", "Last"],
        ["All"] = ["Any"],
        ["Any"] = ["All"],
        ["Log"] = ["Log2", "Log10"],
        ["PointwiseLog"] = ["PointwiseLog10"],
        ["Sqrt"] = ["Cbrt"],
        ["PointwiseTanh"] = ["PointwiseAtan", "PointwiseSinh"],
        ["PointwiseMultiply"] = ["PointwiseDivide", "Multiply"],
        ["PointwiseDivide"] = ["PointwiseMultiply"],
        ["DotProduct"] = ["PointwiseMultiply"],
        ["TransposeThisAndMultiply"] = ["TransposeAndMultiply", "Multiply"],
    };

    static IEnumerable<Change> Calls(SyntaxNode node)
    {
        if (node is not InvocationExpressionSyntax { ArgumentList: var list } call)
            yield break;
        if (call.Expression is MemberAccessExpressionSyntax access)
        {
            yield return new("a call dropped", node, access.Expression.ToString());
            foreach (var other in otherCalls.GetValueOrDefault(access.Name.Identifier.Text, []))
                yield return new("other function", access.Name, other);
        }

        foreach (var argument in list.Arguments)
            yield return new("a call dropped", node, argument.ToString());
        for (var i = 1; i < list.Arguments.Count; i++)
        {
            var (first, second) = (list.Arguments[i - 1], list.Arguments[i]);
            yield return new("arguments exchanged", call, Exchanged(call, first, second));
        }
    }

    static string Exchanged(SyntaxNode around, SyntaxNode first, SyntaxNode second)
    {
        var (text, offset) = (around.ToString(), around.SpanStart);
        return text[..(first.SpanStart - offset)] + second + text[(first.Span.End - offset)..(second.SpanStart - offset)] + first + text[(second.Span.End - offset)..];
    }
}
