namespace BackpropLab;

/// <summary>The sizes of an input: N samples, D features, H hidden units.</summary>
readonly record struct Sizes(int N, int D, int H)
{
    /// <summary>
    /// A small batch to look at, a single sample, one where all sizes are the same (a transpose slips through there), one
    /// hidden unit alone, and a batch as in training.
    /// </summary>
    public static IReadOnlyList<Sizes> Several { get; } = [new(5, 2, 3), new(1, 2, 4), new(4, 4, 4), new(6, 3, 1), new(32, 2, 8)];
}
