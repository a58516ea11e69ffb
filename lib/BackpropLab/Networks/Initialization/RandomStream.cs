namespace BackpropLab;

/// <summary>
/// Where random initial weights come from: a seed (NumPy's <c>default_rng(seed)</c>), a
/// <see cref="NumPyGenerator"/> or a <see cref="NumPyRandomState"/>, each of which converts to it.
/// </summary>
/// <remarks>A stream goes on where it stands: two networks drawn from one stream differ.</remarks>
public sealed class RandomStream
{
    readonly Func<double> standardNormal;
    readonly Func<double, double, double> uniform;

    RandomStream(Func<double> standardNormal, Func<double, double, double> uniform) =>
        (this.standardNormal, this.uniform) = (standardNormal, uniform);

    /// <summary>A fresh <c>default_rng(seed)</c>.</summary>
    public static implicit operator RandomStream(int seed) => new NumPyGenerator(seed);

    /// <summary>The generator, from where it stands.</summary>
    public static implicit operator RandomStream(NumPyGenerator generator)
    {
        ArgumentNullException.ThrowIfNull(generator);
        return new(generator.StandardNormal, generator.Uniform);
    }

    /// <summary>The generator, from where it stands.</summary>
    public static implicit operator RandomStream(NumPyRandomState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new(state.StandardNormal, state.Uniform);
    }

    internal double StandardNormal() => standardNormal();

    internal double Uniform(double low, double high) => uniform(low, high);
}
