using BackpropLab.Exercises;

namespace BackpropLab.Classroom;

/// <summary>Cards of the course for what only a grader says.</summary>
static class Cards
{
    /// <summary>A function that could not be asked.</summary>
    public static ExerciseCard Of(GradedExercise exercise, MarkState state, string sentence) => new(
        state == MarkState.NotYet ? CardState.NotYet : CardState.NotAttempted,
        FormattableString.Invariant($"{exercise.Id} {exercise.Title} ({PointsText.Of(exercise.Points)})"), [new ParagraphBlock(sentence)]);

    /// <summary>A question that has no answer that counts.</summary>
    public static ExerciseCard Of(ConceptQuestion question, string sentence) => new(CardState.NotAttempted, question.Id, [new ParagraphBlock(question.Text), new ParagraphBlock(sentence)]);
}
