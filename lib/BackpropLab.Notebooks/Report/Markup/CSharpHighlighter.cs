using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BackpropLab.Notebooks;

/// <summary>C# as HTML, each token in a span of its class.</summary>
static class CSharpHighlighter
{
    static readonly CSharpParseOptions Script = new(LanguageVersion.Latest, DocumentationMode.None, SourceCodeKind.Script);

    /// <summary>
    /// The code, encoded and marked. The text of the result is the code unchanged, whatever is wrong with it: what
    /// does not parse is text without a mark.
    /// </summary>
    public static string ToHtml(string code)
    {
        var html = new StringBuilder(code.Length * 2);
        foreach (var token in CSharpSyntaxTree.ParseText(code, Script).GetRoot().DescendantTokens())
        {
            AppendTrivia(html, token.LeadingTrivia);
            Append(html, token.Text, TokenClass.Of(token));
            AppendTrivia(html, token.TrailingTrivia);
        }

        return html.ToString();
    }

    static void AppendTrivia(StringBuilder html, SyntaxTriviaList list)
    {
        foreach (var trivia in list)
            Append(html, trivia.ToFullString(), TokenClass.Of(trivia));
    }

    static void Append(StringBuilder html, string text, string? tokenClass)
    {
        if (tokenClass is null || text.Length == 0)
            html.Append(Html.Encode(text));
        else
            html.Append("<span class=\"").Append(tokenClass).Append("\">").Append(Html.Encode(text)).Append("</span>");
    }
}
