using System.Runtime.CompilerServices;
using BackpropLab.Exercises;

namespace BackpropLab.Tests.Exercises.Checking;

/// <summary>What a check does in each kind of host. What a host offers is the whole process's, so nothing runs beside these.</summary>
[Collection(nameof(TimeLimitTests))]
[CollectionDefinition(nameof(TimeLimitTests), DisableParallelization = true)]
public sealed class TimeLimitTests : IDisposable
{
    static readonly FunctionExercise outputDelta = Courses.Found.Function("3.3")!;
    static readonly TimeSpan budget = TimeSpan.FromMilliseconds(50);

    /// <summary>Long enough for a right answer on a machine that is busy.</summary>
    static readonly TimeSpan patience = TimeSpan.FromSeconds(10);

    public void Dispose() => StoppingHost.Offer();

    [Fact]
    public void A_host_that_runs_it_on_a_thread_stops_it_there()
    {
        StoppingHost.Offer();

        Assert.Contains("It was stopped; your variables are as they were.", Endless(_ => StoppingHost.Loop()));
        Assert.Equal(ExerciseState.Solved, Solved());
    }

    [Fact]
    public void A_host_without_threads_runs_it_in_place_and_asks_the_clock()
    {
        ClockHost.Offer();

        Assert.Contains("It was stopped; your variables are as they were.", Endless(_ => ClockHost.Loop()));
        Assert.Same(Thread.CurrentThread, ClockHost.Thread);
        Assert.False(FunctionRun.IsRunning);
        Assert.Equal(ExerciseState.Solved, Solved());
    }

    [Fact]
    public void Where_no_host_offers_anything_what_waits_is_stopped_and_what_computes_is_left_behind()
    {
        AppContext.SetData(TimeLimit.Offer, null);
        var isOver = new StrongBox<bool>();

        Assert.Contains("It was stopped; your variables are as they were.", Endless(_ =>
        {
            Thread.Sleep(Timeout.Infinite);
            return null;
        }));
        Assert.Contains("This host cannot stop it, so it goes on in the background", Endless(_ =>
        {
            while (!Volatile.Read(ref isOver.Value))
            {
            }

            return null;
        }));
        Assert.Equal(ExerciseState.Solved, Solved());
        isOver.Value = true;
    }

    static string Endless(Func<object?[], object?> function) => Assert.Single(CheckResult.Of(outputDelta, function, budget).Sentences);

    static ExerciseState Solved() => CheckResult.Of(outputDelta, UntypedFunction.Of(outputDelta.Solution), patience).State;
}
