using BackpropLab.Notebooks;

namespace BackpropLab.Live;

/// <summary>Finds in a saved notebook the cells of the one before it.</summary>
static class CellAlignment
{
    /// <summary>How many C# cells, from the first, are as they were: what they left in the session holds.</summary>
    public static int UnchangedCode(IReadOnlyList<DibCell> before, IReadOnlyList<DibCell> after) =>
        before.Where(cell => cell.IsCSharp).Zip(after.Where(cell => cell.IsCSharp))
            .TakeWhile(pair => pair.First.Source == pair.Second.Source)
            .Count();

    /// <summary>
    /// For each cell of the later notebook the cell of the earlier one that it continues, or -1 for a new one; in
    /// ascending order. Unchanged code above the first change always continues itself.
    /// </summary>
    public static int[] Align(IReadOnlyList<DibCell> before, IReadOnlyList<DibCell> after)
    {
        var aligned = new int[after.Count];
        Array.Fill(aligned, -1);
        var (oldStart, newStart) = (0, 0);
        for (var unchanged = UnchangedCode(before, after); unchanged > 0; unchanged--)
        {
            var (oldCode, newCode) = (NextCode(before, oldStart), NextCode(after, newStart));
            AlignBetween(before, oldStart..oldCode, after, newStart..newCode, aligned);
            aligned[newCode] = oldCode;
            (oldStart, newStart) = (oldCode + 1, newCode + 1);
        }

        AlignBetween(before, oldStart..before.Count, after, newStart..after.Count, aligned);
        return aligned;
    }

    static int NextCode(IReadOnlyList<DibCell> cells, int from)
    {
        while (!cells[from].IsCSharp)
            from++;
        return from;
    }

    /// <summary>Equal cells belong together, as many as can in their order; what is left between them is paired from the top.</summary>
    static void AlignBetween(IReadOnlyList<DibCell> before, Range old, IReadOnlyList<DibCell> after, Range @new, int[] aligned)
    {
        var (i, oldEnd) = (old.Start.Value, old.End.Value);
        var (j, newEnd) = (@new.Start.Value, @new.End.Value);
        for (; i < oldEnd && j < newEnd && before[i] == after[j]; i++, j++)
            aligned[j] = i;
        for (; i < oldEnd && j < newEnd && before[oldEnd - 1] == after[newEnd - 1]; oldEnd--, newEnd--)
            aligned[newEnd - 1] = oldEnd - 1;
        var equal = LongestCommon(before, i, oldEnd, after, j, newEnd);
        foreach (var (oldPlace, newPlace) in equal.Append((oldEnd, newEnd)))
        {
            for (; i < oldPlace && j < newPlace; i++, j++)
            {
                if (AreOfOneKind(before[i], after[j]))
                    aligned[j] = i;
            }

            if (newPlace < newEnd)
                aligned[newPlace] = oldPlace;
            (i, j) = (oldPlace + 1, newPlace + 1);
        }
    }

    /// <summary>The longest list of equal cells that stand in the same order in both.</summary>
    static List<(int Old, int New)> LongestCommon(IReadOnlyList<DibCell> before, int oldStart, int oldEnd, IReadOnlyList<DibCell> after, int newStart, int newEnd)
    {
        var lengths = new int[oldEnd - oldStart + 1, newEnd - newStart + 1];
        for (var i = oldEnd - 1; i >= oldStart; i--)
        {
            for (var j = newEnd - 1; j >= newStart; j--)
            {
                lengths[i - oldStart, j - newStart] = before[i] == after[j]
                    ? lengths[i - oldStart + 1, j - newStart + 1] + 1
                    : Math.Max(lengths[i - oldStart + 1, j - newStart], lengths[i - oldStart, j - newStart + 1]);
            }
        }

        var common = new List<(int, int)>();
        var (oldPlace, newPlace) = (oldStart, newStart);
        while (oldPlace < oldEnd && newPlace < newEnd)
        {
            if (before[oldPlace] == after[newPlace])
                common.Add((oldPlace++, newPlace++));
            else if (lengths[oldPlace - oldStart + 1, newPlace - newStart] >= lengths[oldPlace - oldStart, newPlace - newStart + 1])
                oldPlace++;
            else
                newPlace++;
        }

        return common;
    }

    static bool AreOfOneKind(DibCell one, DibCell other) =>
        one.IsCSharp == other.IsCSharp && one.IsMarkdown == other.IsMarkdown;
}
