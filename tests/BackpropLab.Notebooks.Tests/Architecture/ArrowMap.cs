using System.Text;

namespace BackpropLab.Notebooks.Tests.Architecture;

/// <summary>The arrows as a person reads them: a line for each neighbour, those first that know least.</summary>
static class ArrowMap
{
    public static string Of(IReadOnlyList<Arrow> arrows)
    {
        var text = new StringBuilder();
        foreach (var folder in arrows.GroupBy(arrow => arrow.Folder))
        {
            text.Append(text.Length > 0 ? "\n" : "").Append(folder.Key == "" ? "lib" : $"lib/{folder.Key}").Append('\n');
            foreach (var name in InOrder([.. folder]))
            {
                var known = string.Join(", ", folder.Where(arrow => arrow.From == name).Select(arrow => arrow.To));
                text.Append(known == "" ? $"  {name}\n" : $"  {name} -> {known}\n");
            }
        }

        return text.ToString();
    }

    /// <summary>The arrows that lie on a cycle, each cycle told from its alphabetically first member.</summary>
    public static IEnumerable<IReadOnlyList<Arrow>> Cycles(IReadOnlyList<Arrow> arrows)
    {
        var reported = new HashSet<(string, string)>();
        foreach (var arrow in arrows)
        {
            if (reported.Contains((arrow.Folder, arrow.From)))
                continue;
            var way = Way(arrow.To, arrow.From, [.. arrows.Where(other => other.Folder == arrow.Folder)]);
            if (way is null)
                continue;
            Arrow[] cycle = [arrow, .. way];
            reported.UnionWith(cycle.Select(part => (part.Folder, part.From)));
            yield return cycle;
        }
    }

    /// <summary>The shortest way along the arrows; none if there is no way.</summary>
    static IReadOnlyList<Arrow>? Way(string from, string to, Arrow[] arrows)
    {
        var ways = new Queue<IReadOnlyList<Arrow>>(arrows.Where(arrow => arrow.From == from).Select(arrow => (Arrow[])[arrow]));
        var seen = new HashSet<string> { from };
        while (ways.TryDequeue(out var way))
        {
            if (way[^1].To == to)
                return way;
            if (!seen.Add(way[^1].To))
                continue;
            foreach (var next in arrows.Where(arrow => arrow.From == way[^1].To))
                ways.Enqueue([.. way, next]);
        }

        return null;
    }

    // Who knows nobody that is still to come; on a cycle the alphabet decides.
    static IEnumerable<string> InOrder(Arrow[] arrows)
    {
        var left = arrows.SelectMany(arrow => new[] { arrow.From, arrow.To }).ToHashSet();
        while (left.Count > 0)
        {
            var next = left.Order(StringComparer.Ordinal)
                .MinBy(name => arrows.Count(arrow => arrow.From == name && left.Contains(arrow.To)))!;
            left.Remove(next);
            yield return next;
        }
    }
}
