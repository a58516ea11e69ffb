using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Tests.Exercises.Mutation;

static partial class Changes
{
    static readonly Dictionary<string, string[]> otherComparisons = new()
    {
        ["<"] = ["<=", ">", "!="],
        ["<="] = ["<", ">="],
        [">"] = [">=", "<", "!="],
        [">="] = [">", "<="],
        ["=="] = ["!=", "<=", ">="],
        ["!="] = ["==", "<", ">"],
    };

    static IEnumerable<Change> Comparisons(SyntaxNode node) => node is not BinaryExpressionSyntax binary ? []
        : otherComparisons.GetValueOrDefault(binary.OperatorToken.Text, [])
            // A counter that goes up by one comes by its bound anyway.
            .Where(other => other != "!=" || node.Parent is not ForStatementSyntax)
            .Select(other => new Change("comparison", node, $"{binary.Left} {other} {binary.Right}"));
}
