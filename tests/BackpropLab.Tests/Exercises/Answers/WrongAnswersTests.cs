using System.Reflection;
using System.Text.RegularExpressions;
using BackpropLab.Exercises;

namespace BackpropLab.Tests.Exercises.Answers;

/// <summary>What a check says of wrong answers: the text that a student reads first.</summary>
public partial class WrongAnswersTests(ITestOutputHelper output)
{
    /// <summary>What is said where nothing is known but that numbers differ.</summary>
    const string Plain = "The shape is right, the numbers are not:";

    public static TheoryData<string> Kinds => [.. typeof(WrongAnswers).GetMethods(BindingFlags.Public | BindingFlags.Static).Select(kind => kind.Name)];

    [Theory, MemberData(nameof(Kinds))]
    public void Each_is_refused_with_these_words(string kind)
    {
        var answers = (IEnumerable<Answer>)typeof(WrongAnswers).GetMethod(kind)!.Invoke(null, null)!;
        Snapshot.Match(kind, string.Join("\n\n", answers.Select(Said)));
    }

    /// <summary>Counted in the texts that the other test holds.</summary>
    [Fact]
    public void Nine_in_ten_of_three_hundred_and_more_are_told_what_they_have_of_their_own()
    {
        var told = Kinds.SelectMany(kind => AnswerStart().Split(Snapshot.Approved(kind.Data)).Skip(1)).Select(text => (Lesson: text.Split('.')[0], IsPlain: text.Contains("  > " + Plain))).ToArray();
        foreach (var lesson in told.GroupBy(item => item.Lesson))
            output.WriteLine(FormattableString.Invariant($"lesson {lesson.Key}\t{lesson.Count()}\t{lesson.Count(item => item.IsPlain)}"));

        Assert.InRange(told.Length, 300, int.MaxValue);
        Assert.InRange(told.Count(item => item.IsPlain), 0, told.Length / 10);
    }

    static string Said(Answer answer)
    {
        var result = answer.Check();
        Assert.True(result.State == ExerciseState.NotYet, $"{answer.Id} is {result.State}: {answer.Code}");
        return $"{answer.Id}: {answer.Code.ReplaceLineEndings("\n").Replace("\n        ", "\n")}\n{string.Join('\n', result.Sentences.Select(sentence => "  > " + sentence))}{(result.Gradient is null ? "" : "\n  (and a table of its gradient)")}";
    }

    [GeneratedRegex(@"^(?=\d+\.\d+: )", RegexOptions.Multiline)]
    private static partial Regex AnswerStart();
}
