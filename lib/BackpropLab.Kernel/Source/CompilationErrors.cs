using System.Globalization;
using BackpropLab.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackpropLab.Kernel;

/// <summary>Puts what the compiler found into words: message, the cell's line, and a caret below the place.</summary>
static class CompilationErrors
{
    /// <param name="diagnostics">What the compiler found in the edited code.</param>
    /// <param name="compilation">The edited code.</param>
    /// <param name="code">The code as the student wrote it.</param>
    /// <param name="edits">How the two differ.</param>
    public static CellException Describe(IEnumerable<Diagnostic> diagnostics, Compilation compilation, string code, CodeEdits edits)
    {
        var errors = diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).OrderBy(d => d.Location.SourceSpan.Start).ToArray();
        var text = SourceText.From(code);
        foreach (var error in errors)
        {
            // An unknown name with known advice is reported alone: the errors that follow from it would only hide it.
            if (UnknownNames.Advice(error) is { } advice)
                return Of(error, advice, Compilers(error), text, edits, more: []);
        }

        // The first alone: others mostly follow from it, and who mends one at a time mends the right one.
        var first = errors[0];
        var plain = Plain(first, compilation);
        var sentence = $"{first.Id}: {plain}";
        return Of(first, sentence, sentence, text, edits, More(errors.Length - 1), plain);
    }

    /// <summary>An error in the words of who learns C#, or, where there are none, in the compiler's own.</summary>
    /// <param name="error">The error.</param>
    /// <param name="compilation">The code that it was found in.</param>
    public static string Plain(Diagnostic error, Compilation compilation) =>
        PlainWords.Of(error, compilation) ?? error.GetMessage(CultureInfo.InvariantCulture);

    static CellException Of(Diagnostic error, string message, string inLine, SourceText text, CodeEdits edits, string[] more, string? plain = null)
    {
        if (!error.Location.IsInSource)
            return new(new CellError(CellError.CompilationErrorName, message, [inLine, .. more]), plain ?? message);
        var span = TextSpan.FromBounds(
            Math.Min(edits.ToOriginal(error.Location.SourceSpan.Start), text.Length),
            Math.Min(edits.ToOriginal(error.Location.SourceSpan.End), text.Length));
        var line = text.Lines.GetLineFromPosition(span.Start);
        var column = span.Start - line.Start;
        // Tabs stay tabs, so that the caret stands below its place however wide they are shown.
        string[] shown =
        [
            line.ToString(),
            new string([.. line.ToString()[..column].Select(c => c == '\t' ? '\t' : ' ')]) + new string('^', Math.Max(1, Math.Min(span.End, line.End) - span.Start)),
        ];
        var margin = shown[0].Length - shown[0].TrimStart().Length;
        return new(
            new CellError(
                CellError.CompilationErrorName, message,
                [string.Create(CultureInfo.InvariantCulture, $"line {line.LineNumber + 1}, column {column + 1}: {inLine}"), .. shown.Select(part => "    " + part), .. more]),
            string.Create(CultureInfo.InvariantCulture, $"Line {line.LineNumber + 1}: {plain ?? message}\n{string.Join('\n', shown.Select(part => part[Math.Min(margin, column)..]))}"));
    }

    static string Compilers(Diagnostic error) => $"{error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}";

    static string[] More(int count) => count == 0 ? [] :
        [string.Create(CultureInfo.InvariantCulture, $"{count} more {(count == 1 ? "error" : "errors")} may follow from this one.")];
}
