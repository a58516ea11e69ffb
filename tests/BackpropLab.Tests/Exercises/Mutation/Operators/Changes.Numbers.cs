using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Tests.Exercises.Mutation;

static partial class Changes
{
    static IEnumerable<Change> Numbers(SyntaxNode node) => node is not LiteralExpressionSyntax { Token.Value: { } value } ? [] : value switch
    {
        int number => [.. new[] { number + 1, number - 1, 2 * number }.Select(other => new Change("constant", node, Text(other)))],
        0.0 => [.. new[] { 1, -1, 1e-3 }.Select(other => new Change("constant", node, Real(other)))],
        double number =>
        [
            .. new[] { 2 * number, number / 2, 1.001 * number, 0 }.Select(other => new Change("constant", node, Real(other))),
            new("sign", node, Real(-number)),
            .. node.Parent is BinaryExpressionSyntax { OperatorToken.Text: "/" } ? (IEnumerable<Change>)[new("integer division", node, Text((int)number))] : [],
        ],
        _ => [],
    };

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    static string Real(double number) => $"{number.ToString("R", CultureInfo.InvariantCulture)}d";
}
