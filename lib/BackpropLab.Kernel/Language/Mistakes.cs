using System.Globalization;
using BackpropLab.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace BackpropLab.Kernel;

/// <summary>
/// Says what a cell would say if it were run, in the same words. What it lacks because a cell above is broken, or because
/// something is not there that one names, is no mistake of its own.
/// </summary>
static class Mistakes
{
    const int Most = 100;

    /// <summary>The warnings that hint at a slip. Others speak of style, or of what matters in a program alone.</summary>
    static readonly HashSet<string> Slips =
    [
        "CS0162", // code that is never reached
        "CS0183", "CS0184", // a question whose answer is always the same
        "CS0251", // a negative index
        "CS0464", "CS0472", // a comparison with null that is always the same
        "CS0642", // a loop or an if without anything in it
        "CS0652", // a comparison with what the type cannot hold
        "CS0665", // = where == is meant
        "CS1717", "CS1718", // something given to itself, or compared with itself
        "CS4014", // a task that nobody awaits
    ];

    /// <summary>Answers the request.</summary>
    /// <param name="cell">The cell.</param>
    public static DiagnosticsReply In(OpenCell cell)
    {
        if (cell.Link.Needs.Refusal?.Directive is { } directive)
        {
            var line = SourceText.From(cell.Text).Lines[directive.Line - 1].Span;
            return new([Describe(cell, line, CellDiagnostic.Error, CellError.DirectiveErrorName, directive.Sentence)]);
        }

        // Errors of syntax are reported alone: all others may follow from them.
        var found = cell.Model.SyntaxTree.GetDiagnostics().ToArray();
        if (!found.Any(IsError))
            found = [.. cell.Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Location.SourceTree == cell.Model.SyntaxTree)];
        // An unknown name with known advice too.
        if (found.FirstOrDefault(error => UnknownNames.Advice(error) is not null) is { } unknown)
            return new([Describe(cell, unknown.Location.SourceSpan, CellDiagnostic.Error, unknown.Id, UnknownNames.Advice(unknown)!)]);

        var standIns = new Lazy<IReadOnlyList<TextSpan>>(() => [.. StandIns.Places(cell.Root, cell.Model)]);
        return new([.. found
            .Where(diagnostic => IsError(diagnostic) ? !IsMended(diagnostic, standIns) && !IsOfAnother(cell, diagnostic) : Slips.Contains(diagnostic.Id))
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .Take(Most)
            .Select(diagnostic => Describe(
                cell, diagnostic.Location.SourceSpan, IsError(diagnostic) ? CellDiagnostic.Error : CellDiagnostic.Warning, diagnostic.Id,
                IsError(diagnostic) ? CompilationErrors.Plain(diagnostic, cell.Compilation) : diagnostic.GetMessage(CultureInfo.InvariantCulture)))]);
    }

    static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    /// <summary>Whether another cell has to be mended first, or something brought that one names.</summary>
    static bool IsOfAnother(OpenCell cell, Diagnostic error)
    {
        if (UnknownNames.In(error) is { } name && (!cell.Link.Needs.IsWhole || (!UnknownNames.IsMember(error) && cell.Above.Any(above => above.Names.Declared.Contains(name)))))
            return true;
        // What a broken cell declares may look otherwise than it is meant.
        var marked = cell.Root.FindNode(error.Location.SourceSpan);
        return (marked.FirstAncestorOrSelf<StatementSyntax>() ?? marked).DescendantNodesAndSelf().OfType<SimpleNameSyntax>()
            .SelectMany(used => cell.Model.GetSymbolInfo(used) is var info && info.Symbol is { } symbol ? [symbol] : info.CandidateSymbols)
            .SelectMany(symbol => symbol.DeclaringSyntaxReferences).Select(declared => declared.SyntaxTree)
            .Distinct().Any(tree => tree != cell.Model.SyntaxTree && IsBroken(cell.Compilation, tree));
    }

    static bool IsBroken(CSharpCompilation last, SyntaxTree tree)
    {
        var declaring = last;
        while (declaring is not null && !declaring.ContainsSyntaxTree(tree))
            declaring = declaring.ScriptCompilationInfo?.PreviousScriptCompilation;
        return declaring?.GetDiagnostics().Any(IsError) == true;
    }

    /// <summary>Whether something would stand in for what it speaks of.</summary>
    static bool IsMended(Diagnostic error, Lazy<IReadOnlyList<TextSpan>> standIns) =>
        standIns.Value.Any(place => place.Contains(error.Location.SourceSpan));

    /// <summary>A mark of no width, as for a missing sign, is widened so that it can be seen.</summary>
    static CellDiagnostic Describe(OpenCell cell, TextSpan span, string severity, string code, string message)
    {
        var (start, end) = (span.Start, span.End);
        if (span.IsEmpty && end < cell.Text.Length && cell.Text[end] is not ('\n' or '\r'))
            end++;
        else if (span.IsEmpty)
            start = Math.Max(0, start - 1);
        var first = CodePoints.FromUtf16(cell.Text, start);
        return new(first, Math.Max(CodePoints.FromUtf16(cell.Text, end), Math.Min(first + 1, CodePoints.FromUtf16(cell.Text, cell.Text.Length))), severity, code, message);
    }
}
