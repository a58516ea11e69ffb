namespace BackpropLab.Kernel;

/// <summary>Finds the name that somebody meant who wrote another.</summary>
static class NearestName
{
    const int MostSlips = 2;

    /// <summary>The name that differs least, in its case or in one or two letters; null if all differ more.</summary>
    public static string? Of(string written, IEnumerable<string> names) => names
        .Where(name => name != written)
        .Select(name => (Name: name, Slips: Slips(written, name)))
        .Where(candidate => candidate.Slips <= Math.Min(MostSlips, written.Length / 3))
        .OrderBy(candidate => candidate.Slips).ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
        .Select(candidate => candidate.Name)
        .FirstOrDefault();

    /// <summary>
    /// How many letters were missed, added, mistaken or exchanged with their neighbour: the distance of Damerau and
    /// Levenshtein in its restricted form. A name in another case is none away.
    /// </summary>
    static int Slips(string written, string name)
    {
        if (Math.Abs(written.Length - name.Length) > MostSlips)
            return int.MaxValue;
        var (a, b) = (written.ToUpperInvariant(), name.ToUpperInvariant());
        var slips = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                slips[i, j] = i == 0 || j == 0 ? i + j
                    : Math.Min(Math.Min(slips[i - 1, j], slips[i, j - 1]) + 1, slips[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    slips[i, j] = Math.Min(slips[i, j], slips[i - 2, j - 2] + 1);
            }
        }

        return slips[a.Length, b.Length];
    }
}
