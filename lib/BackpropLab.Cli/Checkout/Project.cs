namespace BackpropLab.Cli;

/// <summary>Where the course lies: the nearest folder, from here upwards, that holds <c>lab.sln</c>; else this folder.</summary>
static class Project
{
    const string SourceFolder = "source";

    public static string Root { get; } = Of(Directory.GetCurrentDirectory()) ?? Directory.GetCurrentDirectory();

    public static string Notebooks => FromHere("notebooks");

    /// <summary>The teachers' notebooks, with the solutions.</summary>
    public static string Sources => Path.Combine(Notebooks, SourceFolder);

    public static string Report => FromHere("report");

    /// <summary>The teacher's edition of a notebook, or of a folder of notebooks.</summary>
    public static string SourceOf(string path) => Directory.Exists(path)
        ? Path.Combine(path, SourceFolder)
        : Path.Combine(Path.GetDirectoryName(path)!, SourceFolder, Path.GetFileName(path));

    /// <summary>The nearest folder, from one upwards, that holds the course; null if none does.</summary>
    public static string? Of(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "lab.sln")))
                return folder.FullName;
        }

        return null;
    }

    // Relative, so that messages and the table stay short.
    static string FromHere(string name) => Path.GetRelativePath(Directory.GetCurrentDirectory(), Path.Combine(Root, name));
}
