using BackpropLab.Exercises;

namespace BackpropLab.Tests.Exercises.Predictions;

/// <summary>Predictions as a notebook uses them.</summary>
[Collection(nameof(ExerciseTests))]
public class PredictionTests
{
    [Fact]
    public void Predicted_run_and_changed_afterwards()
    {
        double[] losses = [0.1, 0.2, 0.3, 0.4, 0.5];

        Assert.StartsWith("? 4.P3: prediction\n", Exercise.Predict("4.P3", "?").ToString());
        Assert.StartsWith("○ 4.P3: not predicted\n", Exercise.Outcome("4.P3", losses).ToString());
        Assert.StartsWith("? 4.P3: prediction\n", Exercise.Predict("4.P3", "e d").ToString());
        Assert.StartsWith("✓ 4.P3: noted\n", Exercise.Predict("4.P3", "a b c d e").ToString());
        Assert.StartsWith("≠ 4.P3: not as predicted\n", Exercise.Outcome("4.P3", losses).ToString());
        Assert.StartsWith("✓ 4.P3: as predicted\n", Exercise.Outcome("4.P3", losses.Reverse()).ToString());
        Assert.Contains("your first prediction: a b c d e", Exercise.Predict("4.P3", "edcba").ToString());
        Assert.StartsWith("≠ 4.P3: not as predicted\n", Exercise.Outcome("4.P3", losses).ToString());
    }

    [Fact]
    public void A_prediction_after_its_outcome_was_shown_counts_and_says_that_it_is_late()
    {
        const string late = "\nWhat happens has been shown already; it counts if you did not look.";

        Assert.Contains("Before you look at what happens, write", Exercise.Predict("5.P5", "?").ToString());
        Assert.StartsWith("○ 5.P5: not predicted\n", Exercise.Outcome("5.P5", 14).ToString());
        Assert.EndsWith(late, Exercise.Predict("5.P5", "?").ToString());
        Assert.EndsWith(late, Exercise.Predict("5.P5", "3").ToString());
        Assert.EndsWith(late, Exercise.Predict("5.P5", "14").ToString());
        Assert.StartsWith("✓ 5.P5: as predicted\n", Exercise.Outcome("5.P5", 14).ToString());
        Assert.EndsWith("\nIt stays noted: what happened has been seen beside it.", Exercise.Predict("5.P5", "14").ToString());
        Assert.EndsWith("\nThe first one stays noted: what happened has been seen beside it.", Exercise.Predict("5.P5", "3").ToString());
    }

    [Fact]
    public void A_prediction_that_is_taken_out_after_its_outcome_is_remembered()
    {
        Assert.EndsWith("\nIt is noted: now to the experiment.", Exercise.Predict("5.P3", "12").ToString());
        Exercise.Outcome("5.P3", 13);

        Assert.EndsWith("\nYour first prediction stays noted: 12 draws", Exercise.Predict("5.P3", "?").ToString());
        Assert.StartsWith("○ 5.P3: not predicted\n", Exercise.Outcome("5.P3", 13).ToString());
        Assert.Contains("your first prediction: 12 draws\n  what you write now: 13 draws", Exercise.Predict("5.P3", "13").ToString());
    }

    [Fact]
    public void What_the_tape_and_the_matrices_lose_is_shown_with_the_digits_that_decide()
    {
        var card = Exercise.Outcome("11.P2", 0.2013612, 0.2013624).ToString();
        Assert.Contains("what happened: b)", card);
        Assert.Contains("0.20136120", card);
        Assert.Contains("0.20136240", card);
    }

    [Fact]
    public void A_letter_and_a_number_need_no_quotes()
    {
        Assert.Contains("your prediction: b) ", Exercise.Predict("4.P2", 'b').ToString());
        Assert.Contains("your prediction: 12.5 %", Exercise.Predict("4.P1", 12.5).ToString());
    }

    [Fact]
    public void To_commit_oneself_is_kept_in_the_progress_and_is_worth_no_points()
    {
        Exercise.Predict("4.P4", "a");

        var entry = ProgressFile.OfNotebook.Read().Entries.Single(entry => entry.Id == "4.P4");
        Assert.Equal((ExerciseState.Solved, 0), (entry.State, entry.Points));
    }

    [Theory]
    [InlineData(new double[0], "4.P2 expects 2 of the experiment's numbers (loss of the mini-batches, loss of the full batch), and it was given 0.")]
    [InlineData(new[] { 1.0, 2, 3 }, "and it was given 3.")]
    [InlineData(new[] { 1, double.NaN }, "of 4.P2, \"loss of the full batch\" came out as NaN. Did a training diverge?")]
    [InlineData(new[] { double.PositiveInfinity, 1 }, "came out as Infinity.")]
    public void Numbers_that_say_nothing_get_a_card_that_names_them(double[] values, string sentence)
    {
        Assert.StartsWith("✗ 4.P2: cannot be checked\nWhat happened cannot be read: ", Exercise.Outcome("4.P2", values).ToString());
        Assert.Contains(sentence, Exercise.Outcome("4.P2", values).ToString());
    }

    [Fact]
    public void Null_is_answered_like_everything_else()
    {
        Assert.StartsWith("? 4.P2: prediction\n", Exercise.Predict("4.P2", (string)null!).ToString());
        Assert.Contains("was given 0.", Exercise.Outcome("4.P2", (double[])null!).ToString());
        Assert.Contains("was given 0.", Exercise.Outcome("4.P2", (IEnumerable<double>)null!).ToString());
        Assert.Contains("There is no exercise \"\".", Exercise.Predict(null!, "a").ToString());
    }

    [Fact]
    public void Who_asks_in_the_wrong_way_is_told_the_right_one()
    {
        Assert.Contains("4.P2 is a prediction: make it with `Exercise.Predict(\"4.P2\", \"a\")`", Exercise.Answer("4.P2", 'a').ToString());
        Assert.Contains("4.Q1 is a question: answer it with", Exercise.Predict("4.Q1", "a").ToString());
        Assert.Contains("There is no exercise \"9.99\".", Exercise.Outcome("9.99", 1).ToString());
    }
}
