using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Notebooks;

/// <summary>
/// The classes of highlighted code, from syntax alone: without a compilation it is not known what a name stands
/// for, so that a type before a dot is told by how it is written.
/// </summary>
static class TokenClass
{
    const string Keyword = "tok-keyword", Text = "tok-string", Number = "tok-number", Comment = "tok-comment",
        Type = "tok-type", Method = "tok-method", Directive = "tok-directive";

    /// <summary>The class of a comment or a directive; null for blanks.</summary>
    public static string? Of(SyntaxTrivia trivia) => trivia.Kind() switch
    {
        SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
            or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia => Comment,
        _ => trivia.IsDirective ? Directive : null,
    };

    /// <summary>The class of a token; null for what stands in the colour of the text.</summary>
    public static string? Of(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.CharacterLiteralToken
            or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
            or SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedVerbatimStringStartToken
            or SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken
            or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.InterpolatedStringEndToken
            or SyntaxKind.InterpolatedRawStringEndToken => Text,
        SyntaxKind.NumericLiteralToken => Number,
        SyntaxKind.IdentifierToken => OfName(token),
        var kind => SyntaxFacts.IsKeywordKind(kind) ? Keyword : null,
    };

    static string? OfName(SyntaxToken name) => name.Parent switch
    {
        BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or TypeParameterSyntax or ConstructorDeclarationSyntax => Type,
        MethodDeclarationSyntax or LocalFunctionStatementSyntax => Method,
        IdentifierNameSyntax { IsVar: true } => Keyword,
        SimpleNameSyntax use when IsCalled(use) => Method,
        GenericNameSyntax => Type,
        SimpleNameSyntax use when SyntaxFacts.IsInTypeOnlyContext(use) || LooksLikeType(use) => Type,
        _ => null,
    };

    static bool IsCalled(SimpleNameSyntax name) => name.Parent switch
    {
        InvocationExpressionSyntax => true,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access => access.Name == name && call.Expression == access,
        MemberBindingExpressionSyntax { Parent: InvocationExpressionSyntax } => true,
        _ => false,
    };

    /// <summary>A word in Pascal case before a dot: <c>Datasets.MakeMoons</c>, but neither <c>X.RowCount</c> nor <c>W2.Transpose</c>.</summary>
    static bool LooksLikeType(SimpleNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax access && access.Expression == name
        && name.Identifier.ValueText is [>= 'A' and <= 'Z', >= 'a' and <= 'z', ..];
}
