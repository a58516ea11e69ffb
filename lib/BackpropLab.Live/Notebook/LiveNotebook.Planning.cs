using System.Diagnostics;
using BackpropLab.Protocol;

namespace BackpropLab.Live;

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

    /// <summary>Counts what happens to the page that can make a cell stale.</summary>
    int changes;

    /// <summary>The changes of which the marks of the page know.</summary>
    int looked;

    /// <summary>The changes of which the plan that is carried out knows; null for one that no change can spoil.</summary>
    int? planned;

    int requests;

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

    /// <summary>Has the page run when it is opened. What cells showed in an earlier session stays there until they have run.</summary>
    void RunAtFirst()
    {
        if (host.Earlier.Count == 0 && host.RunsAtFirst is null)
        {
            RunAll();
            return;
        }

        if (!isTrusted)
            return;
        Request();
        Schedule([.. cells.Take(host.RunsAtFirst ?? cells.Count).Where(cell => cell.Cell.IsCSharp)]);
    }

    /// <summary>Has a cell run, its check, and then what depends on it.</summary>
    void RunCell(LiveCell cell)
    {
        if (!isTrusted)
            return;
        Request();
        DiscardRunUnlessIn(Code.TakeWhile(other => other != cell));
        Wish(new RunWish([cell]));
    }

    /// <summary>Has what is stale run, above a cell or on the whole page.</summary>
    void RunStale(LiveCell? before)
    {
        LiveCell[] stale = [.. Code.TakeWhile(cell => cell != before).Where(cell => cell.IsStale)];
        if (stale.Length == 0 || !isTrusted)
            return;
        Request();
        Wish(before is null ? new RunWish(null) : new RunWish(stale, IsAlone: true));
    }

    /// <summary>Has what a save of another program has changed run, and what depends on it.</summary>
    /// <param name="unchanged">How many cells of code at the top it has not changed.</param>
    void RunChanged(int unchanged)
    {
        DiscardRunUnlessIn(Code.Take(unchanged));
        if (!isTrusted || !Code.Skip(unchanged).Any())
            return;
        changes++;
        Request();
        Wish(new RunWish(null));
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
        requests++;
        requestedAt = Stopwatch.GetTimestamp();
        (interruption, hasFinished) = (null, false);
        hasBegunAnew = false;
        ran.Clear();
        if (missingPackage is not null)
            (missingPackage, packages) = (null, PackageSearch.Due);
    }

    void Wish(RunWish next)
    {
        due.Clear();
        // All that waited is among what is stale.
        Want(next.Cells ?? []);
        (wish, planning) = (next, null);
    }

    /// <summary>Notes that cells are to run: as long as they have not, they are stale, whatever comes between.</summary>
    void Want(IEnumerable<LiveCell> more)
    {
        foreach (var cell in more)
        {
            wanted.Add(cell);
            cell.MarkToRun();
        }
    }

    void Schedule(IReadOnlyCollection<LiveCell> order, int? knows = null)
    {
        due.Clear();
        foreach (var cell in order)
            due.Enqueue(cell);
        Want(order);
        (wish, planning, planned) = (null, null, knows);
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
        // What was written since a plan was made can have made others stale.
        if (planned is { } known && known != changes)
            due.Clear();
        if (due.Count == 0 && wanted.Count > 0)
            wish ??= new RunWish([.. wanted]);
        if (due.Count == 0 && wish is { } next && !TrySchedule(next))
            AskForPlan(next);
        return due.TryDequeue(out var cell) ? cell : null;
    }

    /// <summary>
    /// Schedules what nobody need be asked for: in a session that knows nothing all runs, in the order of the page; and as long
    /// as nothing has run below a cell, nothing has read what it declares.
    /// </summary>
    bool TrySchedule(RunWish next)
    {
        if (!HasRunNothing)
        {
            var isFirst = next is { IsAlone: false, Cells: { } asked } && IsFirstReader(asked);
            if (isFirst)
                Schedule([.. Code.Where(wanted.Contains)]);
            return isFirst;
        }

        var last = next.IsAlone ? Code.LastOrDefault(next.Cells!.Contains) : null;
        Schedule([.. last is null ? Code : Code.TakeWhile(cell => cell != last).Append(last)]);
        return true;
    }

    /// <summary>Whether all below cells is still to run for the first time, and will.</summary>
    bool IsFirstReader(IReadOnlyList<LiveCell> asked) => gone.Values.All(buried => buried.Cell.Ran is null)
        && Code.SkipWhile(cell => !asked.Contains(cell)).All(cell => wanted.Contains(cell) && (cell.Ran is null || asked.Contains(cell)));

    void AskForPlan(RunWish next)
    {
        var question = planning = new object();
        var (entries, knows) = (Entries(), changes);
        var run = next.Cells?.Select(cell => entries.IndexOf(cell)).Where(place => place >= 0);
        AskForFlow(entries, run is null ? null : [.. run], next.IsAlone, reply =>
        {
            if (planning != question)
                return;
            planning = null;
            if (knows == changes)
                TakePlan(next, entries, reply);
        });
    }

    void TakePlan(RunWish next, IReadOnlyList<LiveCell> entries, FlowReply reply)
    {
        if (reply.IsKnown)
            Mark(entries, reply, isLasting: true);
        // What waited and is not stale has been written back, or differs in a remark alone.
        if (next.Cells is null && reply.IsKnown)
            wanted.Clear();
        var order = reply.IsAnew ? Code : reply.IsKnown ? reply.Order.Select(place => entries[place]) : Below(next);
        Schedule([.. order.Where(cells.Contains)], reply.IsKnown ? changes : null);
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
            Post(() => take(asked == kernel ? reply : FlowReply.None));
        });
    }

    /// <summary>The cells of code in the order of the page, and those that are gone and have run, where they stood.</summary>
    List<LiveCell> Entries()
    {
        List<LiveCell> all = [.. cells];
        // The last that went first: it stood beside those that went before it.
        foreach (var (cell, above) in gone.Values.Where(buried => buried.Cell.Ran is not null && !cells.Contains(buried.Cell)).Reverse())
        {
            var (key, place) = (above, -1);
            while ((place = all.FindIndex(other => other.Key == key)) < 0 && gone.TryGetValue(key, out var further))
                key = further.Above;
            all.Insert(place + 1, cell);
        }

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
        var (entries, request) = (Entries(), requests);
        AskForFlow(entries, run: null, isAlone: false, reply =>
        {
            if (change == changes && request == requests && reply.IsKnown)
                Mark(entries, reply, isLasting: false);
        });
    }

    void Mark(IReadOnlyList<LiveCell> entries, FlowReply reply, bool isLasting)
    {
        looked = changes;
        var stale = reply.Stale.ToHashSet();
        // Of what has not run in this session it is not known whether what it shows is right.
        foreach (var (place, cell) in entries.Index().Where(entry => entry.Item.Ran is not null))
        {
            cell.MarkOutdated(stale.Contains(place));
            if (isLasting && stale.Contains(place))
                cell.MarkToRun();
        }

        // To begin anew is a proposal: until that is done, what is lost stays so.
        if (!reply.IsAnew)
            lost = reply.Lost;
    }

    /// <summary>Forgets the cells that are gone once nothing on the page reads what they have left.</summary>
    void ForgetGone()
    {
        if (planned != changes || Code.Any(cell => cell.MustRun || cell.Ran != cell.Cell.Source))
            return;
        foreach (var (cell, _) in gone.Values)
            cell.Forget();
    }

    bool HasRunNothing => Code.All(cell => cell.Ran is null);
}
