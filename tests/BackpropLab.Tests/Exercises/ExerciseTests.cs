using System.Diagnostics;
using BackpropLab.Exercises;
using BackpropLab.Tests.Exercises.Checking;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Exercises;

/// <summary>Exercises as a notebook uses them.</summary>
[Collection(nameof(ExerciseTests))]
public class ExerciseTests
{
    static Matrix<double> OutputDelta(Matrix<double> y, Matrix<double> t) => y - t;

    static Matrix<double> NotYet(Matrix<double> y, Matrix<double> t) => throw new NotSolvedYet();

    static Matrix<double> Wrong(Matrix<double> y, Matrix<double> t) => t - y;

    static Matrix<double> Endless(Matrix<double> y, Matrix<double> t) => (Matrix<double>)StoppingHost.Loop();

    [Fact]
    public void A_solved_exercise_is_told_so() =>
        Assert.StartsWith("✓ 3.3 The output delta (1 point): solved\n", Exercise.Check("3.3", OutputDelta).ToString());

    [Fact]
    public void A_blank_is_not_attempted() =>
        Assert.StartsWith("○ 3.3 The output delta (1 point): not attempted\n", Exercise.Check("3.3", NotYet).ToString());

    [Fact]
    public void An_endless_loop_costs_less_than_three_seconds()
    {
        var seconds = double.MaxValue;
        // A machine that is busy with other tests may be late once.
        for (var turn = 0; turn < 3 && seconds > 3; turn++)
        {
            var time = Stopwatch.StartNew();
            Assert.StartsWith("✗ 3.3 The output delta (1 point): not yet\n", Exercise.Check("3.3", Endless).ToString());
            seconds = time.Elapsed.TotalSeconds;
        }

        Assert.InRange(seconds, 1, 3);
    }

    [Fact]
    public void Another_signature_gets_a_card_with_the_right_one() => Snapshot.Match(
        "wrong-signature",
        Exercise.Check("3.3", (Matrix<double> y, int wrong, (double, Func<double, bool>)[] x) => 1.0).ToString());

    [Fact]
    public void No_function_and_no_exercise_get_a_card_each()
    {
        Assert.Contains("There is no function to check", Exercise.Check("3.3", null).ToString());
        Assert.Contains("There is no exercise \"9.9\". Lesson 9 has 9.1, 9.2, ", Exercise.Check("9.9", OutputDelta).ToString());
        Assert.Contains("There is no exercise \"nine\". It begins with the number of its lesson, as 3.4 does: there are lessons 1, 2, ", Exercise.Check("nine", OutputDelta).ToString());
        Assert.Contains("There is no exercise \"9.9\".", Exercise.Hint("9.9").ToString());
        Assert.Contains("There is no exercise \"9.9\".", Exercise.Remedy("9.9").ToString());
        Assert.Contains("There is no exercise \"9.9\".", Exercise.Solution("9.9").ToString());
        Assert.Contains("There is no exercise \"9.9\".", Exercise.Answer("9.9", 'a').ToString());
    }

    [Fact]
    public void Who_asks_a_thing_of_one_kind_for_what_another_has_is_sent_there()
    {
        Assert.StartsWith("○ Exercise 3.1: not here\nExercise 3.1 is a function to write: ", Exercise.Predict("3.1", "a").ToString());
        Assert.StartsWith("○ Exercise 5.P1: not here\n5.P1 is a prediction: ", Exercise.Hint("5.P1").ToString());
        Assert.StartsWith("○ 3.4 The hidden delta (3 points): not here\nThere is no hint 7: ", Exercise.Hint("3.4", 7).ToString());
    }

    [Fact]
    public void A_remedy_is_said_to_one_who_asks()
    {
        var card = Exercise.Check("3.3", Wrong).ToString();

        Assert.DoesNotContain("prediction minus target", card);
        Assert.EndsWith("`Exercise.Remedy(\"3.3\")` says what to write instead.", card);
        Assert.Contains("An error is prediction minus target", Exercise.Remedy("3.3").ToString());
    }

    [Fact]
    public void There_is_no_remedy_for_what_is_right_or_was_not_checked()
    {
        Exercise.Check("3.3", Wrong);
        Exercise.Check("3.3", OutputDelta);

        Assert.Contains("The last check of 3.3 in this notebook named no mistake", Exercise.Remedy("3.3").ToString());
        Assert.Contains("The last check of 1.1 in this notebook named no mistake", Exercise.Remedy("1.1").ToString());
    }

    [Fact]
    public void There_is_no_remedy_of_a_check_before_the_last()
    {
        Exercise.Check("3.3", Wrong);
        Exercise.Check("3.3", (Matrix<double> y) => y);

        Assert.Contains("The last check of 3.3 in this notebook named no mistake", Exercise.Remedy("3.3").ToString());
    }

    [Fact]
    public void Use_takes_the_students_function_when_it_is_right()
    {
        Func<Matrix<double>, Matrix<double>, Matrix<double>> students = OutputDelta;
        var (used, said) = Used(() => Exercise.Use("3.3", students));

        Assert.Same(students, used);
        Assert.Equal("3.3: your OutputDelta is used.", said);
    }

    [Fact]
    public void Use_takes_the_librarys_when_it_is_not_and_says_so()
    {
        var y = Matrix<double>.Build.Dense(2, 1, 0.75);
        var t = Matrix<double>.Build.Dense(2, 1, 1);
        var (blank, saidOfBlank) = Used(() => Exercise.Use("3.3", NotYet));
        var (wrong, saidOfWrong) = Used(() => Exercise.Use("3.3", Wrong));

        Assert.Equal(y - t, blank(y, t));
        Assert.Equal(y - t, wrong(y, t));
        Assert.Equal("3.3 is not solved yet: the library's OutputDelta is used.", saidOfBlank);
        Assert.Equal("3.3 is not right yet: the library's OutputDelta is used.", saidOfWrong);
    }

