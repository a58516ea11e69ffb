namespace BackpropLab.Exercises;

/// <summary>A wrong solution that a student plausibly writes.</summary>
/// <param name="Wrong">The wrong function: the exercise's arguments to what it returns.</param>
/// <param name="Advice">What helps one who wrote it.</param>
public sealed record Misconception(Func<object?[], object?> Wrong, Advice Advice)
{
    /// <summary>Whether it is a division of whole numbers, which the code of a function shows: other code can have the same values.</summary>
    public bool DividesWholeNumbers { get; init; }

    /// <summary>How it is written into the right code; null where that cannot be said in a line.</summary>
    internal Slip? Slip { get; init; }

    /// <summary>What is wrong.</summary>
    public string Sentence => Advice.Sentence;
}
