using System.Diagnostics;
using BackpropLab.Protocol;

namespace BackpropLab.Studio;

// Planning: what is to run, and in which order. What depends on what, the worker can tell.
sealed partial class LiveNotebook
{
    /// <summary>How long nobody has changed anything before it is asked what that makes stale.</summary>
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    /// <summary>The cells that run next, in order.</summary>
    readonly Queue<LiveCell> due = [];

    /// <summary>The cells that are to run, whatever comes first.</summary>
    readonly HashSet<LiveCell> wanted = [];

    /// <summary>What there is no plan for yet; null for nothing.</summary>
    RunWish? wish;

    /// <summary>The question for a plan that is not answered yet; null for none.</summary>
    object? planning;

    /// <summary>The run in the session after which the next cell begins, as if none had come since; null for the last.</summary>
    int? rewindTo;

    /// <summary>What the session knows and the page does not declare any more.</summary>
    IReadOnlyList<string> lost = [];

    /// <summary>Whether the worker has told before what depends on what: the first time it takes seconds.</summary>
    bool knowsFlow;

    int changes;
    int looked;

    /// <summary>Has the whole page run, in a session that knows nothing.</summary>
    void RunAll()
    {
        if (!isTrusted)
            return;
        Request();
        foreach (var cell in Code)
            cell.MarkOutdated(true);
        run?.Discard();
        Schedule([.. Code]);
    }

    /// <summary>Has a cell run, its check, and then what depends on it.</summary>
    void RunCell(LiveCell cell)
    {
        if (!isTrusted)
            return;
        Request();
        DiscardRunUnlessIn(Code.TakeWhile(other => other != cell));
        Wish([cell], new RunWish([cell]));
    }

    /// <summary>Has what is stale run, above a cell or on the whole page.</summary>
    void RunStale(LiveCell? before)
    {
        LiveCell[] stale = [.. Code.TakeWhile(cell => cell != before).Where(cell => cell.IsStale)];
        if (stale.Length == 0 || !isTrusted)
            return;
        Request();
        Wish(stale, before is null ? new RunWish(null) : new RunWish(stale, IsAlone: true));
    }

    /// <summary>Has what a save of another program has changed run, and what depends on it.</summary>
    /// <param name="unchanged">How many cells of code at the top it has not changed.</param>
    void RunChanged(int unchanged)
    {
        DiscardRunUnlessIn(Code.Take(unchanged));
        if (!isTrusted || !Code.Skip(unchanged).Any())
            return;
        Request();
        Wish(Code.Where(cell => cell.IsStale), new RunWish(null));
    }

    /// <summary>Has the first cell of code run: it loads the library.</summary>
    void RunFirst()
    {
        Request();
        Schedule([.. Code.Take(1)]);
    }

    void Request()
    {
        isRequested = true;
        requestedAt = Stopwatch.GetTimestamp();
        interruption = null;
        hasBegunAnew = false;
        ran.Clear();
        if (missingPackage is not null)
            (missingPackage, packages) = (null, PackageSearch.Due);
    }

    void Wish(IEnumerable<LiveCell> cells, RunWish next)
    {
        due.Clear();
        wanted.UnionWith(cells);
        (wish, planning) = (next, null);
    }

    void Schedule(IReadOnlyCollection<LiveCell> order)
    {
        due.Clear();
        foreach (var cell in order)
            due.Enqueue(cell);
        wanted.UnionWith(order);
        (wish, planning) = (null, null);
        rewindTo = RewindFor(order);
    }

    void Withdraw()
    {
        isRequested = false;
        due.Clear();
        wanted.Clear();
        (wish, planning) = (null, null);
    }

    /// <summary>Where the session can go back to before cells run: all of the page from one of them on, after all above it in their order.</summary>
    int? RewindFor(IReadOnlyCollection<LiveCell> order)
    {
        LiveCell[] above = [.. Code.TakeWhile(cell => cell != order.FirstOrDefault())];
        if (order.Count == 0 || !Code.Skip(above.Length).SequenceEqual(order))
            return null;
        var counts = above.Select(cell => cell.Count ?? 0).Prepend(0).ToArray();
        return counts.Zip(counts.Skip(1)).All(pair => pair.First < pair.Second) ? counts[^1] : null;
    }

    /// <summary>The next cell to run; null if there is none, or if it is not known yet which.</summary>
    LiveCell? NextDue()
    {
        if (planning is not null)
            return null;
        wanted.IntersectWith(Code);
        while (due.TryPeek(out var first) && !wanted.Contains(first))
            due.Dequeue();
        if (due.Count == 0 && wanted.Count > 0)
            wish ??= new RunWish([.. wanted], IsAlone: true);
        if (due.Count == 0 && wish is { } next && !TrySchedule(next))
            AskForPlan(next);
        return due.TryDequeue(out var cell) ? cell : null;
    }

