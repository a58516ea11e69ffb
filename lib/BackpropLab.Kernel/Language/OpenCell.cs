using BackpropLab.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BackpropLab.Kernel;

/// <summary>The cell that is being written, as the compiler sees it below the others.</summary>
/// <param name="Link">The cell.</param>
/// <param name="Above">The cells above, in order.</param>
/// <param name="Document">The cell in its solution.</param>
/// <param name="Model">What the compiler knows of it.</param>
sealed record OpenCell(CellLink Link, IReadOnlyList<CellLink> Above, Document Document, SemanticModel Model)
{
    /// <summary>The cell's text.</summary>
    public string Text => Link.Text;

    /// <summary>The cell's syntax.</summary>
    public SyntaxNode Root { get; } = Model.SyntaxTree.GetRoot();

    /// <summary>The cell in its chain.</summary>
    public CSharpCompilation Compilation => (CSharpCompilation)Model.Compilation;

    /// <summary>A place, from code points.</summary>
    public int Position(int codePoints) => CodePoints.ToUtf16(Text, codePoints);

    /// <summary>Whether a place lies in a line such as <c>#r</c>.</summary>
    public bool IsDirective(int position)
    {
        var start = position;
        while (start > 0 && Text[start - 1] is not ('\n' or '\r'))
            start--;
        return CellSource.IsDirective(Text.AsSpan(start, position - start));
    }

    /// <summary>Which of the cells has a syntax tree: the index in <see cref="Above"/>, or its length for the cell itself; null if none has.</summary>
    public int? IndexOf(SyntaxTree tree)
    {
        var document = Document.Project.Solution.GetDocumentId(tree);
        for (var i = 0; i < Above.Count; i++)
        {
            if (Above[i].Document == document)
                return i;
        }

        return document == Document.Id ? Above.Count : null;
    }

    /// <summary>The token that ends at a place or around it; null if a blank or nothing stands before it.</summary>
    public SyntaxToken? TokenAt(int position)
    {
        var after = Root.FindToken(position);
        if (after.Span.Contains(position) && IsWord(after))
            return after;
        var before = position > 0 ? Root.FindToken(position - 1) : after;
        return before.Span.Contains(position - 1) && IsWord(before) ? before : after.Span.Contains(position) ? after : null;
    }

    static bool IsWord(SyntaxToken token) => token.IsKind(SyntaxKind.IdentifierToken) || SyntaxFacts.IsKeywordKind(token.Kind());
}
