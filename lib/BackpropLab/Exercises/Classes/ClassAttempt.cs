namespace BackpropLab.Exercises;

/// <summary>What a class is told of a check: never code.</summary>
/// <param name="Id">The exercise, question, prediction, task or kind of case.</param>
/// <param name="State">One of <see cref="States"/>.</param>
/// <param name="Misconceptions">The sentences of the known mistakes that it is; empty if it is none.</param>
/// <param name="Answer">The letter or number that was given to a question or a prediction; null for all else.</param>
/// <param name="At">When, in universal time.</param>
sealed record ClassAttempt(string Id, string State, IReadOnlyList<string> Misconceptions, string? Answer, DateTime At)
{
    public const string Solved = "solved";
    public const string Right = "right";
    public const string Reached = "reached";
    public const string Noted = "noted";
    public const string NotYet = "not-yet";

    /// <summary>The words of the cards that tell a verdict.</summary>
    public static IReadOnlyList<string> States { get; } = [Solved, Right, Reached, Noted, NotYet];

    /// <summary>Whether it says the same as another one, made at another time.</summary>
    public bool Repeats(ClassAttempt? other) =>
        other is not null && (Id, State, Answer) == (other.Id, other.State, other.Answer) && Misconceptions.SequenceEqual(other.Misconceptions);
}
