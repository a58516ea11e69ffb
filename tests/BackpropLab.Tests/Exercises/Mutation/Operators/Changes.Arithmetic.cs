using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Tests.Exercises.Mutation;

static partial class Changes
{
    static readonly Dictionary<string, string> otherArithmetic = new() { ["+"] = "-", ["-"] = "+", ["*"] = "/", ["/"] = "*", ["%"] = "/" };

    static IEnumerable<Change> Arithmetic(SyntaxNode node, SemanticModel model) => node switch
    {
        BinaryExpressionSyntax binary when otherArithmetic.TryGetValue(binary.OperatorToken.Text, out var other) =>
        [
            new("other operation", node, $"{binary.Left} {other} {Change.Operand(binary.Right.ToString())}"),
            new(binary.OperatorToken.Text is "+" or "-" ? "a term dropped" : "a factor dropped", node, binary.Left.ToString()),
            new(binary.OperatorToken.Text is "+" or "-" ? "a term dropped" : "a factor dropped", node, binary.Right.ToString()),
            .. OrderMatters(binary, model) ? (IEnumerable<Change>)[new("turned around", node, $"{Change.Operand(binary.Right.ToString())} {binary.OperatorToken.Text} {Change.Operand(binary.Left.ToString())}")] : [],
        ],
        PrefixUnaryExpressionSyntax { OperatorToken.Text: "-" } minus => [new("sign", node, minus.Operand.ToString())],
        CastExpressionSyntax cast => [new("integer division", node, cast.Expression.ToString())],
        _ => [],
    };

    static bool OrderMatters(BinaryExpressionSyntax binary, SemanticModel model) => binary.OperatorToken.Text switch
    {
        "+" => false,
        "*" => model.GetTypeInfo(binary.Left).Type is { SpecialType: SpecialType.None } && model.GetTypeInfo(binary.Right).Type is { SpecialType: SpecialType.None },
        _ => true,
    };
}
