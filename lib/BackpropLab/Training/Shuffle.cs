using System.Numerics;

namespace BackpropLab;

/// <summary>
/// The order in which each epoch takes the training rows. With a seed it is a value, and every training that it is given
/// to takes the same orders; a generator goes on where it stands.
/// </summary>
/// <example><code>
/// net.Train(train, new() { BatchSize = 16, Shuffle = Shuffle.EachEpoch(seed: 42) });
/// </code></example>
public sealed record Shuffle
{
    // A seed or a generator; null for no shuffling.
    readonly object? source;

    Shuffle(object? source) => this.source = source;

    /// <summary>The order in which the rows stand, in every epoch.</summary>
    public static Shuffle None { get; } = new((object?)null);

    internal bool IsNone => source is null;

    /// <summary>A new permutation of the rows each epoch, from NumPy's <c>default_rng(seed)</c>, begun anew for each training.</summary>
    /// <param name="seed">The seed, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The seed is negative.</exception>
    public static Shuffle EachEpoch(BigInteger seed)
    {
        NumPyGenerator.RequireSeed(seed);
        return new((object)seed);
    }

    /// <summary>A new permutation of the rows each epoch, as NumPy's <c>generator.permutation(N)</c> gives it.</summary>
    /// <param name="generator">The generator, which goes on where it stands.</param>
    public static Shuffle EachEpoch(NumPyGenerator generator)
    {
        ArgumentNullException.ThrowIfNull(generator);
        return new((object)generator);
    }

    /// <summary>
    /// Each epoch permutes the rows as the last epoch left them: <c>p = permutation(N); X, t = X[p], t[p]</c>. NumPy's
    /// legacy generator, from where it stands.
    /// </summary>
    /// <param name="state">The generator, which goes on where it stands, often the one that the weights came from.</param>
    public static Shuffle Cumulative(NumPyRandomState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new((object)state);
    }

    /// <summary>The seed, or that a generator goes on.</summary>
    public override string ToString() => source switch
    {
        null => "no shuffling",
        BigInteger seed => FormattableString.Invariant($"each epoch, seed {seed}"),
        var generator => $"each epoch, a {generator.GetType().Name} that goes on",
    };

    /// <summary>What turns one epoch's order into the next one's, for one training.</summary>
    internal Action<int[]> Begin() => source switch
    {
        null => _ => { },
        NumPyRandomState state => OfLastOrder(state),
        NumPyGenerator generator => Afresh(generator),
        var seed => Afresh(new NumPyGenerator((BigInteger)seed)),
    };

    internal static void InOrder(int[] order)
    {
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
    }

    static Action<int[]> Afresh(NumPyGenerator generator) => order =>
    {
        InOrder(order);
        generator.Shuffle<int>(order);
    };

    static Action<int[]> OfLastOrder(NumPyRandomState state)
    {
        int[] permutation = [], before = [];
        return order =>
        {
            if (permutation.Length != order.Length)
                (permutation, before) = (new int[order.Length], new int[order.Length]);
            InOrder(permutation);
            state.Shuffle<int>(permutation);
            order.CopyTo(before, 0);
            for (var i = 0; i < order.Length; i++)
                order[i] = before[permutation[i]];
        };
    }
}