    /// <summary>Schedules what nobody need be asked for.</summary>
    bool TrySchedule(RunWish next)
    {
        if (HasRunNothing)
        {
            var last = next.IsAlone ? Code.LastOrDefault(next.Cells!.Contains) : null;
            Schedule([.. last is null ? Code : Code.TakeWhile(cell => cell != last).Append(last)]);
            return true;
        }

        // A function and its check do not wait until the worker has got to know what depends on it.
        if (knowsFlow || next is not { Cells: [{ Role: { } role } cell], IsAlone: false, Done: null } || (role.Exercise ?? role.Checks) is null)
            return false;
        LiveCell[] first = [cell, .. Code.Where(other => other != cell && role.Exercise is { } exercise && other.Role.Checks == exercise)];
        Schedule(first);
        wish = next with { Done = first };
        return true;
    }

    void AskForPlan(RunWish next)
    {
        wish = null;
        var question = planning = new object();
        var entries = Entries();
        var run = next.Cells?.Select(cell => entries.IndexOf(cell)).Where(place => place >= 0);
        AskForFlow(entries, run is null ? null : [.. run], next.IsAlone, reply =>
        {
            if (planning == question)
                TakePlan(next, entries, reply);
        });
    }

    void TakePlan(RunWish next, IReadOnlyList<LiveCell> entries, FlowReply reply)
    {
        var order = reply.IsKnown ? reply.Order.Select(place => entries[place]) : Below(next);
        if (reply.IsKnown)
            Mark(entries, reply, isLasting: true);
        if (reply.IsAnew)
            order = Code;
        Schedule([.. order.Where(cell => cells.Contains(cell) && next.Done?.Contains(cell) != true)]);
        if (next.Cells is null)
            wanted.IntersectWith(due);
    }

    /// <summary>What can depend on cells, if nobody can tell what does: all that stands below.</summary>
    IEnumerable<LiveCell> Below(RunWish next) =>
        next.IsAlone ? Code.Where(next.Cells!.Contains) : Code.SkipWhile(cell => !(next.Cells?.Contains(cell) ?? cell.IsStale));

    void AskForFlow(IReadOnlyList<LiveCell> entries, IReadOnlyList<int>? run, bool isAlone, Action<FlowReply> take)
    {
        PageCell[] page = [.. entries.Select(cell => new PageCell(cells.Contains(cell) ? cell.Cell.Source : null, cell.Ran, cell.MustRun))];
        var (asked, request) = (kernel, new FlowRequest(page, run, isAlone, lost));
        InBackground(async () =>
        {
            var reply = await asked.AskAsync(request, ending) as FlowReply ?? FlowReply.None;
            Post(() =>
            {
                knowsFlow |= reply.IsKnown && asked == kernel;
                take(asked == kernel ? reply : FlowReply.None);
            });
        });
    }

    /// <summary>The cells of code in the order of the page, and those that are gone and have run, where they stood.</summary>
    List<LiveCell> Entries()
    {
        List<LiveCell> all = [.. cells];
        foreach (var (cell, above) in gone.Values.Where(buried => buried.Cell.Ran is not null && !cells.Contains(buried.Cell)))
            all.Insert(all.FindIndex(other => other.Key == above) + 1, cell);
        return [.. all.Where(cell => cell.Cell.IsCSharp)];
    }

    /// <summary>Asks, in a moment, what a change has made stale.</summary>
    void LookLater()
    {
        var mine = ++changes;
        InBackground(async () =>
        {
            await Task.Delay(Pause, ending);
            Post(() => Look(mine));
        });
    }

    void Look(int change)
    {
        if (change != changes || isRequested || run is not null || isResting || HasRunNothing)
            return;
        looked = change;
        var entries = Entries();
        AskForFlow(entries, run: null, isAlone: false, reply =>
        {
            if (change == changes && !isRequested && reply.IsKnown)
                Mark(entries, reply, isLasting: false);
        });
    }

    void Mark(IReadOnlyList<LiveCell> entries, FlowReply reply, bool isLasting)
    {
        var stale = reply.Stale.ToHashSet();
        for (var place = 0; place < entries.Count; place++)
        {
            entries[place].MarkOutdated(stale.Contains(place));
            if (isLasting && stale.Contains(place))
                entries[place].MarkToRun();
        }

        // To begin anew is a proposal: until that is done, what is lost stays so.
        if (!reply.IsAnew)
            lost = reply.Lost;
    }

    bool HasRunNothing => Code.All(cell => cell.Ran is null);
}
