using BackpropLab.Exercises;

namespace BackpropLab.Classroom;

/// <summary>An attempt as a student's machine sends it; nothing of it is believed before it is looked at.</summary>
/// <param name="Id">The exercise.</param>
/// <param name="State">The word of its card.</param>
/// <param name="Misconceptions">The sentences of the known mistakes that it is.</param>
/// <param name="Answer">What was answered to a question or a prediction.</param>
/// <param name="At">When, by the student's clock.</param>
sealed record SentAttempt(string? Id, string? State, IReadOnlyList<string?>? Misconceptions, string? Answer, DateTime At)
{
    const int LongestAnswer = 20;
    const int MostMisconceptions = 4;

    /// <summary>What was made earlier belongs to another course.</summary>
    static readonly TimeSpan oldest = TimeSpan.FromDays(200);

    /// <summary>The attempt as it is kept; null if it is none.</summary>
    /// <param name="student">Whose it is.</param>
    /// <param name="catalogue">What there is to attempt.</param>
    /// <param name="ahead">How far the student's clock is ahead.</param>
    /// <param name="now">The time, in universal time.</param>
    public ClassRecord? Checked(long student, ClassCatalogue catalogue, TimeSpan ahead, DateTime now)
    {
        if (Id is null || State is null || !catalogue.Has(Id) || !ClassAttempt.States.Contains(State) || (Misconceptions?.Count ?? 0) > MostMisconceptions)
            return null;
        // A clock that was set meanwhile is not to put anything into the future, or before the course.
        var made = At.ToUniversalTime();
        var at = made > DateTime.MinValue + oldest && made < DateTime.MaxValue - oldest && made - ahead is var corrected && corrected > now - oldest && corrected <= now ? corrected : now;
        return new(student, Id, State, [.. (Misconceptions ?? []).Select(sentence => catalogue.Known(Id, sentence)).OfType<string>().Distinct()], catalogue.Answer(Id, Answer is { Length: <= LongestAnswer } ? Answer : null), at, made.Ticks);
    }
}
