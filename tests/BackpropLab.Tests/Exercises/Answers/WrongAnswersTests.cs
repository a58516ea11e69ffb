using BackpropLab.Exercises;

namespace BackpropLab.Tests.Exercises.Answers;

/// <summary>What a check says of wrong answers: the text that a student reads first.</summary>
public class WrongAnswersTests(ITestOutputHelper output)
{
    /// <summary>What is said where nothing is known but that numbers differ.</summary>
    const string Plain = "The shape is right, the numbers are not:";

    public static TheoryData<string> Kinds => [.. typeof(WrongAnswers).GetProperties().Select(property => property.Name)];

    [Theory, MemberData(nameof(Kinds))]
    public void Each_is_refused_with_these_words(string kind)
    {
        var answers = (IReadOnlyList<Answer>)typeof(WrongAnswers).GetProperty(kind)!.GetValue(null)!;
        Snapshot.Match(kind, string.Join("\n\n", answers.Select(Said)));
    }

    /// <summary>Counted in the texts that the other test holds.</summary>
    [Fact]
    public void Nine_in_ten_of_three_hundred_and_more_are_told_what_they_have_of_their_own()
    {
        var told = Kinds.SelectMany(kind => Snapshot.Approved(kind.Data).Split("\n\n")).Select(text => (Lesson: text.Split('.')[0], IsPlain: text.Contains("> " + Plain))).ToArray();
        Assert.InRange(told.Length, 300, int.MaxValue);
        Assert.All(told.GroupBy(item => item.Lesson), lesson =>
        {
            output.WriteLine($"lesson {lesson.Key}: {lesson.Count()} answers, {lesson.Count(item => item.IsPlain)} of them told no more than numbers");
            Assert.InRange(lesson.Count(item => item.IsPlain), 0, lesson.Count() / 10);
        });
    }

    static string Said(Answer answer)
    {
        var result = answer.Check();
        Assert.True(result.State == ExerciseState.NotYet, $"{answer.Id} is {result.State}: {answer.Code}");
        return $"{answer.Id}: {answer.Code.ReplaceLineEndings("\n").Replace("\n        ", "\n")}\n{string.Join('\n', result.Sentences.Select(sentence => "  > " + sentence))}{(result.Gradient is null ? "" : "\n  (and a table of its gradient)")}";
    }
}
