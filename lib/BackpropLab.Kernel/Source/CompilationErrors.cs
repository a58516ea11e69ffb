using System.Globalization;
using BackpropLab.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BackpropLab.Kernel;

/// <summary>Puts what the compiler found into words: message, the cell's line, and a caret below the place.</summary>
static class CompilationErrors
{
    const int Most = 10;

    /// <param name="diagnostics">What the compiler found in the edited code.</param>
    /// <param name="code">The code as the student wrote it.</param>
    /// <param name="edits">How the two differ.</param>
    public static CellError Describe(IEnumerable<Diagnostic> diagnostics, string code, CodeEdits edits)
    {
        var errors = diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).OrderBy(d => d.Location.SourceSpan.Start).ToArray();
        var text = SourceText.From(code);
        foreach (var error in errors)
        {
            // An unknown name with known advice is reported alone: the errors that follow from it would only hide it.
            if (UnknownNames.Advice(error) is { } advice)
                return new CellError(CellError.CompilationErrorName, advice, [.. Lines(error, text, edits)]);
        }

        var traceback = errors.Take(Most).SelectMany(error => Lines(error, text, edits)).ToList();
        if (errors.Length > Most)
            traceback.Add(string.Create(CultureInfo.InvariantCulture, $"... and {errors.Length - Most} more"));
        return new CellError(CellError.CompilationErrorName, Sentence(errors[0]), traceback);
    }

    static string Sentence(Diagnostic error) => $"{error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}";

    static IEnumerable<string> Lines(Diagnostic error, SourceText text, CodeEdits edits)
    {
        if (!error.Location.IsInSource)
        {
            yield return Sentence(error);
            yield break;
        }

        var span = TextSpan.FromBounds(
            Math.Min(edits.ToOriginal(error.Location.SourceSpan.Start), text.Length),
            Math.Min(edits.ToOriginal(error.Location.SourceSpan.End), text.Length));
        var line = text.Lines.GetLineFromPosition(span.Start);
        var column = span.Start - line.Start;
        var length = Math.Min(span.End, line.End) - span.Start;
        yield return string.Create(CultureInfo.InvariantCulture, $"line {line.LineNumber + 1}, column {column + 1}: {Sentence(error)}");
        // Tabs stay tabs, so that the caret stands below its place however wide they are shown.
        var indent = new string([.. line.ToString()[..column].Select(c => c == '\t' ? '\t' : ' ')]);
        yield return "    " + line;
        yield return "    " + indent + new string('^', Math.Max(1, length));
    }
}
