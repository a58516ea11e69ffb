using System.Collections.Concurrent;

namespace BackpropLab.Exercises;

/// <summary>
/// What was predicted since the notebook began. A prediction may be changed until its outcome was seen; then the first one is
/// remembered. One that is made after its outcome was shown counts too, and is known to be late: hosts that run a whole
/// notebook at once show every outcome before anybody could predict.
/// </summary>
static class Commitments
{
    static readonly ConcurrentDictionary<string, Commitment> made = new();
    static readonly ConcurrentDictionary<string, bool> shown = new();

    /// <summary>Keeps a prediction.</summary>
    /// <param name="id">Of what.</param>
    /// <param name="read">It, in its normal form; null if the cell holds none.</param>
    /// <returns>What is known of it now; null if nothing.</returns>
    public static Commitment? Keep(string id, string? read)
    {
        if (made.TryGetValue(id, out var known) && known.IsSeen)
            return made[id] = known with { Now = read };
        if (read is not null)
            return made[id] = new(read, read, IsSeen: false, IsShown(id));
        made.TryRemove(id, out _);
        return null;
    }

    /// <summary>What was predicted; from now on what happened counts as shown, and as seen beside it.</summary>
    /// <returns>Null if nothing was predicted, or what was has been taken out.</returns>
    public static Commitment? Seen(string id)
    {
        shown[id] = true;
        return made.TryGetValue(id, out var known) && known.Now is not null ? made[id] = known with { IsSeen = true } : null;
    }

    /// <summary>Whether what happened has been shown, beside a prediction or without one.</summary>
    public static bool IsShown(string id) => shown.ContainsKey(id);
}
