using System.Numerics;

namespace BackpropLab.Data;

/// <summary>
/// PCG64 XSL-RR: a 128-bit linear congruential generator whose halves are XORed and rotated by its top six bits.
/// M. E. O'Neill: PCG, a Family of Simple Fast Space-Efficient Statistically Good Algorithms for Random Number
/// Generation (2014), seeded as <c>numpy.random.PCG64(seed)</c> does.
/// </summary>
sealed class Pcg64
{
    static readonly UInt128 Multiplier = new(0x2360ed051fc65da4, 0x4385df649fccf645);

    uint? keptHalf;

    public Pcg64(BigInteger seed)
    {
        var words = new SeedSequence(seed).GenerateState(4);
        Increment = (new UInt128(words[2], words[3]) << 1) | 1;
        State = Increment + new UInt128(words[0], words[1]);
        Step();
    }

    public UInt128 State { get; private set; }

    public UInt128 Increment { get; }

    public ulong Next()
    {
        Step();
        return BitOperations.RotateRight((ulong)(State >> 64) ^ (ulong)State, (int)(State >> 122));
    }

    /// <summary>The low half of a word, then its high half, whatever else is drawn in between.</summary>
    public uint NextHalf()
    {
        if (keptHalf is { } kept)
        {
            keptHalf = null;
            return kept;
        }

        var word = Next();
        keptHalf = (uint)(word >> 32);
        return (uint)word;
    }

    /// <summary>A number in [0, 1) from the upper 53 bits of a word.</summary>
    public double NextDouble() => (Next() >> 11) * (1.0 / 9007199254740992.0);

    void Step() => State = (State * Multiplier) + Increment;
}
