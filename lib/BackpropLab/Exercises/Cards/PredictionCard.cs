namespace BackpropLab.Exercises;

/// <summary>The cards of a prediction: asked, noted, and set beside what happened.</summary>
static class PredictionCard
{
    public static ExerciseCard Asked(Prediction prediction, string? note) => new(
        CardState.Prediction, prediction.Id, [.. Question(prediction), new ParagraphBlock(How(prediction)), .. Note(note)]);

    public static ExerciseCard Unreadable(Prediction prediction, string written, string? note) => new(
        CardState.Prediction, prediction.Id,
        [
            .. Question(prediction),
            new ParagraphBlock($"`\"{Shortened(written).Replace('`', '\'')}\"` is not a prediction here: write {prediction.Expected}, such as `Exercise.Predict(\"{prediction.Id}\", \"{prediction.Example}\")`."),
            .. Note(note),
        ]);

    public static ExerciseCard Noted(Prediction prediction, Commitment commitment, string? note) => new(
        CardState.Noted, prediction.Id,
        [
            .. Question(prediction),
            new ListBlock([.. Predicted(commitment).Select(made => ($"{made.Whose}:", prediction.Shown(made.Read)))]),
            new ParagraphBlock(commitment.Now == commitment.First
                ? "It is noted: now run the experiment."
                : "The first one stays noted: it stood there when you saw what happened."),
            .. Note(note),
        ]);

    public static ExerciseCard Outcome(Prediction prediction, Commitment? commitment, IReadOnlyList<double> values, string? note)
    {
        var predicted = commitment is null ? [] : Predicted(commitment);
        var (caption, table) = prediction.Table(predicted, values);
        return new(
            commitment is null ? CardState.NotPredicted : prediction.Holds(commitment.First, values) ? CardState.AsPredicted : CardState.Otherwise,
            prediction.Id,
            [
                new ParagraphBlock(prediction.Text),
                .. commitment is null ? [new ParagraphBlock("There is no prediction here. Predict first next time, above the experiment: a surprise is worth more.")] : Array.Empty<CardBlock>(),
                .. List(prediction.Lines(predicted, values)),
                new TableBlock(caption, table),
                new ParagraphBlock(prediction.Why(values)),
                .. Note(note),
            ]);
    }

    static (string Whose, string Read)[] Predicted(Commitment commitment) => commitment.Now == commitment.First
        ? [("your prediction", commitment.First)]
        : [("your first prediction", commitment.First), ("what you write now", commitment.Now!)];

    static IEnumerable<CardBlock> Question(Prediction prediction) => [new ParagraphBlock(prediction.Text), .. List(prediction.Items)];

    static IEnumerable<CardBlock> List(IReadOnlyList<(string Mark, string Text)> items) => items.Count > 0 ? [new ListBlock(items)] : [];

    static string How(Prediction prediction) =>
        $"Before you run the experiment, write your prediction in place of the `?`: {prediction.Expected}, such as `Exercise.Predict(\"{prediction.Id}\", \"{prediction.Example}\")`.";

    static IEnumerable<CardBlock> Note(string? note) => note is null ? [] : [new ParagraphBlock(note)];

    static string Shortened(string written) => written.Length <= 40 ? written : written[..40] + "...";
}
