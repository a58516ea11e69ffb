namespace BackpropLab.Exercises;

/// <summary>What helps a student who made a mistake. A sentence alone is written as a string, both as <c>("what is wrong", "what to do")</c>.</summary>
/// <param name="Sentence">
/// What is wrong, as the card of a check says it at once: without the right formula, as a question where that helps.
/// Code stands between backticks.
/// </param>
/// <param name="Remedy">What to write instead, which <c>Exercise.Remedy</c> says to one who asks; null if the hints do.</param>
public sealed record Advice(string Sentence, string? Remedy = null)
{
    /// <summary>The sentences of the mistakes that it speaks of: its own, or those that it is made of.</summary>
    internal IReadOnlyList<string> Sentences { get => field ?? [Sentence]; init; }

    /// <summary>Advice without a remedy.</summary>
    public static implicit operator Advice(string sentence) => new(sentence);

    /// <summary>Advice with a remedy.</summary>
    public static implicit operator Advice((string Sentence, string Remedy) advice) => new(advice.Sentence, advice.Remedy);
}