    [Fact]
    public void Use_gives_back_the_type_that_it_was_given() =>
        Assert.IsType<Step>(Used(() => Exercise.Use("3.3", new Step(NotYet))).Function);

    [Fact]
    public void Use_cannot_replace_a_function_of_another_signature_and_says_so()
    {
        var students = (Matrix<double> y) => y;
        var (used, said) = Used(() => Exercise.Use("3.3", students));

        Assert.Same(students, used);
        Assert.StartsWith(
            "3.3 cannot be checked, so your function is used. "
            + "Exercise 3.3 expects the signature Matrix<double> OutputDelta(Matrix<double> y, Matrix<double> t), "
            + "but the function given is Matrix<double> OutputDelta(Matrix<double> y)", said);
    }

    [Fact]
    public void A_missing_function_is_a_card_that_says_why_and_the_librarys_is_used()
    {
        var y = Matrix<double>.Build.Dense(2, 1, 0.75);
        var missing = (Func<Matrix<double>, Matrix<double>, Matrix<double>>)Exercise.Missing("3.3", "The cell of `OutputDelta` was deleted.\ncode");
        var (used, said) = Used(() => Exercise.Use("3.3", missing));

        Assert.Equal(
            """
            ✗ 3.3 The output delta (1 point): cannot be checked
            The cell of `OutputDelta` was deleted.

                code

            Exercise 3.3 expects this function; until it is there, the lesson goes on with the library's.

                Matrix<double> OutputDelta(Matrix<double> y, Matrix<double> t)

            """.ReplaceLineEndings("\n"), Exercise.Check("3.3", missing).ToString());
        Assert.Equal(y - y, used(y, y));
        Assert.Equal("3.3 cannot be checked, so the library's OutputDelta is used. The cell of OutputDelta was deleted.", said);
        Assert.Equal("global::System.Func<global::MathNet.Numerics.LinearAlgebra.Matrix<double>, global::MathNet.Numerics.LinearAlgebra.Matrix<double>, global::MathNet.Numerics.LinearAlgebra.Matrix<double>>", Exercise.FunctionType("3.3"));
    }

    [Fact]
    public void Of_an_exercise_that_there_is_not_nothing_is_missing()
    {
        Assert.Null(Exercise.FunctionType("9.99"));
        Assert.Contains("There is no exercise \"9.99\".", Assert.Throws<ArgumentException>(() => Exercise.Missing("9.99", "")).Message);
    }

    [Fact]
    public void Every_exercise_can_be_used()
    {
        foreach (var exercise in Courses.Found.Functions)
            Assert.Equal($"{exercise.Id}: your {exercise.Function} is used.", Used(() => Exercise.Use(exercise.Id, exercise.Solution)).Said);
    }

    [Fact]
    public void A_hint_is_asked_for_by_its_level_and_comes_with_those_before_it()
    {
        var hints = Courses.Found.Function("6.2")!.Hints;
        var cards = Enumerable.Range(1, 3).Select(level => Exercise.Hint("6.2", level).ToString()).ToArray();

        Assert.StartsWith("→ 6.2 The forgotten ZeroGradient (2 points): hint 1 of 3\n", cards[0]);
        Assert.DoesNotContain(hints[1], cards[0]);
        Assert.Contains(hints[1], cards[1]);
        Assert.Contains(hints[0], cards[2]);
        Assert.Contains(hints[2], cards[2]);
    }

    [Fact]
    public void A_hint_that_is_asked_for_again_is_the_same_and_says_how_the_next_is_asked_for()
    {
        Assert.Equal(Exercise.Hint("6.2", 1).ToString(), Exercise.Hint("6.2").ToString());
        Assert.Equal(Exercise.Hint("6.2").ToString(), Exercise.Hint("6.2").ToString());
        Assert.Contains("`Exercise.Hint(\"6.2\", 2)` says more.", Exercise.Hint("6.2").ToString());
        Assert.Contains("This is the last one. `Exercise.Solution(\"6.2\")` shows the solution.", Exercise.Hint("6.2", 3).ToString());
        Assert.Equal(Exercise.Solution("6.2").ToString(), Exercise.Solution("6.2").ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void A_hint_that_there_is_not_is_told_with_those_that_there_are(int level) =>
        Assert.Contains($"There is no hint {level}: exercise 6.2 has 3, and `Exercise.Hint(\"6.2\")` is the first.", Exercise.Hint("6.2", level).ToString());

    [Fact]
    public void Who_asks_in_the_wrong_way_is_told_the_right_one()
    {
        Assert.Contains("3.4 is a function to write: ask `Exercise.Check`", Exercise.Answer("3.4", 'A').ToString());
        Assert.Contains("3.Q1 is a question: answer it with `Exercise.Answer(\"3.Q1\", 'A')`", Exercise.Hint("3.Q1").ToString());
        Assert.Contains("There is no exercise \"\".", Exercise.Hint(null!).ToString());
    }

    [Fact]
    public void A_question_may_be_answered_in_quotes_of_either_kind()
    {
        Assert.Equal(Exercise.Answer("3.Q1", 'b').ToString(), Exercise.Answer("3.Q1", " b").ToString());
        Assert.Equal(Exercise.Answer("3.Q1", '?').ToString(), Exercise.Answer("3.Q1", "both").ToString());
        Assert.Equal(Exercise.Answer("3.Q1", '?').ToString(), Exercise.Answer("3.Q1", (string)null!).ToString());
    }

    delegate Matrix<double> Step(Matrix<double> y, Matrix<double> t);

    static (T Function, string Said) Used<T>(Func<T> use) => ConsoleText.Of(use);
}
