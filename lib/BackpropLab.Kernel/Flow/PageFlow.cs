namespace BackpropLab.Kernel;

/// <summary>
/// Which cells of a page depend on which. A cell that is stale makes stale what reads what it declares or changes. And before
/// a cell runs that reads an object which has been changed since, at this place of the page or below, whoever declared that
/// object runs again, and all who change it, in order: what they show is right already, and is not stale.
/// </summary>
sealed class PageFlow
{
    readonly IReadOnlyList<FlowCell> cells;
    readonly FunctionSummary[] now;

    /// <summary>What each cell did when it last ran, as far as that differs from what it would do now.</summary>
    readonly FunctionSummary?[] before;

    /// <summary>Which variable can be reached from which, and is read with which.</summary>
    readonly Sight<string> sight = new();

    /// <summary>For each cell the variables that it reads, those that it changes, and those that it changes or declares.</summary>
    readonly HashSet<string>[] reads, changed, made;

    /// <summary>For each variable the cells that declare it, in order.</summary>
    readonly Dictionary<string, SortedSet<int>> declaring = new(StringComparer.Ordinal);

    /// <summary>For each variable the cells that change it when it is there already, in order.</summary>
    readonly Dictionary<string, SortedSet<int>> changing = new(StringComparer.Ordinal);

    /// <summary>For each variable the cells with others through which it is reached, or with functions that name one.</summary>
    readonly Dictionary<string, SortedSet<int>> holding = new(StringComparer.Ordinal);

    /// <param name="cells">The cells of the page in order, and those that were taken away after they had run, where they stood.</param>
    public PageFlow(IReadOnlyList<FlowCell> cells)
    {
        this.cells = cells;
        now = Summarize(cell => cell.Facts);
        var former = Summarize(cell => cell.Former ?? cell.Facts);
        before = [.. cells.Select((cell, i) => cell.Former is null ? null : former[i])];
        Connect();
        // A stream that one cell makes may be drawn from in another.
        var streams = Variables(All().SelectMany(summary => summary.Streams)).ToHashSet(StringComparer.Ordinal);
        reads = PerCell(i => sight.SeenFrom(now[i].Reads));
        changed = PerCell(i => Does(i).SelectMany(summary => sight.HeldFrom(Variables(summary.Changes))
            .Concat(Variables(summary.Assigns)).Concat(sight.SeenFrom(Variables(summary.Draws)).Where(streams.Contains))));
        made = PerCell(i => Declared(i).Concat(changed[i]));
        for (var i = 0; i < cells.Count; i++)
            Note(i);
    }

    /// <summary>The cells that do not show what they would in a fresh run.</summary>
    public SortedSet<int> Stale() => Following(Enumerable.Range(0, cells.Count).Where(i => cells[i].IsStale));

    /// <summary>These cells, and all that depend on them.</summary>
    public SortedSet<int> Following(IEnumerable<int> first)
    {
        var found = new SortedSet<int>(first);
        for (var i = 0; i < cells.Count; i++)
        {
            if (found.Contains(i))
                found.UnionWith(Enumerable.Range(i + 1, cells.Count - i - 1).Where(below => !found.Contains(below) && DependsOn(below, i)));
        }

        return found;
    }

    /// <summary>What has to run so that these cells show what they would in a fresh run: they themselves, what they need, and what must be made anew for them.</summary>
    /// <param name="targets">The cells.</param>
    /// <param name="stale">All cells that are stale.</param>
    public SortedSet<int> Needed(IEnumerable<int> targets, IReadOnlySet<int> stale)
    {
        var found = new SortedSet<int>();
        var waiting = new Stack<int>(targets);
        while (waiting.TryPop(out var cell))
        {
            if (cells[cell].IsGone || !found.Add(cell))
                continue;
            foreach (var needed in NeededBy(cell, stale))
                waiting.Push(needed);
        }

        return found;
    }

    /// <summary>Whether it matters which of two cells runs first.</summary>
    public bool Interfere(int one, int other) => reads[one].Overlaps(made[other]) || reads[other].Overlaps(made[one]) || made[one].Overlaps(made[other]);

