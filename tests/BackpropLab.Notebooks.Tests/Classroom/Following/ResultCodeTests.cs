using BackpropLab.Exercises;

namespace BackpropLab.Notebooks.Tests.Classroom.Following;

/// <summary>Eight letters that a student reads out.</summary>
public class ResultCodeTests
{
    [Fact]
    public void Whatever_comes_of_an_exercise_is_said_by_its_code()
    {
        foreach (var exercise in Courses.Found.Lessons.SelectMany(lesson => lesson.Exercises))
        {
            foreach (var sentence in exercise.Misconceptions.Select(misconception => misconception.Sentence).Distinct())
                Assert.Equal(new(255, exercise.Id, "not-yet", sentence, null), ReadOut(new(exercise.Id, "not-yet", [sentence], null, default)));
        }

        foreach (var id in Courses.Found.Lessons.SelectMany(lesson => lesson.Ids).Where(id => Courses.Found.Question(id) is null && Courses.Found.Prediction(id) is null))
        {
            var solved = Courses.Found.Task(id) is null ? "solved" : "reached";
            Assert.Equal(new(255, id, solved, null, null), ReadOut(new(id, solved, [], null, default)));
            Assert.Equal(new(255, id, "not-yet", null, null), ReadOut(new(id, "not-yet", [], null, default)));
        }

        foreach (var question in Courses.Found.Lessons.SelectMany(lesson => lesson.Questions))
            Assert.Equal("b", ReadOut(new(question.Id, question.Right == 'b' ? "right" : "not-yet", [], "b", default))!.Answer);
        Assert.Equal(new(255, "4.P1", "noted", null, null), ReadOut(new("4.P1", "noted", [], "12.5", default)));
    }

    [Fact]
    public void A_letter_that_was_misheard_or_two_that_were_exchanged_are_noticed()
    {
        var letters = ResultCode.Of(new("3.4", "solved", [], null, default), seat: 12)!.Replace(" ", "");
        var misheard = from place in Enumerable.Range(0, 8)
                       from letter in "ABCDEFGHJKLMNPQRSTUVWXYZ"
                       where letter != letters[place]
                       select letters[..place] + letter + letters[(place + 1)..];
        var exchanged = Enumerable.Range(0, 7).Where(place => letters[place] != letters[place + 1]).Select(place => letters[..place] + letters[place + 1] + letters[place] + letters[(place + 2)..]);

        Assert.DoesNotContain(misheard.Concat(exchanged), code => ResultCode.Read(code) is not null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAAAAAA")]
    [InlineData("ZZZZZZZZ")]
    [InlineData("IIIIIIII")]
    [InlineData("ABCDEFGHJ")]
    [InlineData("ÄÖÜ")]
    public void What_is_no_code_is_none(string text) => Assert.Null(ResultCode.Read(text));

    static ResultCode? ReadOut(ClassAttempt attempt) => ResultCode.Read(ResultCode.Of(attempt, seat: 255)!);
}
