using BackpropLab.Exercises;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Tests.Exercises.GiveAway;

/// <summary>Finds parts of an exercise's solution in a text for students.</summary>
sealed class GivenAway
{
    /// <summary>Fewer tokens, such as 1/N spoken of as "the 1/N", are no formula.</summary>
    const int FewestTokens = 3;

    readonly string[][] parts;

    public GivenAway(FunctionExercise exercise) => parts =
    [
        .. CSharpSyntaxTree.ParseText(exercise.SolutionCode).GetRoot().DescendantNodes().Where(IsOperation)
            .Select(node => FormulaTokens.Of(Unnamed(node))).Where(IsFormula),
    ];

    /// <summary>Whether the solution has a formula that could be given away.</summary>
    public bool HasFormula => parts.Length > 0;

    /// <summary>What a text has of the solution, the longest part first; null if nothing.</summary>
    public string? In(string text)
    {
        var tokens = FormulaTokens.Of(text);
        return parts.Where(part => Enumerable.Range(0, Math.Max(0, tokens.Length - part.Length + 1)).Any(start => tokens.AsSpan(start, part.Length).SequenceEqual(part)))
            .OrderByDescending(part => part.Length).Select(part => string.Join(' ', part)).FirstOrDefault();
    }

    static bool IsOperation(SyntaxNode node) => node is BinaryExpressionSyntax or InvocationExpressionSyntax or PrefixUnaryExpressionSyntax
        && !node.Ancestors().Any(ancestor => ancestor is ForStatementSyntax loop && !loop.Statement.Span.Contains(node.Span));

    // A function of each element names the element as it likes: in a text it is the matrix that is spoken of.
    static string Unnamed(SyntaxNode node)
    {
        var names = node.AncestorsAndSelf().OfType<InvocationExpressionSyntax>()
            .Where(call => call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Map", Expression: IdentifierNameSyntax }, ArgumentList.Arguments: [{ Expression: SimpleLambdaExpressionSyntax }] })
            .ToDictionary(
                call => ((SimpleLambdaExpressionSyntax)call.ArgumentList.Arguments[0].Expression).Parameter.Identifier.Text,
                call => ((MemberAccessExpressionSyntax)call.Expression).Expression.ToString());
        return string.Concat(node.DescendantTokens().Select(token => (names.TryGetValue(token.Text, out var name) ? name : token.Text) + token.TrailingTrivia.ToFullString()));
    }

    static bool IsFormula(string[] tokens) => tokens.Length >= FewestTokens && tokens is not ["1", "/", _]
        && tokens.Any(token => token is "+" or "-" or "/" or "⊙" or "²" or "ᵀ" or "exp" or "max" or "ln" or "√" or "<" or ">" or "<=" or ">=");
}
