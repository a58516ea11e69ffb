using System.Reflection;
using BackpropLab.Notebooks;

namespace BackpropLab.Cli;

/// <summary>
/// Where the course lies: the nearest folder, from here upwards, that holds <c>lab.sln</c>; else this folder. For a hand-out
/// it is the folder in which its student works, wherever it is called from.
/// </summary>
static class Project
{
    const string SourceFolder = "source";

    public static string Root { get; } = HandOut.Current?.WorkFolder ?? Of(Directory.GetCurrentDirectory()) ?? Directory.GetCurrentDirectory();

    /// <summary>What this program was built as: Debug or Release.</summary>
    public static string Configuration { get; } = typeof(Project).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    public static string Notebooks => FromHere("notebooks");

    /// <summary>The teachers' notebooks, with the solutions; in a hand-out the lessons as they were given.</summary>
    public static string Sources => HandOut.Current?.Lessons ?? Path.Combine(Notebooks, SourceFolder);

    public static string Report => FromHere("report");

    /// <summary>The teacher's edition of a notebook, or of a folder of notebooks.</summary>
    public static string SourceOf(string path) => Directory.Exists(path)
        ? Path.Combine(path, SourceFolder)
        : HandOut.SourceOf(path);

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

    /// <summary>Where a build of a checkout puts the program <c>lab</c>.</summary>
    /// <param name="root">The folder of the checkout.</param>
    public static string ProgramOf(string root) => Path.Combine(root, "lib", "BackpropLab.Cli", "bin", Configuration, "net10.0");

    // Relative where that is below or near, so that messages and the table stay short.
    static string FromHere(string name) => HandOut.Current is not null
        ? Path.Combine(Root, name)
        : Path.GetRelativePath(Directory.GetCurrentDirectory(), Path.Combine(Root, name));
}
