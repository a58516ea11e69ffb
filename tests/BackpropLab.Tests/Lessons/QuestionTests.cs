using BackpropLab.Exercises;

namespace BackpropLab.Tests.Lessons;

public class QuestionTests
{
    public static TheoryData<string> Ids => [.. Courses.Found.Questions.Select(question => question.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void Every_choice_gets_its_own_sentence_and_one_is_right(string id)
    {
        var question = Courses.Found.Question(id)!;

        Assert.Single(question.Choices, choice => choice.IsRight);
        Assert.InRange(question.Choices.Count, 3, 5);
        Assert.Distinct(question.Choices.Select(choice => choice.Answer));
        Assert.All(question.Choices, choice => Assert.EndsWith(".", choice.Answer));
        for (var i = 0; i < question.Choices.Count; i++)
        {
            var letter = (char)('a' + i);
            var card = QuestionCard.Answered(question, letter, question[letter]!, note: null).ToString();
            Assert.StartsWith(question.Choices[i].IsRight ? "✓" : "✗", card);
            Assert.EndsWith(question.Choices[i].Answer, card);
        }
    }

    [Theory, MemberData(nameof(Ids))]
    public void Asked_without_an_answer_it_shows_its_choices_and_gives_nothing_away(string id)
    {
        var question = Courses.Found.Question(id)!;
        var card = Exercise.Answer(id, '?').ToString();

        Assert.Contains(question.Text, card);
        Assert.All(question.Choices, choice => Assert.Contains(choice.Text, card));
        Assert.All(question.Choices, choice => Assert.DoesNotContain(choice.Answer, card));
    }

    [Fact]
    public void The_right_choice_is_not_always_at_the_same_place() =>
        Assert.True(Courses.Found.Questions.CountBy(question => question.Right).Max(pair => pair.Value) < Courses.Found.Questions.Count() * 0.6);

    [Fact]
    public void A_choice_may_be_a_capital_letter() => Assert.Same(Courses.Found.Question("3.Q1")!['c'], Courses.Found.Question("3.Q1")!['C']);

    [Fact]
    public void Every_lesson_has_two_or_more() =>
        Assert.All(Courses.Found.Questions.CountBy(question => question.Id.Split('.')[0]), pair => Assert.True(pair.Value >= 2));

    [Fact]
    public void Ids_are_unique() => Assert.Distinct(ProgressEntry.All(Courses.Found).Select(entry => entry.Id));
}
