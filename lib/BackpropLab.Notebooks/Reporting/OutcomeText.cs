namespace BackpropLab.Notebooks;

/// <summary>Outcomes in words, with a sign that tells them apart without colour.</summary>
static class OutcomeText
{
    /// <summary>The word and the sign of what became of a notebook.</summary>
    public static (string Word, string Sign) Of(NotebookOutcome outcome) => outcome switch
    {
        NotebookOutcome.Passed => ("Passed", "✓"),
        NotebookOutcome.Failed => ("Failed", "✗"),
        NotebookOutcome.Skipped => ("Skipped", "–"),
        _ => ("Stopped", "■"),
    };

    /// <summary>A notebook's outcome as a badge.</summary>
    public static string Badge(NotebookOutcome outcome)
    {
        var (word, sign) = Of(outcome);
        return $"""<span class="nb-badge" data-outcome="{word.ToLowerInvariant()}"><span aria-hidden="true">{sign}</span> {word}</span>""";
    }
}
