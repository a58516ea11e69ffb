namespace BackpropLab.Notebooks;

/// <summary>Finds in a saved notebook the cells of the one before it.</summary>
internal static class CellAlignment
{
    /// <summary>How many C# cells, from the first, are as they were: what they left in the session still holds.</summary>
    public static int UnchangedCode(IReadOnlyList<DibCell> before, IReadOnlyList<DibCell> after) =>
        before.Where(cell => cell.IsCSharp).Zip(after.Where(cell => cell.IsCSharp)).TakeWhile(pair => pair.First.Source == pair.Second.Source).Count();

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
            AlignSegment(before, oldStart, oldCode, after, newStart, newCode, aligned);
            aligned[newCode] = oldCode;
            (oldStart, newStart) = (oldCode + 1, newCode + 1);
        }

        AlignSegment(before, oldStart, before.Count, after, newStart, after.Count, aligned);
        return aligned;
    }

    static int NextCode(IReadOnlyList<DibCell> cells, int from)
    {
        while (!cells[from].IsCSharp) from++;
        return from;
    }

    /// <summary>Equal cells at both ends belong together; what is left between is paired from the top, kind by kind.</summary>
    static void AlignSegment(IReadOnlyList<DibCell> before, int oldStart, int oldEnd, IReadOnlyList<DibCell> after, int newStart, int newEnd, int[] aligned)
    {
        while (oldStart < oldEnd && newStart < newEnd && before[oldStart] == after[newStart]) aligned[newStart++] = oldStart++;
        while (oldStart < oldEnd && newStart < newEnd && before[oldEnd - 1] == after[newEnd - 1]) aligned[--newEnd] = --oldEnd;
        for (; oldStart < oldEnd && newStart < newEnd; oldStart++, newStart++)
        {
            if (before[oldStart].IsCSharp == after[newStart].IsCSharp && before[oldStart].IsMarkdown == after[newStart].IsMarkdown)
                aligned[newStart] = oldStart;
        }
    }
}
