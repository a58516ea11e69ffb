namespace BackpropLab.Notebooks;

/// <summary>What became of notebooks, in words, with a sign that tells them apart without colour.</summary>
public static class OutcomeWords
{
    /// <summary>The word for an outcome, as it stands in a sentence.</summary>
    /// <param name="outcome">The outcome.</param>
    public static string Word(this NotebookOutcome outcome) => outcome switch
    {
        NotebookOutcome.Passed => "passed",
        NotebookOutcome.Failed => "failed",
        NotebookOutcome.Skipped => "skipped",
        _ => "stopped",
    };

    /// <summary>The sign for an outcome.</summary>
    /// <param name="outcome">The outcome.</param>
    public static string Sign(this NotebookOutcome outcome) => outcome switch
    {
        NotebookOutcome.Passed => "✓",
        NotebookOutcome.Failed => "✗",
        NotebookOutcome.Skipped => "–",
        _ => "■",
    };
}
