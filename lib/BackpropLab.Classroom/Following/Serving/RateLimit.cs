using System.Collections.Concurrent;

namespace BackpropLab.Classroom;

/// <summary>So much for each in a time, and no more.</summary>
/// <param name="most">How often.</param>
/// <param name="time">In which time.</param>
sealed class RateLimit(int most, TimeSpan time)
{
    const int MostKeys = 10_000;

    readonly ConcurrentDictionary<string, (long Begin, int Count)> counts = new();

    /// <summary>Whether it is too often; nothing is counted.</summary>
    public bool IsOver(string key) => counts.TryGetValue(key, out var known) && !HasPassed(known.Begin) && known.Count >= most;

    /// <summary>Counts once more; false if that is too often.</summary>
    public bool Take(string key)
    {
        if (counts.Count > MostKeys)
            counts.Clear();
        return counts.AddOrUpdate(key, _ => (Environment.TickCount64, 1), (_, known) => HasPassed(known.Begin) ? (Environment.TickCount64, 1) : (known.Begin, known.Count + 1)).Count <= most;
    }

    bool HasPassed(long begin) => Environment.TickCount64 - begin > time.TotalMilliseconds;
}
