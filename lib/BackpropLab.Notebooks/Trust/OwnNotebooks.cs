namespace BackpropLab.Notebooks;

/// <summary>
/// Which notebooks are the course's own: those that lie in the checkout which this program was built in, or in the
/// folder in which a student works with a hand-out. They run when they are opened; any other is foreign, and opening it is
/// not trusting it.
/// </summary>
static class OwnNotebooks
{
    /// <summary>
    /// The checkout, or the student's folder; null for a program that was taken out of either, to which every notebook is
    /// foreign. The program's own place says it and never the current folder, which may be the stranger's and look like a checkout.
    /// </summary>
    static readonly string? folder = HandOut.Current is { } handOut ? RealPath.Of(handOut.WorkFolder) : Find(AppContext.BaseDirectory);

    /// <summary>Whether a notebook lies in the checkout itself: a link in there to a file elsewhere does not make that one of its own.</summary>
    public static bool Include(string path) => folder is not null && IsWithin(folder, RealPath.Of(path));

    static bool IsWithin(string folder, string path)
    {
        var below = Path.GetRelativePath(folder, path);
        return !Path.IsPathRooted(below) && below.Split(Path.DirectorySeparatorChar)[0] != "..";
    }

    static string? Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "lab.sln")))
                return RealPath.Of(folder.FullName);
        }

        return null;
    }
}
