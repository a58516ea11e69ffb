namespace BackpropLab.Notebooks;

/// <summary>Finds notebooks by what a person typed.</summary>
public static class NotebookFiles
{
    /// <summary>The notebooks that the paths name: files as they are, folders by the <c>.dib</c> files in them, by name.</summary>
    /// <exception cref="FileNotFoundException">A path names nothing, or a folder without notebooks.</exception>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths) => [.. paths.SelectMany(Expand).Distinct()];

    static IEnumerable<string> Expand(string path)
    {
        if (File.Exists(path)) return [path];
        if (!Directory.Exists(path)) throw new FileNotFoundException($"There is no notebook or folder {path}: looked for {Path.GetFullPath(path)}.", path);
        var found = Directory.GetFiles(path, "*.dib").Order(StringComparer.Ordinal).ToArray();
        return found.Length > 0 ? found : throw new FileNotFoundException($"There is no .dib file in the folder {path}.", path);
    }
}
