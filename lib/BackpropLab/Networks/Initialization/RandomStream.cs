using System.Numerics;
using BackpropLab.Networks;

namespace BackpropLab;

/// <summary>
/// Where random initial weights come from: a seed (NumPy's <c>default_rng(seed)</c>), a
/// <see cref="NumPyGenerator"/> or a <see cref="NumPyRandomState"/>, each of which converts to it.
/// </summary>
/// <remarks>
/// A seed is a value: every network drawn from it is the same. A generator goes on where it stands: two networks drawn
/// from one generator differ.
/// </remarks>
public sealed record RandomStream
{
    // A seed or a generator: what is equal here draws the same.
    readonly object source;

    RandomStream(object source) => this.source = source;

    /// <summary>The seed of a <c>default_rng(seed)</c>, begun anew for every network.</summary>
    public static implicit operator RandomStream(int seed) => new BigInteger(seed);

    /// <summary>The seed of a <c>default_rng(seed)</c>, begun anew for every network.</summary>
    public static implicit operator RandomStream(long seed) => new BigInteger(seed);

    /// <summary>The seed of a <c>default_rng(seed)</c>, begun anew for every network.</summary>
    public static implicit operator RandomStream(BigInteger seed)
    {
        NumPyGenerator.RequireSeed(seed);
        return new((object)seed);
    }

    /// <summary>The generator, from where it stands.</summary>
    public static implicit operator RandomStream(NumPyGenerator generator)
    {
        ArgumentNullException.ThrowIfNull(generator);
        return new((object)generator);
    }

    /// <summary>The generator, from where it stands.</summary>
    public static implicit operator RandomStream(NumPyRandomState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new((object)state);
    }

    /// <summary>The seed, or that a generator goes on.</summary>
    public override string ToString() =>
        source is BigInteger seed ? FormattableString.Invariant($"seed {seed}") : $"a {source.GetType().Name} that goes on";

    /// <summary>The draws for one network.</summary>
    internal RandomDraws Begin() => source switch
    {
        NumPyRandomState state => new(state.StandardNormal, state.Uniform),
        NumPyGenerator generator => Of(generator),
        var seed => Of(new NumPyGenerator((BigInteger)seed)),
    };

    static RandomDraws Of(NumPyGenerator generator) => new(generator.StandardNormal, generator.Uniform);
}
