using System.Diagnostics;

namespace BackpropLab.Live;

// Resting: a notebook that nobody looks at gives its worker back, and takes another when somebody runs a cell.
sealed partial class LiveNotebook
{
    int windows;
    long lastSeen = Stopwatch.GetTimestamp();

    /// <summary>Whether its worker was ended because nobody needed it.</summary>
    bool isResting;

    bool IsIdle => windows == 0 && run is null && answering is null && !isRequested && Stopwatch.GetElapsedTime(lastSeen) >= host.IdleTime;

    async Task RestAsync(CancellationToken cancellation)
    {
        if (host.IdleTime == Timeout.InfiniteTimeSpan)
        {
            await Task.Delay(Timeout.Infinite, cancellation);
            return;
        }

        // A quarter of that time more or less makes no difference.
        using var timer = new PeriodicTimer(TimeSpan.FromTicks(Math.Max(host.IdleTime.Ticks / 4, TimeSpan.TicksPerSecond / 10)));
        while (await timer.WaitForNextTickAsync(cancellation))
            Post(Rest);
    }

    /// <summary>What its cells have shown stays; what they left in the session goes, and they run again before one that needs it.</summary>
    async Task Rest()
    {
        if (isResting || !IsIdle)
            return;
        isResting = true;
        await kernel.DisposeAsync();
        ForgetSession();
    }
}
