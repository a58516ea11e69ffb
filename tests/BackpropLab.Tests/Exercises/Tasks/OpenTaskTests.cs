using System.Text.RegularExpressions;
using BackpropLab.Exercises;

namespace BackpropLab.Tests.Exercises.Tasks;

/// <summary>Open tasks as a notebook uses them.</summary>
[Collection(nameof(ExerciseTests))]
public class OpenTaskTests
{
    [Fact]
    public void The_cards_of_a_task_read_well() => Snapshot.Match("tasks", string.Join("\n\n",
        Exercise.Reach("3.T", () => throw new NotSolvedYet()),
        Exercise.Reach("3.T", () => [33, 99.5]),
        Exercise.Reach("3.T", () => [13, 97])));

    [Theory]
    [InlineData(0.0050001, 10_360, "0.0050001", "10\u202F360")]
    [InlineData(0.004, 10_000, "0.004", "10\u202F000")]
    [InlineData(0.00500000000001, 9_999.6, "0.00500000000001", "9999.6")]
    public void A_figure_is_shown_in_full_and_apart_from_its_limit(double loss, double rows, string lossShown, string rowsShown)
    {
        var card = Exercise.Reach("4.T", () => [loss, rows]).ToString();
        Assert.Matches($@"at most 0\.005 +{Regex.Escape(lossShown)} ", card);
        Assert.Matches($@"at most 10\u202F000 +{Regex.Escape(rowsShown)} ", card);
    }

    [Fact]
    public void What_was_reached_is_kept_with_its_points()
    {
        Exercise.Reach("3.T", () => [13, 100]);

        var entry = ProgressFile.OfNotebook.Read().Entries.Single(entry => entry.Id == "3.T");
        Assert.Equal((ExerciseState.Solved, 3), (entry.State, entry.Points));
    }

    [Fact]
    public void What_cannot_be_measured_is_a_card_with_a_sentence()
    {
        Assert.EndsWith("your code ended with InvalidOperationException, No network.", Exercise.Reach("3.T", () => throw new InvalidOperationException("No network.")).ToString());
        Assert.EndsWith("3.T asks for 2 figures (weights and biases, the most of three seeds, test rows right, the worst of three seeds), and it was given 1.", Exercise.Reach("3.T", () => [1]).ToString());
        Assert.Contains("and it was given 0.", Exercise.Reach("3.T", () => null!).ToString());
        Assert.Contains("There is nothing to measure: 3.T expects a function that gives 2 numbers.", Exercise.Reach("3.T", null!).ToString());
        Assert.Contains("3.T is an open task: `Exercise.Reach` measures", Exercise.Answer("3.T", 'a').ToString());
    }

    [Fact]
    public void What_is_not_a_number_reaches_nothing() => Assert.StartsWith("✗ 3.T As few weights as possible (3 points): not yet\n", Exercise.Reach("3.T", () => [13, double.NaN]).ToString());
}
