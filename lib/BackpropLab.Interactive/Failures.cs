using System.Globalization;
using BackpropLab.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.DotNet.Interactive.Events;

namespace BackpropLab.Interactive;

/// <summary>Puts what .NET Interactive reports into the form that every engine reports in.</summary>
static class Failures
{
    const int MostLines = 20;

    public static CellError Describe(CommandFailed failed) =>
        failed.Exception is { } exception ? Describe(exception) : new CellError("CommandFailed", failed.Message.Trim());

    public static CellError Describe(Exception exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            if (e is CompilationErrorException compilation)
                return Compilation(compilation);
            if (e is PackageVersionException)
                return new CellError(CellError.DirectiveErrorName, e.Message);
        }

        return new CellError(exception.GetType().Name, exception.Message, [.. Frames(exception)]);
    }

    static CellError Compilation(CompilationErrorException exception)
    {
        var errors = exception.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToArray();
        return new CellError(CellError.CompilationErrorName, Sentence(errors[0]), [.. errors.Take(MostLines).Select(Line)]);
    }

    static string Line(Diagnostic error)
    {
        var start = error.Location.GetLineSpan().StartLinePosition;
        return string.Create(CultureInfo.InvariantCulture, $"line {start.Line + 1}, column {start.Character + 1}: {Sentence(error)}");
    }

    static string Sentence(Diagnostic error) => $"{error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}";

    static IEnumerable<string> Frames(Exception exception) =>
        exception.ToString().ReplaceLineEndings("\n").Split('\n').Skip(1).Where(line => line.Length > 0).Take(MostLines);
}
