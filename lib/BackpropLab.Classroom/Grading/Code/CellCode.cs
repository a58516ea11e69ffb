using BackpropLab.Notebooks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Classroom;

/// <summary>A cell as C# reads it. It is read only: nothing of it is run or compiled here.</summary>
/// <param name="Place">Its place among the cells of the page.</param>
/// <param name="Text">Its text, with its directives emptied: what a submission loads is for the grader to say.</param>
/// <param name="Root">The same, parsed.</param>
/// <param name="Members">What stands at its outermost level.</param>
sealed record CellCode(int Place, string Text, CompilationUnitSyntax Root, IReadOnlyList<CodeMember> Members)
{
    const int MostLetters = 1 << 20;

    /// <summary>The compiler's parser goes down with the brackets, and some thousands of them end its process: no answer needs a tenth of this.</summary>
    const int Deepest = 200;

    static readonly CSharpParseOptions script = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    /// <summary>Whether it was read: a cell that is longer or deeper than any answer counts as empty.</summary>
    public bool IsReadable { get; private init; } = true;

    /// <summary>Reads the C# cells of a notebook.</summary>
    public static IReadOnlyList<CellCode> Of(IReadOnlyList<DibCell> cells) =>
        [.. cells.Select((cell, place) => (cell, place)).Where(item => item.cell.IsCSharp).Select(item => Of(item.cell.Source, item.place))];

    /// <summary>Reads a cell.</summary>
    public static CellCode Of(string source, int place)
    {
        var isReadable = source.Length <= MostLetters && Depth(source) <= Deepest;
        var text = !isReadable ? "" : string.Join('\n', source.ReplaceLineEndings("\n").Split('\n').Select(line => IsDirective(line) ? "" : line));
        var root = CSharpSyntaxTree.ParseText(text, script).GetCompilationUnitRoot();
        return new(place, text, root, [.. root.Members.Select(member => MemberReader.Read(member, place))]) { IsReadable = isReadable };
    }

    /// <summary>The cell's text with only some of its members left: each stays in its line.</summary>
    public string With(IReadOnlySet<CodeMember> kept)
    {
        var letters = Text.ToCharArray();
        var spans = Members.Where(kept.Contains).Select(member => member.Node.Span).ToArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (letters[i] != '\n' && !spans.Any(span => span.Contains(i)))
                letters[i] = ' ';
        }

        return new string(letters).TrimEnd();
    }

    static int Depth(string source)
    {
        var (depth, deepest) = (0, 0);
        foreach (var sign in source)
        {
            depth = Math.Max(0, depth + (sign is '(' or '[' or '{' or '<' ? 1 : sign is ')' or ']' or '}' or '>' ? -1 : 0));
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }

    static bool IsDirective(string line) => line.StartsWith("#r", StringComparison.Ordinal) && !line.StartsWith("#region", StringComparison.Ordinal)
        || line.StartsWith("#i ", StringComparison.Ordinal) || line.StartsWith("#!", StringComparison.Ordinal) || line.StartsWith("#load", StringComparison.Ordinal);
}
