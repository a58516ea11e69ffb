namespace BackpropLab;

/// <summary>The order in which each epoch takes the training rows.</summary>
/// <example><code>
/// net.Train(train, new() { BatchSize = 16, Shuffle = Shuffle.EachEpoch(seed: 42) });
/// </code></example>
public sealed class Shuffle
{
    readonly Action<int[]>? next;

    Shuffle(Action<int[]>? next) => this.next = next;

    /// <summary>The order in which the rows stand, in every epoch.</summary>
    public static Shuffle None { get; } = new(null);

    internal bool IsNone => next is null;

    /// <summary>A new permutation of the rows each epoch, from NumPy's <c>default_rng(seed)</c>.</summary>
    /// <param name="seed">The seed, 0 or more.</param>
    public static Shuffle EachEpoch(int seed) => EachEpoch(new NumPyGenerator(seed));

    /// <summary>A new permutation of the rows each epoch, as NumPy's <c>generator.permutation(N)</c> gives it.</summary>
    /// <param name="generator">The generator, which goes on where it stands.</param>
    public static Shuffle EachEpoch(NumPyGenerator generator)
    {
        ArgumentNullException.ThrowIfNull(generator);
        return new(order =>
        {
            InOrder(order);
            generator.Shuffle<int>(order);
        });
    }

    /// <summary>
    /// Each epoch permutes the rows as the last epoch left them: <c>p = permutation(N); X, t = X[p], t[p]</c>. NumPy's
    /// legacy generator, from where it stands.
    /// </summary>
    /// <param name="state">The generator, which goes on where it stands, often the one that the weights came from.</param>
    public static Shuffle Cumulative(NumPyRandomState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        int[] permutation = [], before = [];
        return new(order =>
        {
            if (permutation.Length != order.Length)
                (permutation, before) = (new int[order.Length], new int[order.Length]);
            InOrder(permutation);
            state.Shuffle<int>(permutation);
            order.CopyTo(before, 0);
            for (var i = 0; i < order.Length; i++)
                order[i] = before[permutation[i]];
        });
    }

    /// <summary>Turns one epoch's order into the next one's.</summary>
    internal void Next(int[] order) => next?.Invoke(order);

    internal static void InOrder(int[] order)
    {
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
    }
}
