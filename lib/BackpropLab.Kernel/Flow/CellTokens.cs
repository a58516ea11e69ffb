using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Kernel;

/// <summary>Cells as the compiler reads them, without what it passes over.</summary>
static class CellTokens
{
    /// <summary>Whether two texts do the same: they differ in blanks and comments alone, and each word stands in the same line, which errors name.</summary>
    public static bool AreSame(string one, string other) => one == other || (Imports(one).SequenceEqual(Imports(other)) && Of(one).SequenceEqual(Of(other)));

    /// <summary>The lines of a cell that all cells below build on.</summary>
    public static string ImportsOf(string text)
    {
        var unit = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(text, ScriptOptions.Parse).GetRoot();
        return string.Join('\n', Imports(text).Concat(unit.Usings.Select(line => line.ToString())));
    }

    static IEnumerable<string> Imports(string text) => text.ReplaceLineEndings("\n").Split('\n').Where(line => CellSource.IsDirective(line)).Select(line => line.Trim());

    static IEnumerable<(string Text, int Line)> Of(string text)
    {
        var tree = CSharpSyntaxTree.ParseText(text, ScriptOptions.Parse);
        return tree.GetRoot().DescendantTokens().Select(token => (token.Text, tree.GetLineSpan(token.Span).StartLinePosition.Line));
    }
}
