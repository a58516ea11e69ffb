using BackpropLab.Exercises;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BackpropLab.Classroom;

/// <summary>
/// The code of a submitted notebook: which functions answer which exercises, and what each of them depends on. A name means what
/// it means when the page is run from the top: what is declared last above it; where nothing is, what is declared first below.
/// </summary>
sealed class SubmittedCode
{
    readonly IReadOnlyList<AnswerCall> calls;
    readonly ILookup<string, CodeMember> declared;

    public SubmittedCode(IReadOnlyList<CellCode> cells)
    {
        Cells = cells;
        calls = AnswerCall.In(cells);
        declared = cells.SelectMany(cell => cell.Members).SelectMany(member => member.Declares.Select(name => (name, member))).ToLookup(item => item.name, item => item.member);
    }

    public IReadOnlyList<CellCode> Cells { get; }

    /// <summary>The calls of the library about an exercise, in the order of the page.</summary>
    public IEnumerable<AnswerCall> Calls(string id) => calls.Where(call => call.Id == id);

    /// <summary>What a name means in a cell: one variable or type, or all functions of that name which a cell declares.</summary>
    public IReadOnlyList<CodeMember> Find(string name, int cell)
    {
        var all = declared[name].Any(member => !member.IsBlank) ? declared[name].Where(member => !member.IsBlank) : declared[name];
        return all.Where(member => member.Cell <= cell).GroupBy(member => member.Cell).LastOrDefault()?.ToArray()
            ?? all.GroupBy(member => member.Cell).FirstOrDefault()?.ToArray() ?? [];
    }

    /// <summary>Statements that may change a variable after it was declared.</summary>
    public IEnumerable<CodeMember> ChangesOf(string name, int from, int to) =>
        Cells.Where(cell => cell.Place >= from && cell.Place <= to).SelectMany(cell => cell.Members).Where(member => member.Changes.Contains(name) && !IsOfLibrary(member));

    /// <summary>The answer to an exercise; null if there is none.</summary>
    public SubmittedAnswer? AnswerTo(GradedExercise exercise)
    {
        var check = Calls(exercise.Id).LastOrDefault(call => call is { Method: "Check", Argument: not null }) ?? Calls(exercise.Id).LastOrDefault(call => call is { Method: "Use", Argument: not null });
        if (check is not null and not { Argument: IdentifierNameSyntax })
            return new(check.Argument!.ToString(), [], check.Cell.Place, NamesIn(check.Argument));
        var named = (check?.Argument as IdentifierNameSyntax)?.Identifier.ValueText;
        return Named(named, check?.Cell.Place, null)
            ?? (named == exercise.Function ? null : Named(exercise.Function, check?.Cell.Place, $"{exercise.Id}: the check names {named ?? "nothing"}; {exercise.Function} was graded."))
            ?? Renamed(exercise);
    }

    // A copy that nothing was written in yet does not take the place of one that is solved.
    SubmittedAnswer? Named(string? name, int? at, string? remark)
    {
        if (name is null)
            return null;
        var written = declared[name].Where(member => !member.IsBlank).ToLookup(member => member.Cell);
        var all = declared[name].ToLookup(member => member.Cell);
        var members = (at is { } place ? written.LastOrDefault(group => group.Key <= place) : null) ?? written.LastOrDefault() ?? all.LastOrDefault();
        return members is null ? null
            : new(name, [.. members], members.Key, members.First().Declares) { Remark = remark ?? (written.Count > 1 ? $"{name} is written {written.Count} times: that of cell {members.Key + 1} was graded." : null) };
    }

    // A function of another name in the cell that says whose it is.
    SubmittedAnswer? Renamed(GradedExercise exercise)
    {
        var parameters = exercise.Parameters;
        var candidates = Cells.Where(cell => cell.Text.Contains($"Exercise {exercise.Id} ", StringComparison.Ordinal) || cell.Text.Contains($"Derivation {exercise.Id} ", StringComparison.Ordinal))
            .SelectMany(cell => cell.Members).Where(member => member.Node is MethodDeclarationSyntax method && method.ParameterList.Parameters.Count == parameters).ToArray();
        return candidates is [var only]
            ? new(only.Declares.Single(), candidates, only.Cell, only.Declares) { Remark = $"{exercise.Id}: {exercise.Function} was called {only.Declares.Single()}, and graded." }
            : null;
    }

    static HashSet<string> NamesIn(ExpressionSyntax expression) => [.. expression.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Select(name => name.Identifier.ValueText)];

    // What is shown or checked changes nothing.
    static bool IsOfLibrary(CodeMember member) => member.Node is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Exercise" or "Chart" or "Console" } } } } };
}
