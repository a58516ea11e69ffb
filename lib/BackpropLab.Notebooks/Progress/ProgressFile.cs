using System.Text.Json;
using BackpropLab.Files;

namespace BackpropLab.Notebooks;

/// <summary>Reads the file that the checks of exercises leave beside the notebooks; the library, which writes it, knows no host.</summary>
static class ProgressFile
{
    /// <summary>The name of the file.</summary>
    public const string Name = ".progress.json";

    const int MostBytes = 1 << 20;

    /// <summary>Reads the file of a folder.</summary>
    /// <param name="folder">The notebooks' folder.</param>
    /// <returns>All exercises of the course; null if nothing was checked in that folder yet.</returns>
    /// <exception cref="FormatException">The file is not what a check writes.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static IReadOnlyList<NotedExercise>? Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path))
            return null;
        try
        {
            var content = JsonSerializer.Deserialize<Content>(RegularFile.ReadAllBytes(path, "a progress file", MostBytes), JsonSerializerOptions.Web);
            if (content?.Exercises is { } exercises && exercises.All(exercise => exercise is { Id: not null, Title: not null }))
                return exercises;
        }
        catch (JsonException)
        {
        }

        throw new FormatException($"{path} is not what an exercise's check writes: delete it, and it is begun anew.");
    }

    sealed record Content(IReadOnlyList<NotedExercise> Exercises);
}
