namespace BackpropLab.Kernel;

/// <summary>What can be reached from where, and changed from there; and what is read with what, which is that and more.</summary>
sealed class Sight<T>
    where T : notnull
{
    readonly Reach<T> held = new();
    readonly Reach<T> seen = new();

    /// <summary>Through one thing another can be reached.</summary>
    public void Hold(T holder, T other) => TryHold(holder, other);

    /// <summary>One thing has another in view, and never changes it.</summary>
    public void See(T holder, T other) => seen.Add(holder, other);

    /// <summary>Has whatever can be reached from a keeper hold what it is given, until nothing new comes of it.</summary>
    public void Settle(IReadOnlyCollection<(T Keeper, T Kept)> keeps)
    {
        for (var isNew = true; isNew;)
        {
            isNew = false;
            foreach (var (keeper, kept) in keeps)
            {
                foreach (var holder in HeldFrom(keeper))
                    isNew |= TryHold(holder, kept);
            }
        }
    }

    /// <summary>These things, and all that can be reached from them.</summary>
    public HashSet<T> HeldFrom(params IEnumerable<T> start) => held.From(start);

    /// <summary>These things, and all that is read with them.</summary>
    public HashSet<T> SeenFrom(params IEnumerable<T> start) => seen.From(start);

    bool TryHold(T holder, T other)
    {
        seen.Add(holder, other);
        return held.Add(holder, other);
    }
}
