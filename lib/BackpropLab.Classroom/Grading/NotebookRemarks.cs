using BackpropLab.Exercises;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Classroom;

/// <summary>What in a notebook would have shown a verdict that no check gave: none of it is looked at for a mark.</summary>
static class NotebookRemarks
{
    static readonly (string Text, string Sentence)[] signs =
    [
        (".progress.json", "A cell names .progress.json, the record of what is solved; it is not looked at."),
        ("bl-card", "A cell writes a card of its own (bl-card); cards are not looked at."),
        ("msg_type", "A cell writes messages in the worker's name (msg_type); the values alone count."),
        ("ExecuteReply", "A cell touches the worker's replies (ExecuteReply); the values alone count."),
    ];

    public static IEnumerable<string> Of(SubmittedCode code, Lesson lesson)
    {
        foreach (var (text, sentence) in signs.Where(sign => code.Cells.Any(cell => cell.Text.Contains(sign.Text, StringComparison.Ordinal))))
            yield return sentence;
        if (code.Cells.SelectMany(cell => cell.Members).Any(member => member.Node is BaseTypeDeclarationSyntax && member.Declares.Overlaps([nameof(Exercise), nameof(GradedAnswer)])))
            yield return "A cell declares a class Exercise of its own; it is not asked.";
        if (code.Cells.Any(cell => cell.Root.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(assignment => assignment.Left.ToString().Contains("LinearAlgebraControl", StringComparison.Ordinal))))
            yield return "A cell replaces what MathNet calculates with (LinearAlgebraControl); what is right was computed elsewhere.";
        if (code.Cells.Any(cell => cell.Root.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(IsLoader)))
            yield return "A cell looks for assemblies by reflection; there is no course where answers run.";
        foreach (var cell in code.Cells.Where(cell => !cell.IsReadable))
            yield return FormattableString.Invariant($"Cell {cell.Place + 1} is longer, or nested deeper, than any answer, and was not read.");
        foreach (var cell in code.Cells.Where(cell => cell.Root.GetDiagnostics().Any(item => item.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error)).Take(3))
            yield return FormattableString.Invariant($"Cell {cell.Place + 1} is not C#: {cell.Root.GetDiagnostics().First(item => item.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).GetMessage(System.Globalization.CultureInfo.InvariantCulture)}.");
    }

    static bool IsLoader(InvocationExpressionSyntax call) => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "LoadFrom" or "LoadFile" or "LoadFromAssemblyPath" or "GetAssemblies" or "DynamicInvoke" };
}
