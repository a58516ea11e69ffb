namespace BackpropLab.Studio;

/// <summary>The notebooks that a server shows: those of a folder, or a single one from anywhere.</summary>
/// <param name="path">The folder or the notebook.</param>
sealed class Shelf(string path)
{
    readonly string full = Path.GetFullPath(path);

    /// <summary>Whether it is the folder of a course.</summary>
    public bool IsFolder { get; } = Directory.Exists(path);

    /// <summary>The names of its notebooks, as they stand in addresses, in order; a folder is looked at each time.</summary>
    public IReadOnlyList<string> Names =>
        [.. (IsFolder ? Directory.GetFiles(full, "*.dib") : [full]).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    /// <summary>The full path of a notebook; null if there is none of that name.</summary>
    public string? PathOf(string name) => !IsFolder
        ? name == Names[0] ? full : null
        : Names.Contains(name) ? Path.Combine(full, $"{name}.dib") : null;

    /// <summary>The notebooks before and after one.</summary>
    public (string? Previous, string? Next) Neighbours(string name)
    {
        var names = Names.ToList();
        var place = names.IndexOf(name);
        return (place > 0 ? names[place - 1] : null, place >= 0 && place + 1 < names.Count ? names[place + 1] : null);
    }
}
