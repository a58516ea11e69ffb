namespace BackpropLab.Notebooks.Tests.Architecture;

/// <summary>The arrows of one folder as storeys: whoever stands in one knows only those in the storeys below it.</summary>
static class ArrowDrawing
{
    const string Prefix = "BackpropLab.";

    public static string Of(string folder, IReadOnlyList<Arrow> all)
    {
        var arrows = all.Where(arrow => arrow.Folder == folder).ToLookup(arrow => arrow.From, arrow => arrow.To);
        var storeys = arrows.Select(known => known.Key).Concat(arrows.SelectMany(known => known)).Distinct()
            .GroupBy(Height).OrderByDescending(storey => storey.Key)
            .Select(storey => string.Join("   ", storey.Order(StringComparer.Ordinal).Select(Short)))
            .ToArray();
        var middle = (storeys.Max(storey => storey.Length) + 1) / 2;
        return string.Join($"\n{new string(' ', middle)}↓\n", storeys.Select(storey => new string(' ', middle - storey.Length / 2) + storey));

        int Height(string name) => arrows[name].Select(Height).DefaultIfEmpty(-1).Max() + 1;
    }

    static string Short(string name) => name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name;
}
