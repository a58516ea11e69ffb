namespace BackpropLab.Notebooks.Tests.Architecture;

/// <summary>One neighbour's uses of another: two folders in the same folder, or a folder's own files and a folder in it.</summary>
/// <param name="Folder">Where the two are, as a path below lib/; empty for assemblies.</param>
/// <param name="From">The name of the one that uses; the folder's own name for its own files.</param>
/// <param name="To">The name of the other.</param>
/// <param name="Uses">What makes the arrow.</param>
sealed record Arrow(string Folder, string From, string To, IReadOnlyList<Use> Uses)
{
    /// <summary>The arrows that some uses make: each use one, in the folder in which the ways to its two files part.</summary>
    public static IReadOnlyList<Arrow> Of(IEnumerable<Use> uses) =>
        [.. from use in uses
            let arrow = Place(use)
            where arrow.From != arrow.To
            group use by arrow into same
            orderby same.Key.Folder, same.Key.From, same.Key.To
            select new Arrow(same.Key.Folder, same.Key.From, same.Key.To, [.. same])];

    /// <summary>The files that make it, the busiest first.</summary>
    public string Files(int most)
    {
        var files = Uses.GroupBy(use => use.From).OrderByDescending(file => file.Count()).ToArray();
        return string.Join("", files.Take(most).Select(file => $"\n    {file.Key}:{file.First().Line} uses {file.First().What} of {file.First().To} ({file.Count()} in all)"))
            + (files.Length > most ? $"\n    and {files.Length - most} more files" : "");
    }

    static (string Folder, string From, string To) Place(Use use)
    {
        var (from, to) = (use.From.Split('/'), use.To.Split('/'));
        var common = 0;
        while (common < Math.Min(from.Length, to.Length) - 1 && from[common] == to[common])
            common++;
        var own = common == 0 ? "" : from[common - 1];
        return (string.Join('/', from[..common]), common < from.Length - 1 ? from[common] : own, common < to.Length - 1 ? to[common] : own);
    }
}
