namespace BackpropLab.Kernel;

/// <summary>What can be reached from where.</summary>
sealed class Reach<T>
    where T : notnull
{
    readonly Dictionary<T, HashSet<T>> held = [];

    /// <summary>From one thing the other can be reached. False if that was known.</summary>
    public bool Add(T from, T to)
    {
        if (!held.TryGetValue(from, out var known))
            held[from] = known = [];
        return known.Add(to);
    }

    /// <summary>These things, and all that can be reached from them.</summary>
    public HashSet<T> From(params IEnumerable<T> start)
    {
        var found = start.ToHashSet();
        var waiting = new Stack<T>(found);
        while (waiting.TryPop(out var next))
        {
            foreach (var other in held.GetValueOrDefault(next) ?? [])
            {
                if (found.Add(other))
                    waiting.Push(other);
            }
        }

        return found;
    }
}
