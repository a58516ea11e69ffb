namespace BackpropLab.Exercises;

/// <summary>Keeps what came of an answer, for the student in the progress, and for the class where the student has joined one.</summary>
static class AnswerRecord
{
    /// <summary>Keeps it.</summary>
    /// <param name="id">What was answered.</param>
    /// <param name="state">One of <see cref="ClassAttempt.States"/>.</param>
    /// <param name="misconceptions">The sentences of the known mistakes that it is.</param>
    /// <param name="answer">What was answered to a question or a prediction.</param>
    /// <returns>A sentence for the card; null if there is nothing to say.</returns>
    public static string? Keep(string id, string state, IReadOnlyList<string>? misconceptions = null, string? answer = null)
    {
        // Hosts run a notebook in its own folder.
        var folder = Directory.GetCurrentDirectory();
        string?[] notes =
        [
            ProgressFile.OfNotebook.Record(id, isSolved: state != ClassAttempt.NotYet),
            ClassOutbox.Note(folder, new(id, state, misconceptions ?? [], answer, DateTime.UtcNow)),
        ];
        return notes.OfType<string>().ToArray() is { Length: > 0 } said ? string.Join(' ', said) : null;
    }
}
