namespace BackpropLab.Notebooks;

/// <summary>Finds notebooks by what a person typed.</summary>
public static class NotebookFiles
{
    /// <summary>The notebooks that the paths name: files as they are, folders by the <c>.dib</c> files in them, by name.</summary>
    /// <exception cref="FileNotFoundException">A path names nothing, a folder without notebooks, or a file of another kind.</exception>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths) => [.. paths.SelectMany(Expand).Distinct()];

    static IEnumerable<string> Expand(string path)
    {
        RequireGiven(path);
        if (File.Exists(path))
            return [Notebook(path)];
        if (!Directory.Exists(path))
            throw new FileNotFoundException($"There is no notebook or folder {path}: looked for {Path.GetFullPath(path)}.", path);
        var found = Directory.GetFiles(path, "*.dib").Order(StringComparer.Ordinal).ToArray();
        return found.Length > 0 ? found : throw new FileNotFoundException($"There is no .dib file in the folder {path}.", path);
    }

    static void RequireGiven(string path)
    {
        if (string.IsNullOrWhiteSpace(path))
            throw new FileNotFoundException("An empty path was given: name a notebook or a folder.", path);
    }

    /// <summary>A path that is given as a notebook's.</summary>
    /// <exception cref="FileNotFoundException">It names nothing, or a file of another kind.</exception>
    public static string Notebook(string path)
    {
        RequireGiven(path);
        if (!File.Exists(path))
            throw new FileNotFoundException($"There is no notebook {path}: looked for {Path.GetFullPath(path)}.", path);
        return Path.GetExtension(path).Equals(".dib", StringComparison.OrdinalIgnoreCase) ? path
            : throw new FileNotFoundException($"{path} is no notebook: a file that ends in .dib is expected.", path);
    }
}
