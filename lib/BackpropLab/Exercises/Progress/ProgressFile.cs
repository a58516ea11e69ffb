using System.Text.Encodings.Web;
using System.Text.Json;
using BackpropLab.Files;

namespace BackpropLab.Exercises;

/// <summary>
/// The file beside the notebooks that remembers what is solved. It lists every exercise, so that one who reads it needs
/// no other source, and it is replaced as a whole: a reader sees the old or the new one.
/// </summary>
sealed class ProgressFile(string path)
{
    public const string Name = ".progress.json";

    const int MostBytes = 1 << 20;

    static readonly TimeSpan patience = TimeSpan.FromSeconds(1);

    static readonly JsonSerializerOptions options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The file of the notebook that runs: hosts run it in its own folder.</summary>
    public static ProgressFile OfNotebook => new(Path.Combine(Directory.GetCurrentDirectory(), Name));

    /// <summary>Every exercise and question of the course, with what is known of it.</summary>
    /// <returns>The entries, and a sentence if the file could not be read.</returns>
    public (IReadOnlyList<ProgressEntry> Entries, string? Note) Read()
    {
        var (known, note) = Known();
        return (Merged(known), note);
    }

    /// <summary>Counts a try.</summary>
    /// <param name="id">What was answered.</param>
    /// <param name="isSolved">Whether the answer is right; what was solved once stays solved.</param>
    /// <returns>A sentence if it could not be kept; never throws.</returns>
    public string? Record(string id, bool isSolved)
    {
        try
        {
            using var turn = Turn();
            var (known, note) = Known();
            var entries = Merged(known).Select(entry => entry.Id != id ? entry
                : entry with { Tries = entry.Tries + 1, Solved = entry.Solved ?? (isSolved ? DateTime.UtcNow : null) });
            Write([.. entries, .. OfMissingCourses(known)]);
            return note;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"Your progress could not be kept: {e.Message}";
        }
    }

    static IReadOnlyList<ProgressEntry> Merged(Dictionary<string, ProgressEntry> known) =>
        [.. ProgressEntry.All(Courses.Found).Select(entry =>
            known.TryGetValue(entry.Id, out var old) ? entry with { Tries = old.Tries, Solved = old.Solved } : entry)];

    // A course that is left out today may be back tomorrow, and what was solved of it with it.
    static IEnumerable<ProgressEntry> OfMissingCourses(Dictionary<string, ProgressEntry> known) => Courses.Found.Note is null ? []
        : known.Values.Where(entry => !Courses.Found.Has(entry.Id));

    (Dictionary<string, ProgressEntry> Entries, string? Note) Known()
    {
        try
        {
            var document = JsonSerializer.Deserialize<ProgressDocument>(RegularFile.ReadAllBytes(path, "a progress file", MostBytes), options);
            return (document!.Exercises.Where(entry => entry?.Id is not null).DistinctBy(entry => entry.Id).ToDictionary(entry => entry.Id), null);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return ([], null);
        }
        catch (Exception e) when (e is JsonException or NullReferenceException or ArgumentNullException or IOException or UnauthorizedAccessException)
        {
            return ([], $"The file {Name} could not be read and is left aside: {e.Message}");
        }
    }

    void Write(IReadOnlyList<ProgressEntry> entries)
    {
        var unfinished = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            File.WriteAllBytes(unfinished, JsonSerializer.SerializeToUtf8Bytes(new ProgressDocument(entries), options));
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    // Several notebooks of one folder may run at once, each in a process of its own.
    FileLock Turn() => FileLock.TakeFor(path, patience);
}