    IEnumerable<int> NeededBy(int cell, IReadOnlySet<int> stale)
    {
        // What it reads has to be right.
        var needed = stale.Where(above => above < cell && DependsOn(cell, above)).ToList();
        // An object that has gone further than this cell may see, or that this one brings forward once more, begins anew; and
        // one to which something was done that nobody would do any more.
        foreach (var variable in reads[cell])
        {
            if (changing.TryGetValue(variable, out var changers) && changers.Any(changer => cells[changer].HasRun && (changer >= cell || cells[changer].Former is not null)))
                needed.AddRange(declaring.GetValueOrDefault(variable, []).Concat(changers));
        }

        // What it makes anew is as it was at first, and whoever holds the old one holds the wrong one.
        foreach (var variable in Declared(cell))
        {
            if (changing.TryGetValue(variable, out var changers))
                needed.AddRange(changers.Concat(declaring[variable]).Concat(holding.GetValueOrDefault(variable, [])));
        }

        return needed;
    }

    bool DependsOn(int cell, int above) =>
        Declared(above).Any(now[cell].Reads.Contains)
        || cells[above].HasOtherImports
        || changed[above].Overlaps(reads[cell])
        || cells[cell].Facts.Recalls.Any(name => Noted(cells[above]).Any(noted => noted == name || noted == FlowCell.Anything || name == FlowCell.Anything));

    static IEnumerable<string> Noted(FlowCell cell) => cell.Facts.Notes.Concat(cell.Former?.Notes ?? Enumerable.Empty<string>());

    /// <summary>What a cell does, and what it did when it last ran.</summary>
    IEnumerable<FunctionSummary> Does(int cell) => before[cell] is { } former ? [now[cell], former] : [now[cell]];

    IEnumerable<FunctionSummary> All() => now.Concat(before.OfType<FunctionSummary>());

    IEnumerable<string> Declared(int cell) => cells[cell].Former is { } former ? cells[cell].Facts.Declared.Union(former.Declared) : cells[cell].Facts.Declared;

    FunctionSummary[] Summarize(Func<FlowCell, CellFacts> facts)
    {
        var summaries = new Summaries([.. cells.Select(facts)]);
        for (var cell = 0; cell < cells.Count; cell++)
        {
            foreach (var (function, name) in summaries.NamedBy(cell))
                sight.See(function, name);
        }

        return [.. Enumerable.Range(0, cells.Count).Select(summaries.Of)];
    }

    HashSet<string>[] PerCell(Func<int, IEnumerable<string>> names) => [.. Enumerable.Range(0, cells.Count).Select(i => names(i).ToHashSet(StringComparer.Ordinal))];

    static IEnumerable<string> Variables(IEnumerable<Place> places) => places.Where(place => place.Kind == PlaceKind.Variable).Select(place => place.Name);

    void Connect()
    {
        foreach (var (holder, held) in All().SelectMany(summary => summary.Holds).Where(AreVariables))
            sight.Hold(holder.Name, held.Name);
        foreach (var (holder, seen) in All().SelectMany(summary => summary.Sees).Where(AreVariables))
            sight.See(holder.Name, seen.Name);
        sight.Settle([.. All().SelectMany(summary => summary.Keeps).Where(AreVariables).Select(keep => (keep.Keeper.Name, keep.Kept.Name))]);

        static bool AreVariables((Place One, Place Other) pair) => pair is { One.Kind: PlaceKind.Variable, Other.Kind: PlaceKind.Variable };
    }

    void Note(int cell)
    {
        foreach (var name in Declared(cell))
        {
            // Who declares a name again changes what the cells below see of it.
            if (declaring.ContainsKey(name))
                Add(changing, name);
            Add(declaring, name);
            foreach (var held in sight.SeenFrom(name).Where(held => held != name))
                Add(holding, held);
        }

        foreach (var held in sight.SeenFrom(cells[cell].Facts.Captured))
            Add(holding, held);
        foreach (var name in changed[cell].Where(name => declaring.TryGetValue(name, out var declares) && declares.Min < cell))
            Add(changing, name);

        void Add(Dictionary<string, SortedSet<int>> noted, string name)
        {
            if (!noted.TryGetValue(name, out var noting))
                noted[name] = noting = [];
            noting.Add(cell);
        }
    }
}
