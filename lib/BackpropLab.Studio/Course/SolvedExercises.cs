using BackpropLab.Notebooks;

namespace BackpropLab.Studio;

/// <summary>What the checks have noted beside the notebooks: points, and what is solved.</summary>
/// <param name="Points">What each exercise is worth.</param>
/// <param name="Solved">When each was first solved, of those that are.</param>
sealed record SolvedExercises(IReadOnlyDictionary<string, int> Points, IReadOnlyDictionary<string, DateTime> Solved)
{
    /// <summary>Of a person who has solved nothing yet.</summary>
    public static SolvedExercises None { get; } = new(new Dictionary<string, int>(), new Dictionary<string, DateTime>());

    /// <summary>Reads what is noted in a folder; nothing, if nothing is.</summary>
    public static SolvedExercises Read(string folder)
    {
        var noted = Noted(folder).DistinctBy(exercise => exercise.Id).ToArray();
        return new(
            noted.ToDictionary(exercise => exercise.Id, exercise => exercise.Points),
            noted.Where(exercise => exercise.Solved is not null).ToDictionary(exercise => exercise.Id, exercise => exercise.Solved!.Value));
    }

    static IReadOnlyList<NotedExercise> Noted(string folder)
    {
        try
        {
            return ProgressFile.Read(folder) ?? [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            // The next check says what is wrong with the file; the lessons can be opened all the same.
            return [];
        }
    }
}
