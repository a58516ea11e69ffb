using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BackpropLab.Notebooks;

/// <summary>C# as HTML, each token in a span of its class.</summary>
static class CSharpHighlighter
{
    static readonly CSharpParseOptions Script = new(LanguageVersion.Latest, DocumentationMode.None, SourceCodeKind.Script);

    /// <summary>Characters of the longest cell that is marked: some ten times as many as any person writes.</summary>
    const int MostCharacters = 30_000;

    /// <summary>Brackets within brackets: the parser's time grows with their square, and its stack with each.</summary>
    const int DeepestBrackets = 100;

    /// <summary>A recursion of the parser that its own guard does not see ends the process, so there is room for any.</summary>
    const int StackBytes = 64 << 20;

    static readonly TimeSpan limit = TimeSpan.FromSeconds(3);

    /// <summary>
    /// The code, encoded and marked. The text of the result is the code unchanged, whatever is wrong with it: what
    /// does not parse is text without a mark, and so is what no person writes and the parser may not come to an end with.
    /// </summary>
    public static string ToHtml(string code)
    {
        string? marked = null;
        if (code.Length <= MostCharacters && Depth(code) <= DeepestBrackets)
        {
            var end = new CancellationTokenSource(limit);
            // A browser has one thread, and a stack that the parser's own guard knows.
            if (OperatingSystem.IsBrowser())
                return Marked(code, end.Token) ?? Html.Encode(code);
            var thread = new Thread(() => marked = Marked(code, end.Token), StackBytes) { IsBackground = true, Name = "Colours" };
            thread.Start();
            thread.Join(limit);
        }

        return Volatile.Read(ref marked) ?? Html.Encode(code);
    }

    static int Depth(string code)
    {
        var (depth, deepest) = (0, 0);
        foreach (var character in code)
        {
            depth = Math.Max(0, depth + (character is '(' or '[' or '{' ? 1 : character is ')' or ']' or '}' ? -1 : 0));
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }

    static string? Marked(string code, CancellationToken end)
    {
        try
        {
            var html = new StringBuilder(code.Length * 2);
            foreach (var token in CSharpSyntaxTree.ParseText(code, Script, cancellationToken: end).GetRoot(end).DescendantTokens())
            {
                AppendTrivia(html, token.LeadingTrivia);
                Append(html, token.Text, TokenClass.Of(token));
                AppendTrivia(html, token.TrailingTrivia);
            }

            return html.ToString();
        }
        catch (OperationCanceledException)
        {
            return null;
        }
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
