using BackpropLab.Protocol;

namespace BackpropLab.Kernel;

/// <summary>What runs, in which order, so that a page shows what it would in a fresh run.</summary>
/// <param name="cells">The cells of the page in order, and those that were taken away, where they stood.</param>
/// <param name="lost">Names that the session knows from cells that have been changed or taken away since.</param>
sealed class FlowPlan(IReadOnlyList<FlowCell> cells, IReadOnlyList<string> lost)
{
    readonly PageFlow flow = new(cells);

    /// <summary>All names that the session knows.</summary>
    readonly HashSet<string> known = [.. lost, .. cells.Where(cell => cell.HasRun).SelectMany(cell => (cell.Former ?? cell.Facts).Declared)];

    /// <summary>The plan.</summary>
    /// <param name="run">The cells that are to run with what depends on them; null for all that is stale.</param>
    /// <param name="isAlone">Whether they run without that.</param>
    public FlowReply Of(IReadOnlyList<int>? run, bool isAlone)
    {
        var stale = flow.Stale();
        int[] order = [.. run is null ? flow.Needed(stale, stale) : isAlone ? flow.Needed(run, stale) : Order(run, stale)];
        var isAnew = order.Any(SeesTooMuch);
        return new(Present(stale), Present(isAnew ? Enumerable.Range(0, cells.Count) : order), isAnew, isAnew ? [] : [.. known.Except(cells.Where(each => each is { HasRun: true, Former: null }).SelectMany(each => each.Facts.Declared))]);
    }

    IReadOnlyList<int> Present(IEnumerable<int> which) => [.. which.Where(i => !cells[i].IsGone)];

    /// <summary>The cells, with what they need; the checks of what they declare; then what depends on them.</summary>
    IEnumerable<int> Order(IReadOnlyList<int> run, SortedSet<int> stale)
    {
        var dependent = flow.Following(run);
        dependent.IntersectWith(stale);
        var declared = run.SelectMany(cell => cells[cell].Facts.Declared).ToHashSet(StringComparer.Ordinal);
        var first = flow.Needed(run.Concat(dependent.Where(IsCheck)), stale);
        var rest = flow.Needed(dependent, stale);
        rest.ExceptWith(first);
        // What comes first may not come between others that work on the same.
        return rest.Any(other => first.Any(lifted => other < lifted && flow.Interfere(other, lifted)))
            ? first.Union(rest).Order()
            : first.Concat(rest);

        bool IsCheck(int other) => cells[other].Facts.Notes.Count > 0 && cells[other].Facts.Statements.Reads.Overlaps(declared);
    }

    /// <summary>Whether a cell names what no cell above it declares and the session knows all the same, from below or from before: only a session begun anew forgets it.</summary>
    bool SeesTooMuch(int cell) => cells[cell].Facts.Statements.Reads
        .Where(name => !cells.Take(cell + 1).Any(above => above.Facts.Declared.Contains(name)))
        .Any(known.Contains);
}
