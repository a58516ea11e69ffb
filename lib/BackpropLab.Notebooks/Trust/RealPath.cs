namespace BackpropLab.Notebooks;

/// <summary>Where a path leads once every link on the way is followed.</summary>
static class RealPath
{
    /// <summary>As many as Linux follows: links in a circle come to an end.</summary>
    const int MostLinks = 40;

    /// <summary>The full path without links. What is not there stays as it is written.</summary>
    public static string Of(string path)
    {
        var left = MostLinks;
        return Of(path, ref left);
    }

    static string Of(string path, ref int left)
    {
        path = Path.GetFullPath(path);
        var real = Path.GetPathRoot(path)!;
        foreach (var part in path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            real = Path.Combine(real, part);
            if (left > 0 && Path.Exists(real) && File.ResolveLinkTarget(real, returnFinalTarget: false) is { } target)
            {
                left--;
                real = Of(target.FullName, ref left);
            }
        }

        return real;
    }
}
