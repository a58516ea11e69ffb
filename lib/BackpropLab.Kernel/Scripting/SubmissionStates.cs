namespace BackpropLab.Kernel;

/// <summary>
/// What the submissions of a chain have declared, each as an object in its place: the compiler's own agreement with code
/// that it compiles as a script. The first place is for a host's globals, of which there are none.
/// </summary>
sealed class SubmissionStates
{
    readonly object?[] places;

    SubmissionStates(object?[] places) => this.places = places;

    /// <summary>The states before the first submission, when nothing is declared.</summary>
    public static SubmissionStates None { get; } = new([null]);

    /// <summary>The array to run a submission with: these states and, behind them, a free place that the submission takes.</summary>
    public object?[] WithPlace() => [.. places, null];

    /// <summary>The states after a submission has run with that array; one without code has taken no place.</summary>
    public SubmissionStates After(object?[] run) => run[^1] is null ? this : new(run);
}
