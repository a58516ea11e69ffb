namespace BackpropLab.Exercises;

/// <summary>The cards of a question: asked, and answered.</summary>
static class QuestionCard
{
    public static ExerciseCard Asked(ConceptQuestion question, string? note) => new(
        CardState.Question,
        question.Id,
        [
            new ParagraphBlock(question.Text),
            new ListBlock(Letters.Before(question.Choices.Select(choice => choice.Text))),
            new ParagraphBlock($"Answer with a letter: `Exercise.Answer(\"{question.Id}\", 'a')`."),
            .. ParagraphBlock.For(note),
        ]) { Asks = AnswerKind.Letter };

    public static ExerciseCard Answered(ConceptQuestion question, char letter, Choice choice, string? note) => new(
        choice.IsRight ? CardState.Right : CardState.NotYet,
        question.Id,
        [
            new ParagraphBlock(question.Text),
            new ListBlock([($"{char.ToLowerInvariant(letter)})", choice.Text)]),
            new ParagraphBlock(choice.Answer),
            .. ParagraphBlock.For(note),
        ]);
}
