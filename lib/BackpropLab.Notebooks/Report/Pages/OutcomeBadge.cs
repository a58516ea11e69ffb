namespace BackpropLab.Notebooks;

/// <summary>What became of a notebook, as a badge.</summary>
static class OutcomeBadge
{
    /// <summary>The badge, as HTML.</summary>
    public static string Of(NotebookOutcome outcome)
    {
        var word = outcome.Word();
        return $"""<span class="nb-badge" data-outcome="{word}"><span aria-hidden="true">{outcome.Sign()}</span> {char.ToUpperInvariant(word[0])}{word[1..]}</span>""";
    }
}
