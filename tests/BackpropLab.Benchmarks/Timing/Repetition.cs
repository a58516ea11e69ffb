using System.Diagnostics;

namespace BackpropLab.Benchmarks;

/// <summary>
/// The peers' rule of repetition: the best of up to 20 runs, at least 3 (2 when they take over 40 s together), stopping
/// after 4 s. The best is what the machine can do; everything slower was disturbed.
/// </summary>
static class Repetition
{
    const int Most = 20;
    const int Least = 3;
    const double Enough = 4;
    const double TooLong = 40;

    /// <summary>
    /// Runs what <paramref name="prepare"/> makes, again and again; only that is timed. It warms up first.
    /// </summary>
    /// <returns>The shortest time in seconds, the number of runs and the last run's result.</returns>
    public static (double Seconds, int Repeats, TResult Result) Best<TResult>(Func<Func<TResult>> prepare)
    {
        WarmUp.Run(() => prepare()());
        var (best, repeats, result) = (double.PositiveInfinity, 0, default(TResult)!);
        var began = Stopwatch.GetTimestamp();
        while (repeats < Most && (repeats < Least || Seconds(began) < Enough))
        {
            var run = prepare();
            var start = Stopwatch.GetTimestamp();
            result = run();
            best = Math.Min(best, Seconds(start));
            repeats++;
            if (repeats >= Least - 1 && Seconds(began) > TooLong)
                break;
        }

        return (best, repeats, result);
    }

    static double Seconds(long since) => Stopwatch.GetElapsedTime(since).TotalSeconds;
}
