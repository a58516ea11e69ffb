using System.Globalization;
using Microsoft.CodeAnalysis;

namespace BackpropLab.Worker;

/// <summary>Puts what the compiler found into words: message, the cell's line, and a caret below the place.</summary>
internal static class CompilationErrors
{
    const int Most = 10;

    public static CellError Describe(IEnumerable<Diagnostic> diagnostics, string code)
    {
        var errors = diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).OrderBy(d => d.Location.SourceSpan.Start).ToArray();
        var lines = code.Split('\n');
        var traceback = errors.Take(Most).SelectMany(error => Lines(error, lines)).ToList();
        if (errors.Length > Most) traceback.Add(string.Create(CultureInfo.InvariantCulture, $"... and {errors.Length - Most} more"));
        return new CellError(CellError.CompilationErrorName, Sentence(errors[0]), traceback);
    }

    static string Sentence(Diagnostic error) => $"{error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}";

    static IEnumerable<string> Lines(Diagnostic error, string[] lines)
    {
        var span = error.Location.GetLineSpan().Span;
        yield return string.Create(CultureInfo.InvariantCulture, $"line {span.Start.Line + 1}, column {span.Start.Character + 1}: {Sentence(error)}");
        if (!error.Location.IsInSource || span.Start.Line >= lines.Length) yield break;

        var line = lines[span.Start.Line];
        var start = Math.Min(span.Start.Character, line.Length);
        var end = span.End.Line == span.Start.Line ? Math.Min(span.End.Character, line.Length) : line.Length;
        // Tabs stay tabs, so that the caret stands below its place however wide they are shown.
        var indent = new string([.. line[..start].Select(c => c == '\t' ? '\t' : ' ')]);
        yield return "    " + line;
        yield return "    " + indent + new string('^', Math.Max(1, end - start));
    }
}
