namespace BackpropLab.Cli;

/// <summary>Where the course lies: the nearest folder, from here upwards, that holds <c>lab.sln</c>; else this folder.</summary>
internal static class Project
{
    public static string Root { get; } = Find(Directory.GetCurrentDirectory());

    public static string Notebooks => FromHere("notebooks");

    public static string Report => FromHere("report");

    static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "lab.sln"))) return folder.FullName;
        }

        return start;
    }

    // Relative, so that messages and the table stay short.
    static string FromHere(string name) => Path.GetRelativePath(Directory.GetCurrentDirectory(), Path.Combine(Root, name));
}
