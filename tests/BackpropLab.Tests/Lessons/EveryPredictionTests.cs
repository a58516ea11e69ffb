using BackpropLab.Exercises;

namespace BackpropLab.Tests.Lessons;

/// <summary>What holds of every prediction of the course, whatever its experiment gives.</summary>
public class EveryPredictionTests
{
    public static TheoryData<string> Ids => [.. Courses.Found.Predictions.Select(prediction => prediction.Id)];

    public static TheoryData<string> Choices => [.. Courses.Found.Predictions.OfType<ChoicePrediction>().Select(prediction => prediction.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void Asked_it_shows_its_question_and_gives_nothing_away(string id)
    {
        var prediction = Courses.Found.Prediction(id)!;
        var card = PredictionCard.Asked(prediction, known: null, isShown: false, note: null).ToString();

        Assert.Matches("[?.]$", prediction.Text);
        Assert.Contains(prediction.Text, card);
        Assert.All(prediction.Items, item => Assert.Contains($"  {item.Mark} {item.Text}\n", card));
        Assert.All(Draws(prediction).Select(prediction.Why), why => Assert.DoesNotContain(why, card));
    }

    [Theory, MemberData(nameof(Ids))]
    public void What_its_question_gives_as_an_example_can_be_predicted(string id) =>
        Assert.NotNull(Courses.Found.Prediction(id)!.Read(Courses.Found.Prediction(id)!.Example));

    [Theory, MemberData(nameof(Ids))]
    public void Whatever_comes_out_it_says_what_happened_and_why(string id)
    {
        var prediction = Courses.Found.Prediction(id)!;
        foreach (var values in Draws(prediction))
        {
            Assert.Matches("[.]$", prediction.Why(values));
            Assert.EndsWith($"\n{prediction.Why(values)}", PredictionCard.Outcome(prediction, null, values, note: null).ToString());
        }
    }

    [Theory, MemberData(nameof(Choices))]
    public void Every_choice_may_happen_and_has_a_reason_of_its_own(string id)
    {
        var choice = (ChoicePrediction)Courses.Found.Prediction(id)!;
        Assert.InRange(choice.Possibilities.Count, 2, 6);
        Assert.Distinct(choice.Possibilities.Select(possibility => possibility.Why));
        Assert.Equal(choice.Possibilities.Count, Draws(choice).Select(choice.Happened).Distinct().Count());
    }

    [Fact]
    public void Ten_lessons_have_at_least_twenty_five()
    {
        Assert.True(Courses.Found.Predictions.Count() >= 25);
        Assert.Equal(Enumerable.Range(1, 10), Courses.Found.Lessons.Where(lesson => lesson.Predictions.Count >= 2).Select(lesson => lesson.Number).Where(number => number <= 10));
    }

    /// <summary>Numbers that an experiment might give, of every size.</summary>
    static IEnumerable<double[]> Draws(Prediction prediction)
    {
        var random = new Random(7);
        double[] factors = [1, 1, 0.1, 1e-14];
        return Enumerable.Range(0, 2000).Select(_ =>
        {
            var size = Math.Pow(10, random.Next(-3, 7));
            return Enumerable.Range(0, prediction.Values.Count).Select(_ => size * random.NextDouble() * factors[random.Next(factors.Length)]).ToArray();
        }).ToArray();
    }
}
