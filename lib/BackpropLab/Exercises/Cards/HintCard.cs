namespace BackpropLab.Exercises;

/// <summary>A hint and those before it.</summary>
static class HintCard
{
    /// <param name="title">What the hints are for.</param>
    /// <param name="hints">All of them, from a nudge to what says most.</param>
    /// <param name="level">How much is asked for: 1 is the first hint.</param>
    /// <param name="counted">How many there are, before the number: "exercise 6.2 has".</param>
    /// <param name="call">What asks for them, without its end: <c>Exercise.Hint("6.2"</c>.</param>
    /// <param name="last">What to ask for after the last one, a sentence.</param>
    /// <param name="note">A sentence to add.</param>
    public static ExerciseCard Of(string title, IReadOnlyList<string> hints, int level, string counted, string call, string last, string? note = null) =>
        level < 1 || level > hints.Count
            ? new(CardState.NotHere, title,
            [
                new ParagraphBlock(FormattableString.Invariant($"There is no hint {level}: {counted} {hints.Count}, and `{call})` is the first.")),
                .. ParagraphBlock.For(note),
            ])
            : new(CardState.Hint(level, hints.Count), title,
            [
                new ListBlock([.. hints.Take(level).Select((hint, i) => (FormattableString.Invariant($"{i + 1}."), hint))]),
                new ParagraphBlock(level < hints.Count ? FormattableString.Invariant($"`{call}, {level + 1})` says more.") : $"This is the last one. {last}"),
                .. ParagraphBlock.For(note),
            ]);
}
