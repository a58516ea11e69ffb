namespace BackpropLab.Kernel;

/// <summary>A summary while it is put together.</summary>
sealed class SummaryDraft
{
    readonly Sight<Place> sight = new();
    readonly HashSet<Place> places = [Place.Result];
    readonly HashSet<(Place Keeper, Place Kept)> keeps = [];
    readonly HashSet<Place> changes = [];
    readonly HashSet<Place> assigns = [];
    readonly HashSet<Place> draws = [];
    readonly HashSet<Place> streams = [];

    /// <summary>What it reaches so far.</summary>
    public HashSet<string> Reads { get; } = new(StringComparer.Ordinal);

    /// <summary>Takes something that is done.</summary>
    public void Take(FlowFact fact)
    {
        switch (fact)
        {
            case FlowFact.Holds(var holder, var held):
                places.UnionWith([holder, held]);
                sight.Hold(holder, held);
                break;
            case FlowFact.Sees(var holder, var seen):
                places.UnionWith([holder, seen]);
                sight.See(holder, seen);
                break;
            case FlowFact.Keeps(var keeper, var kept):
                places.UnionWith([keeper, kept]);
                keeps.Add((keeper, kept));
                break;
            case FlowFact.Changes(var what):
                changes.Add(what);
                break;
            case FlowFact.Assigns(var variable):
                assigns.Add(variable);
                break;
            case FlowFact.Draws(var what):
                draws.Add(what);
                break;
            case FlowFact.IsStream(var what):
                streams.Add(what);
                break;
            default:
                throw new ArgumentException($"{fact.GetType().Name} is to be followed first.", nameof(fact));
        }
    }

    /// <summary>Takes what a call does.</summary>
    /// <param name="called">What the function does.</param>
    /// <param name="arguments">What it is given, by the numbers of its parameters.</param>
    /// <param name="result">Where what it gives back goes.</param>
    public void Apply(FunctionSummary called, IReadOnlyList<Place?> arguments, Place result)
    {
        Reads.UnionWith(called.Reads);
        foreach (var (holder, held) in Given(called.Holds))
            Take(new FlowFact.Holds(holder, held));
        foreach (var (holder, seen) in Given(called.Sees))
            Take(new FlowFact.Sees(holder, seen));
        foreach (var (keeper, kept) in Given(called.Keeps))
            Take(new FlowFact.Keeps(keeper, kept));
        changes.UnionWith(called.Changes.Select(Here).OfType<Place>());
        assigns.UnionWith(called.Assigns);
        draws.UnionWith(called.Draws.Select(Here).OfType<Place>());
        streams.UnionWith(called.Streams.Select(Here).OfType<Place>());

        IEnumerable<(Place, Place)> Given(HashSet<(Place One, Place Other)> pairs) =>
            pairs.Select(pair => (One: Here(pair.One), Other: Here(pair.Other))).Where(pair => pair is { One: not null, Other: not null }).Select(pair => (pair.One!.Value, pair.Other!.Value));

        Place? Here(Place place) => place.Kind switch
        {
            PlaceKind.Parameter => Place.NumberOf(place) is var number && number < arguments.Count ? arguments[number] : null,
            PlaceKind.Result => result,
            _ => place,
        };
    }

    /// <summary>What it has come to, as far as others see it.</summary>
    public FunctionSummary Finish()
    {
        sight.Settle(keeps);
        var seen = places.Where(IsSeen).ToArray();
        return new(
            Reads,
            [.. seen.SelectMany(holder => sight.HeldFrom(holder).Where(held => held != holder && IsSeen(held)).Select(held => (holder, held)))],
            [.. seen.SelectMany(holder => sight.SeenFrom(holder).Except(sight.HeldFrom(holder)).Where(IsSeen).Select(other => (holder, other)))],
            [.. keeps.SelectMany(keep => Seen(keep.Keeper).SelectMany(keeper => Seen(keep.Kept).Where(kept => kept != keeper).Select(kept => (keeper, kept))))],
            [.. Seen([.. changes]), .. sight.SeenFrom(draws).Intersect(HoldersOfStreams()).Where(IsSeen)],
            [.. assigns.Where(IsSeen)],
            [.. Seen([.. draws])],
            [.. HoldersOfStreams().Where(IsSeen)]);
    }

    /// <summary>What is a stream, or has one: who holds that holds what changes.</summary>
    HashSet<Place> HoldersOfStreams() => [.. places.Union(streams).Where(place => sight.SeenFrom(place).Overlaps(streams))];

    IEnumerable<Place> Seen(params IEnumerable<Place> start) => sight.HeldFrom(start).Where(IsSeen);

    static bool IsSeen(Place place) => place.Kind != PlaceKind.Local;
}
