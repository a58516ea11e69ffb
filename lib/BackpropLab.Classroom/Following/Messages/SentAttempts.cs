namespace BackpropLab.Classroom;

/// <summary>Attempts as a student's machine sends them.</summary>
/// <param name="Now">What its clock says.</param>
/// <param name="Attempts">The attempts, the oldest first.</param>
sealed record SentAttempts(DateTime Now, IReadOnlyList<SentAttempt?>? Attempts)
{
    const int Most = 100;

    /// <summary>A clock that is wrong by less is taken as it is.</summary>
    static readonly TimeSpan near = TimeSpan.FromSeconds(2);

    /// <summary>Whether there are as many as may come at once.</summary>
    public bool IsPossible => Attempts is { Count: <= Most };

    /// <summary>The attempts that are some.</summary>
    public IReadOnlyList<ClassRecord> Checked(long student, ClassCatalogue catalogue, DateTime now)
    {
        var ahead = Now.ToUniversalTime() - now is var difference && difference.Duration() > near ? difference : TimeSpan.Zero;
        return [.. Attempts!.Select(attempt => attempt?.Checked(student, catalogue, ahead, now)).OfType<ClassRecord>()];
    }
}
