using System.Collections.Concurrent;

namespace BackpropLab.Exercises;

/// <summary>What the last check of an exercise told a student, so that a remedy can be asked for.</summary>
static class Told
{
    static readonly ConcurrentDictionary<string, Advice?> last = new();

    /// <summary>Keeps what a check told of an exercise; null where it knew no mistake.</summary>
    public static void Keep(string id, Advice? advice) => last[id] = advice;

    /// <summary>What was told last; null if that was no known mistake, or nothing was checked since the notebook began.</summary>
    public static Advice? Of(string id) => last.GetValueOrDefault(id);
}
