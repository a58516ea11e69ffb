using System.Diagnostics;

namespace BackpropLab.Benchmarks;

/// <summary>Two pieces of work that do the same, timed in turn, many short stretches each, so that a disturbance meets both.</summary>
static class Duel
{
    const int Rounds = 15;
    const double Stretch = 0.02;

    /// <summary>
    /// Seconds of one call of each, the best of the stretches. <paramref name="pause"/> lets spinning threads of the one
    /// fall asleep before the other begins.
    /// </summary>
    public static (double Ours, double Theirs) Run(Action ours, Action theirs, TimeSpan pause = default)
    {
        var (ourCount, theirCount) = (CallsInAStretch(ours), CallsInAStretch(theirs));
        var (best, theirBest) = (double.PositiveInfinity, double.PositiveInfinity);
        for (var round = 0; round < Rounds; round++)
        {
            Thread.Sleep(pause);
            best = Math.Min(best, Time(ours, ourCount));
            Thread.Sleep(pause);
            theirBest = Math.Min(theirBest, Time(theirs, theirCount));
        }

        return (best, theirBest);
    }

    /// <summary>Seconds of one call.</summary>
    public static double Alone(Action work)
    {
        var count = CallsInAStretch(work);
        return Enumerable.Range(0, Rounds).Min(_ => Time(work, count));
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

    static double Time(Action work, int count)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < count; i++)
            work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds / count;
    }
}
