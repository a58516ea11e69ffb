using System.Text.Json;
using System.Text.Json.Nodes;

namespace BackpropLab.Notebooks;

/// <summary>
/// The course as a student has unpacked it: built, without sources. What a student writes lies in a folder of its own
/// (<see cref="WorkFolder"/>), so that a newer course may take this one's place in any way.
/// </summary>
/// <param name="Folder">Where it was unpacked.</param>
/// <param name="Version">A short name for all that is in it.</param>
/// <param name="WorkFolder">Where the student works: laid out as the course's own folder, with <c>notebooks</c> and <c>lib/bin</c>.</param>
sealed record HandOut(string Folder, string Version, string WorkFolder)
{
    /// <summary>The file that makes a folder a hand-out.</summary>
    public const string FileName = "handout.json";

    /// <summary>The folder of the program <c>lab</c> in it.</summary>
    public const string ProgramFolder = "host";

    /// <summary>The variable that names another <see cref="WorkFolder"/>: for rooms in which the home folder is not kept.</summary>
    public const string WorkFolderVariable = "BACKPROP_LAB_FOLDER";

    const string UsualWorkFolder = "Backprop Lab";

    /// <summary>The one that this program lies in; null in a checkout. The program's own place says it and never the current folder.</summary>
    public static HandOut? Current { get; } = Read(Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..")));

    /// <summary>The lessons as they were given.</summary>
    public string Lessons => Path.Combine(Folder, "lessons");

    /// <summary>The lessons as the student has them.</summary>
    public string Notebooks => Path.Combine(WorkFolder, "notebooks");

    /// <summary>The teacher's notebook that a student's is made of, or in a hand-out the lesson as it was given.</summary>
    /// <param name="notebook">The student's notebook.</param>
    public static string SourceOf(string notebook)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(notebook))!;
        return Path.Combine(folder == Current?.Notebooks ? Current.Lessons : Path.Combine(folder, "source"), Path.GetFileName(notebook));
    }

    static HandOut? Read(string folder)
    {
        try
        {
            var file = Path.Combine(folder, FileName);
            return File.Exists(file) && (string?)JsonNode.Parse(File.ReadAllText(file))?["version"] is { } version ? new(folder, version, WorkFolderHere()) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    static string WorkFolderHere() => Environment.GetEnvironmentVariable(WorkFolderVariable) is { Length: > 0 } chosen
        ? Path.GetFullPath(chosen)
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), UsualWorkFolder);
}
