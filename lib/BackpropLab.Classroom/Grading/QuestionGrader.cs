using BackpropLab.Exercises;

namespace BackpropLab.Classroom;

/// <summary>Grades the questions of a notebook: a letter counts as it is written, nothing is run.</summary>
static class QuestionGrader
{
    public static ExerciseMark Grade(ConceptQuestion question, SubmittedCode code)
    {
        AnswerCall[] calls = [.. code.Calls(question.Id).Where(call => call.Method == "Answer" && !call.IsOpen)];
        if (calls.Length == 0)
            return Without(question, MarkState.NotAttempted, "There is no answer yet.", null);
        if (calls.Any(call => call.Letter is null || !call.IsOutermost))
            return Without(question, MarkState.NotYet, "An answer is one letter in a cell of its own.", $"{question.Id}: the answer is not one letter in a cell of its own, and counts for nothing.");
        char[] letters = [.. calls.Select(call => char.ToLowerInvariant(call.Letter!.Value)).Distinct()];
        if (letters.Length > 1)
            return Without(question, MarkState.NotYet, "Several letters are given: decide for one.", $"{question.Id}: the letters {string.Join(", ", letters)} are given, and count for nothing.");
        if (question[letters[0]] is not { } choice)
            return Without(question, MarkState.NotYet, "There is no choice of that letter.", null);
        return new(question.Id, choice.IsRight ? ConceptQuestion.Points : 0, ConceptQuestion.Points, choice.IsRight ? MarkState.Solved : MarkState.NotYet, QuestionCard.Answered(question, letters[0], choice, null).ToHtml())
        {
            Misconception = choice.IsRight ? null : choice.Answer,
        };
    }

    static ExerciseMark Without(ConceptQuestion question, MarkState state, string sentence, string? remark) =>
        new(question.Id, 0, ConceptQuestion.Points, state, Cards.Of(question, sentence).ToHtml()) { Remarks = remark is null ? [] : [remark] };
}
