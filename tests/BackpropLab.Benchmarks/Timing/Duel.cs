using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace BackpropLab.Benchmarks;

/// <summary>Two pieces of work that do the same, timed in turn, many short stretches each, so that a disturbance meets both.</summary>
static class Duel
{
    const int Rounds = 31;
    const double Stretch = 0.005;

    /// <summary>
    /// Seconds of one call of each, and how many times faster ours is: medians of all rounds.
    /// <paramref name="pause"/> lets spinning threads of the one fall asleep before the other begins.
    /// </summary>
    public static (double Ours, double Theirs, double TimesFaster) Run(Action ours, Action theirs, TimeSpan pause = default)
    {
        var (ourCount, theirCount) = (CallsInAStretch(ours), CallsInAStretch(theirs));
        var (seconds, theirSeconds) = (new double[Rounds], new double[Rounds]);
        for (var round = 0; round < Rounds; round++)
        {
            Thread.Sleep(pause);
            seconds[round] = Time(ours, ourCount);
            Thread.Sleep(pause);
            theirSeconds[round] = Time(theirs, theirCount);
        }

        return (Median.Of(seconds), Median.Of(theirSeconds), Median.Of(seconds.Zip(theirSeconds, (our, their) => their / our)));
    }

    /// <summary>Seconds of one call, the median of all rounds.</summary>
    public static double Alone(Action work)
    {
        var count = CallsInAStretch(work);
        return Median.Of(Enumerable.Range(0, Rounds).Select(_ => Time(work, count)));
    }

    /// <summary>Warms up first.</summary>
    static int CallsInAStretch(Action work)
    {
        WarmUp.Run(work);
        var count = 1;
        while (Time(work, count) * count < Stretch)
            count *= 2;
        return count;
    }

    // Optimized from the first call on: else what is timed first is called by slower code than the rest.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static double Time(Action work, int count)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < count; i++)
            work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds / count;
    }
}
