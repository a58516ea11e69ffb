namespace BackpropLab.Notebooks.Tests.Kernel;

/// <summary>What a cell came to in one engine.</summary>
/// <param name="Outcome">That it passed, or the kind of its error: an exception's type, the compiler's number.</param>
/// <param name="Value">Its value as text.</param>
/// <param name="Output">What it printed and showed, in order.</param>
sealed record CellRecord(string Outcome, string Value, string Output)
{
    /// <summary>The parts by the names that <c>cells.txt</c> calls them.</summary>
    public IReadOnlyList<(string Name, string Text)> Parts => [("outcome", Outcome), ("value", Value), ("output", Output)];

    public static CellRecord Of(CellExecution execution) => new(
        OutcomeOf(execution),
        execution.Result()?.PlainText ?? "(none)",
        string.Concat(execution.Outputs.Select(OutputOf)));

    static string OutcomeOf(CellExecution execution)
    {
        if (execution.Succeeded)
            return "passed";
        var error = execution.Error();
        return error.Name == "CompilationError" ? error.Message.Split(':')[0] : error.Name;
    }

    static string OutputOf(CellOutput output) => output switch
    {
        StreamOutput text => $"<{text.Name}>{text.Text}",
        DisplayOutput { ExecutionCount: null } shown => $"<shown>{shown.PlainText}",
        _ => "",
    };
}
