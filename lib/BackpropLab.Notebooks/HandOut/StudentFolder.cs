using System.Text.Json;
using System.Text.Json.Nodes;

namespace BackpropLab.Notebooks;

/// <summary>
/// The folder in which a student works with a hand-out. It is laid out as a checkout is, so that a lesson there finds
/// <c>../lib/bin</c> in every program that opens it, and whatever becomes of the hand-out, it stays.
/// </summary>
static class StudentFolder
{
    /// <summary>The file in it that says which hand-out it was made up from last: where that lies, and its version.</summary>
    public const string FileName = ".course.json";

    /// <summary>What comes from the hand-out as it is: the library, and the extension that VS Code finds in a folder.</summary>
    static readonly string[] taken = [Path.Combine("lib", "bin"), Path.Combine(".vscode", "extensions")];

    /// <summary>Brings what a hand-out has and the folder lacks, and nothing that would take the place of an answer.</summary>
    /// <param name="handOut">The hand-out.</param>
    /// <returns>What became of the lessons.</returns>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read or written.</exception>
    public static BroughtLessons Bring(HandOut handOut)
    {
        var note = Path.Combine(handOut.WorkFolder, FileName);
        var wanted = new JsonObject { ["course"] = handOut.Folder, ["version"] = handOut.Version }.ToJsonString(new() { WriteIndented = true });
        Directory.CreateDirectory(handOut.Notebooks);
        var isNew = !File.Exists(note) || VersionIn(note) != handOut.Version;
        foreach (var folder in taken.Where(folder => isNew || !Directory.Exists(Path.Combine(handOut.WorkFolder, folder))))
            FolderCopy.Make(Path.Combine(handOut.Folder, folder), Path.Combine(handOut.WorkFolder, folder));

        string[] lessons = [.. Directory.GetFiles(handOut.Lessons, "*.dib").Order(StringComparer.Ordinal)];
        var states = lessons.ToLookup(lesson => Bring(lesson, Path.Combine(handOut.Notebooks, Path.GetFileName(lesson)), isNew), lesson => Path.GetFileNameWithoutExtension(lesson));
        // Last: whoever is interrupted before begins anew the next time.
        if (!File.Exists(note) || File.ReadAllText(note) != wanted)
            FolderCopy.Write(note, System.Text.Encoding.UTF8.GetBytes(wanted));
        return new([.. states[LessonState.New]], [.. states[LessonState.Renewed]], [.. states[LessonState.Held]]);
    }

    static LessonState Bring(string given, string own, bool isNew)
    {
        if (!File.Exists(own))
        {
            FolderCopy.Write(own, File.ReadAllBytes(given));
            return LessonState.New;
        }

        if (!isNew || File.ReadAllBytes(own).AsSpan().SequenceEqual(File.ReadAllBytes(given)))
            return LessonState.Same;
        try
        {
            var (mine, theirs) = (DibDocument.Load(own), DibDocument.Load(given));
            if (!StudentEdition.IsUntouched(mine))
                return StudentEdition.MadeOf(mine) == StudentEdition.MadeOf(theirs) ? LessonState.Same : LessonState.Held;
        }
        catch (DibFormatException)
        {
            // Whoever has broken it has written in it.
            return LessonState.Held;
        }

        FolderCopy.Write(own, File.ReadAllBytes(given));
        return LessonState.Renewed;
    }

    static string? VersionIn(string note)
    {
        try
        {
            return (string?)JsonNode.Parse(File.ReadAllText(note))?["version"];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
