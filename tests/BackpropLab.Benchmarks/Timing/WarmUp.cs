using System.Diagnostics;

namespace BackpropLab.Benchmarks;

/// <summary>What comes before any timing: the runtime compiles a method anew once it has run for a while, and that can take it long.</summary>
static class WarmUp
{
    const double Seconds = 1;

    /// <summary>Runs some work again and again for a second, unmeasured.</summary>
    public static void Run(Action work)
    {
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began).TotalSeconds < Seconds;)
            work();
    }
}
