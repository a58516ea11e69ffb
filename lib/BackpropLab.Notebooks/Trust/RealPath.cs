namespace BackpropLab.Notebooks;

/// <summary>Where a path leads once every link on the way is followed.</summary>
static class RealPath
{
    /// <summary>The full path without links. What is not there, or leads in a circle, stays as it is written.</summary>
    public static string Of(string path)
    {
        path = Path.GetFullPath(path);
        var real = Path.GetPathRoot(path)!;
        foreach (var part in path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
            real = Followed(Path.Combine(real, part));
        return real;
    }

    // The system finds no file at the end of a circle of links, so that following ends.
    static string Followed(string path) =>
        Path.Exists(path) && File.ResolveLinkTarget(path, returnFinalTarget: false) is { } target ? Of(target.FullName) : path;
}
