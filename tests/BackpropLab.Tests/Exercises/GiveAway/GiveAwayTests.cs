using BackpropLab.Exercises;

namespace BackpropLab.Tests.Exercises.GiveAway;

/// <summary>What is said at the first wrong try, and the first hint, leave the formula to the student.</summary>
public class GiveAwayTests
{
    /// <summary>Exercises whose solutions have no formula.</summary>
    static readonly string[] withoutFormula = ["2.D3", "11.4"];

    [Fact]
    public void No_first_card_and_no_first_hint_contains_a_part_of_the_solution() =>
        Snapshot.Match("given-away", string.Join('\n', Courses.Found.Functions.SelectMany(GivenAwayBy)));

    [Fact]
    public void Every_solution_has_a_formula_but_those_that_count_or_choose() => Assert.Equal(
        withoutFormula, Courses.Found.Functions.Where(exercise => !new GivenAway(exercise).HasFormula).Select(exercise => exercise.Id));

    [Theory]
    [InlineData("3.4", "multiply each element by the slope 1 - z⁽¹⁾ ⊙ z⁽¹⁾.")]
    [InlineData("3.4", "so its slope is 1 - z² and not z² - 1")]
    [InlineData("3.4", "`delta2 * W2.Transpose()` gives each its own.")]
    [InlineData("3.3", "what is left is y - t.")]
    [InlineData("2.1", "the sigmoid is 1 / (1 + e⁻ᵃ)")]
    public void A_formula_is_found_as_code_and_as_people_write_it(string id, string text) => Assert.NotNull(new GivenAway(Courses.Found.Function(id)!).In(text));

    [Theory]
    [InlineData("3.4", "The error has come through the weights, but not through the tanh.")]
    [InlineData("3.3", "The error is turned: what is subtracted from what?")]
    public void Words_give_nothing_away(string id, string text) => Assert.Null(new GivenAway(Courses.Found.Function(id)!).In(text));

    static IEnumerable<string> GivenAwayBy(FunctionExercise exercise)
    {
        var solution = new GivenAway(exercise);
        return exercise.Misconceptions.Select(item => item.Sentence).Prepend($"(hint) {exercise.Hints[0]}").Distinct()
            .Where(text => solution.In(text) is not null).Select(text => $"{exercise.Id}: {solution.In(text)} in: {text}");
    }
}
