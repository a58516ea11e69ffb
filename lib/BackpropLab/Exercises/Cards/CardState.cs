namespace BackpropLab.Exercises;

/// <summary>What a card says at first sight.</summary>
/// <param name="Sign">A sign that is read in black and white too.</param>
/// <param name="Word">The same in words.</param>
/// <param name="Style">The end of its style class.</param>
sealed record CardState(string Sign, string Word, string Style)
{
    public static readonly CardState Solved = new("✓", "solved", "good");
    public static readonly CardState NotYet = new("✗", "not yet", "bad");
    public static readonly CardState NotAttempted = new("○", "not attempted", "open");
    public static readonly CardState Right = new("✓", "right", "good");
    public static readonly CardState Question = new("?", "question", "open");
    public static readonly CardState Reached = new("✓", "reached", "good");
    public static readonly CardState Prediction = new("?", "prediction", "open");
    public static readonly CardState Noted = new("✓", "noted", "good");
    public static readonly CardState AsPredicted = new("✓", "as predicted", "good");
    public static readonly CardState Otherwise = new("≠", "not as predicted", "open");
    public static readonly CardState NotPredicted = new("○", "not predicted", "open");
    public static readonly CardState Solution = new("»", "solution", "open");
    public static readonly CardState Remedy = new("→", "remedy", "open");
    public static readonly CardState NotHere = new("○", "not here", "open");
    public static readonly CardState Problem = new("✗", "cannot be checked", "bad");

    public static CardState Hint(int number, int count) => new("→", FormattableString.Invariant($"hint {number} of {count}"), "open");

    public static CardState Of(ExerciseState state) => state switch
    {
        ExerciseState.Solved => Solved,
        ExerciseState.NotYet => NotYet,
        _ => NotAttempted,
    };
}
