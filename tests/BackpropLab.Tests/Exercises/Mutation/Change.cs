using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace BackpropLab.Tests.Exercises.Mutation;

/// <summary>One small change of a function.</summary>
/// <param name="Operator">What kind of change it is.</param>
/// <param name="Node">What is changed.</param>
/// <param name="Span">Where the new text goes.</param>
/// <param name="Text">The new text.</param>
sealed record Change(string Operator, SyntaxNode Node, TextSpan Span, string Text)
{
    // As much around a change as is read at a glance.
    const int Columns = 60;

    public Change(string @operator, SyntaxNode node, string text)
        : this(@operator, node, node.Span, node.Parent is ExpressionSyntax and not ParenthesizedExpressionSyntax ? Operand(text) : text)
    {
    }

    /// <summary>An expression that can stand beside an operator.</summary>
    public static string Operand(string text) =>
        SyntaxFactory.ParseExpression(text) is BinaryExpressionSyntax or ConditionalExpressionSyntax or PrefixUnaryExpressionSyntax or CastExpressionSyntax ? $"({text})" : text;

    /// <summary>The source after the change.</summary>
    public string Applied(string source) => source.Remove(Span.Start, Span.Length).Insert(Span.Start, Text);

    /// <summary>What was there and what is there now, with what stands around it.</summary>
    public string Described(string source)
    {
        var around = Node.AncestorsAndSelf().TakeWhile(IsWithinAStatement).LastOrDefault(node => OneLine(node.ToString()).Length <= Columns) ?? Node;
        var (start, end) = (Math.Min(around.SpanStart, Span.Start), Math.Max(around.Span.End, Span.End));
        return $"{OneLine(source[start..end])} → {OneLine(source[start..Span.Start] + Text + source[Span.End..end])}";
    }

    static bool IsWithinAStatement(SyntaxNode node) => node is ExpressionSyntax or ArgumentSyntax or BaseArgumentListSyntax
        or EqualsValueClauseSyntax or VariableDeclaratorSyntax or VariableDeclarationSyntax or (StatementSyntax and not BlockSyntax);

    static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
