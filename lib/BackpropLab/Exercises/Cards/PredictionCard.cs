namespace BackpropLab.Exercises;

/// <summary>The cards of a prediction: asked, noted, and set beside what happened.</summary>
static class PredictionCard
{
    const string Late = "What happens has been shown already; it counts if you did not look.";

    /// <summary>The question.</summary>
    /// <param name="prediction">What is asked.</param>
    /// <param name="known">What was predicted, and then taken out after it was seen beside what happened; null if nothing.</param>
    /// <param name="isShown">Whether what happened has been shown already.</param>
    /// <param name="note">A sentence to add.</param>
    public static ExerciseCard Asked(Prediction prediction, Commitment? known, bool isShown, string? note) => new(
        CardState.Prediction, prediction.Id,
        [
            .. Question(prediction),
            new ParagraphBlock($"{(isShown ? "Write" : "Before you look at what happens, write")} your prediction in place of the `?`: {Form(prediction)}. {prediction.Nearness}".TrimEnd()),
            .. ParagraphBlock.For(known is not null ? $"Your first prediction stays noted: {prediction.Shown(known.First)}" : isShown ? Late : null),
            .. ParagraphBlock.For(note),
        ]) { Asks = prediction.Asks };

    public static ExerciseCard Unreadable(Prediction prediction, string written, string? note) => new(
        CardState.Prediction, prediction.Id,
        [
            .. Question(prediction),
            new ParagraphBlock($"`\"{Shortened(written).Replace('`', '\'')}\"` is not a prediction here: {(prediction.Fault(written) is { } fault ? $"{fault}. Write" : "write")} {Form(prediction)}."),
            .. ParagraphBlock.For(note),
        ]) { Asks = prediction.Asks };

    public static ExerciseCard Noted(Prediction prediction, Commitment commitment, string? note) => new(
        CardState.Noted, prediction.Id,
        [
            .. Question(prediction),
            new ListBlock([.. Predicted(commitment).Select(made => ($"{made.Whose}:", prediction.Shown(made.Read)))]),
            .. ParagraphBlock.For(commitment.IsSeen ? null : prediction.Doubt(commitment.First)),
            new ParagraphBlock(
                commitment.Now != commitment.First ? "The first one stays noted: what happened has been seen beside it."
                : commitment.IsSeen ? "It stays noted: what happened has been seen beside it."
                : commitment.IsLate ? Late
                : "It is noted: now to the experiment."),
            .. ParagraphBlock.For(note),
        ]);

    public static ExerciseCard Outcome(Prediction prediction, Commitment? commitment, IReadOnlyList<double> values, string? note)
    {
        var predicted = commitment is null ? [] : Predicted(commitment);
        var (caption, table) = prediction.Table(predicted, values);
        CardBlock[] happened = [.. List(prediction.Lines(predicted, values)), new TableBlock(caption, table), new ParagraphBlock(prediction.Why(values))];
        return new(
            commitment is null ? CardState.NotPredicted : prediction.Holds(commitment.First, values) ? CardState.AsPredicted : CardState.Otherwise,
            prediction.Id,
            [
                new ParagraphBlock(prediction.Text),
                .. commitment is not null ? happened :
                [
                    new ParagraphBlock("There is no prediction here, so what happened is folded: a surprise is worth more to who has written one above."),
                    new FoldedBlock("Show what happened without a prediction", happened),
                ],
                .. ParagraphBlock.For(note),
            ]);
    }

    static (string Whose, string Read)[] Predicted(Commitment commitment) => commitment.Now == commitment.First
        ? [("your prediction", commitment.First)]
        : [("your first prediction", commitment.First), ("what you write now", commitment.Now!)];

    static IEnumerable<CardBlock> Question(Prediction prediction) => [new ParagraphBlock(prediction.Text), .. List(prediction.Items)];

    static IEnumerable<CardBlock> List(IReadOnlyList<(string Mark, string Text)> items) => items.Count > 0 ? [new ListBlock(items)] : [];

    static string Form(Prediction prediction) => $"{prediction.Expected}, such as `Exercise.Predict(\"{prediction.Id}\", \"{prediction.Example}\")`";

    static string Shortened(string written) => written.Length <= 40 ? written : written[..40] + "...";
}
