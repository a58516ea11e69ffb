namespace BackpropLab;

/// <summary>The sizes of an input with several classes: N samples, D features, H hidden units, K classes.</summary>
readonly record struct ClassSizes(int N, int D, int H, int K)
{
    /// <summary>As <see cref="Sizes.Several"/>, with as many classes as a softmax meets: two, three, four.</summary>
    public static IReadOnlyList<ClassSizes> Several { get; } =
        [new(5, 2, 3, 3), new(1, 2, 4, 3), new(4, 4, 4, 4), new(6, 3, 1, 2), new(32, 2, 8, 3)];

    /// <summary>Those of "N", "D", "H" and "K" that are named, as a card shows them.</summary>
    public string Name(string names)
    {
        var sizes = this;
        return string.Join(", ", names.Select(name => FormattableString.Invariant(
            $"{name} = {name switch { 'N' => sizes.N, 'D' => sizes.D, 'H' => sizes.H, _ => sizes.K }}")));
    }
}
