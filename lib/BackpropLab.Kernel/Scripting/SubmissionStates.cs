namespace BackpropLab.Kernel;

/// <summary>
/// What the submissions of a chain have declared, each as an object in its place: the compiler's own agreement with code
/// that it compiles as a script. The first place is for a host's globals, of which there are none.
/// </summary>
sealed class SubmissionStates
{
    readonly object?[] places;

    SubmissionStates(object?[] places) => this.places = places;

    /// <summary>Nothing is declared.</summary>
    public static SubmissionStates None { get; } = new([null]);

    /// <summary>These with a free place behind them, which a submission that is run with the array takes.</summary>
    public object?[] WithPlace() => [.. places, null];

    /// <summary>What is declared after a submission has run; one without code has taken no place.</summary>
    public SubmissionStates After(object?[] run) => run[^1] is null ? this : new(run);
}
