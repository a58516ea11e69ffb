using System.Text.Json;
using BackpropLab.Files;

namespace BackpropLab.Studio;

/// <summary>What the checks have noted beside the notebooks: points, and what is solved.</summary>
/// <param name="Points">What each exercise is worth.</param>
/// <param name="Solved">When each was first solved, of those that are.</param>
sealed record SolvedExercises(IReadOnlyDictionary<string, int> Points, IReadOnlyDictionary<string, DateTime> Solved)
{
    /// <summary>The file, as docs/conventions.md has it.</summary>
    const string FileName = ".progress.json";

    const int MostBytes = 1 << 20;

    /// <summary>Reads what is noted in a folder; nothing, if nothing is.</summary>
    public static SolvedExercises Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            if (File.Exists(path) && JsonSerializer.Deserialize<Content>(RegularFile.ReadAllBytes(path, "a progress file", MostBytes), JsonSerializerOptions.Web) is { Exercises: { } noted })
            {
                var entries = noted.Where(entry => entry.Id is not null).DistinctBy(entry => entry.Id).ToArray();
                return new(
                    entries.ToDictionary(entry => entry.Id!, entry => entry.Points),
                    entries.Where(entry => entry.Solved is not null).ToDictionary(entry => entry.Id!, entry => entry.Solved!.Value));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            // The next check says what is wrong with the file; the lessons can be opened all the same.
        }

        return new(new Dictionary<string, int>(), new Dictionary<string, DateTime>());
    }

    sealed record Content(IReadOnlyList<Entry>? Exercises);

    sealed record Entry(string? Id, int Points, DateTime? Solved);
}
