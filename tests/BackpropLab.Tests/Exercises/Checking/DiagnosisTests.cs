using System.Diagnostics;
using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Exercises.Checking;

/// <summary>What a check says where no misconception is known.</summary>
public class DiagnosisTests
{
    static readonly FunctionExercise weightGradient = Courses.Found.Function("2.3")!;

    [Fact]
    public void A_constant_factor_is_named() =>
        Assert.Equal("Every number is 3 times the right one. Where does the factor come from?", Problem(Students.WithMatrices(weightGradient, matrix => matrix * 3)));

    [Fact]
    public void A_transpose_that_nobody_foresaw_is_named() =>
        Assert.StartsWith("The shape is wrong: with N = 5, D = 2, dW must be (2, 1) and yours is (1, 2), the transpose.", Problem(Students.WithMatrices(weightGradient, matrix => matrix.Transpose() + 1)));

    [Fact]
    public void What_is_right_for_some_inputs_is_told_for_which() =>
        Assert.EndsWith("With N = 1, D = 2 it is right: what is different there?", Problem(OnlyForOneSample));

    [Fact]
    public void A_sleep_is_ended_like_a_loop()
    {
        var time = Stopwatch.StartNew();
        var result = CheckResult.Of(weightGradient, _ =>
        {
            Thread.Sleep(Timeout.Infinite);
            return null;
        }, TimeSpan.FromMilliseconds(100));

        Assert.Contains("It was stopped", result.Sentences[0]);
        Assert.InRange(time.Elapsed.TotalSeconds, 0, 3);
    }

    [Fact]
    public void A_loop_that_nothing_stops_is_left_behind_and_said()
    {
        using var release = new ManualResetEventSlim();
        var time = Stopwatch.StartNew();
        var result = CheckResult.Of(weightGradient, _ =>
        {
            while (!release.IsSet)
                ;
            return null;
        }, TimeSpan.FromMilliseconds(100));
        release.Set();

        Assert.Contains("This host cannot stop it", Assert.Single(result.Sentences));
        Assert.InRange(time.Elapsed.TotalSeconds, 0, 3);
    }

    [Fact]
    public void A_function_that_swallows_being_woken_is_no_solution()
    {
        using var release = new ManualResetEventSlim();
        var result = CheckResult.Of(weightGradient, _ => SwallowedSleep(release), TimeSpan.FromMilliseconds(100));
        release.Set();

        Assert.Equal(ExerciseState.NotYet, result.State);
        Assert.Contains("did not come to an end with N = 5, D = 2", Assert.Single(result.Sentences));

        static object? SwallowedSleep(ManualResetEventSlim release)
        {
            while (!release.IsSet)
            {
                try
                {
                    Thread.Sleep(Timeout.Infinite);
                }
                catch (ThreadInterruptedException)
                {
                }
            }

            return null;
        }
    }

    [Fact]
    public void Numbers_that_differ_by_rounding_only_are_right() =>
        Assert.Equal(ExerciseState.Solved, CheckResult.Of(weightGradient, Students.WithMatrices(weightGradient, matrix => matrix * (1 + 1e-9)), FunctionRun.Budget).State);

    [Fact]
    public void Where_a_function_throws_for_some_shapes_its_misconception_is_still_found()
    {
        var result = CheckResult.Of(weightGradient, arguments =>
        {
            var (x, y, t) = ((Matrix<double>)arguments[0]!, (Matrix<double>)arguments[1]!, (Matrix<double>)arguments[2]!);
            return x * (y - t) / x.RowCount;
        }, FunctionRun.Budget);

        Assert.StartsWith("X stands in the product as it came", result.Misconception?.Sentence);
        Assert.Contains("threw ArgumentException with N = 5, D = 2", result.Sentences[1]);
    }

    static object? OnlyForOneSample(object?[] arguments)
    {
        var right = (Matrix<double>)Students.Right(weightGradient)(arguments)!;
        return ((Matrix<double>)arguments[0]!).RowCount == 1 ? right : right.Map(value => value * value + 1);
    }

    static string Problem(Func<object?[], object?> function)
    {
        var result = CheckResult.Of(weightGradient, function, FunctionRun.Budget);
        Assert.Equal(ExerciseState.NotYet, result.State);
        return result.Sentences[0];
    }
}
