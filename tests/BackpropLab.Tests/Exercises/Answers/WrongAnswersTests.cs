using BackpropLab.Exercises;

namespace BackpropLab.Tests.Exercises.Answers;

/// <summary>What a check says of wrong answers: the text that a student reads first.</summary>
public class WrongAnswersTests
{
    public static TheoryData<string> Kinds => [.. typeof(WrongAnswers).GetProperties().Select(property => property.Name)];

    [Theory, MemberData(nameof(Kinds))]
    public void Each_is_refused_with_these_words(string kind)
    {
        var answers = (IReadOnlyList<Answer>)typeof(WrongAnswers).GetProperty(kind)!.GetValue(null)!;
        Snapshot.Match(kind, string.Join("\n\n", answers.Select(Said)));
    }

    static string Said(Answer answer)
    {
        var result = answer.Check();
        Assert.True(result.State == ExerciseState.NotYet, $"{answer.Id} is {result.State}: {answer.Code}");
        return $"{answer.Id}: {answer.Code.ReplaceLineEndings("\n").Replace("\n        ", "\n")}\n{string.Join('\n', result.Sentences.Select(sentence => "  > " + sentence))}{(result.Gradient is null ? "" : "\n  (and a table of its gradient)")}";
    }
}
