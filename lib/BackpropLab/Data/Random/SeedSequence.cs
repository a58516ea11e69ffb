using System.Buffers.Binary;
using System.Numerics;

namespace BackpropLab.Data;

/// <summary>
/// <c>numpy.random.SeedSequence(seed)</c>: spreads the bits of a seed over as many words of state as a generator
/// needs. The mixing is that of M. E. O'Neill: Developing a seed_seq Alternative (2015), with a pool of four words.
/// </summary>
sealed class SeedSequence
{
    const int PoolSize = 4;
    const uint MixLeft = 0xca01f9dd;
    const uint MixRight = 0x4973f715;

    readonly uint[] pool = new uint[PoolSize];

    public SeedSequence(BigInteger seed)
    {
        var entropy = Words(seed);
        var hash = new Hash(0x43b0d7e5, 0x931e8875);
        for (var i = 0; i < PoolSize; i++)
            pool[i] = hash.Next(entropy[i]);
        for (var from = 0; from < PoolSize; from++)
        {
            for (var to = 0; to < PoolSize; to++)
            {
                if (from != to)
                    pool[to] = Mix(pool[to], hash.Next(pool[from]));
            }
        }

        foreach (var word in entropy[PoolSize..])
        {
            for (var to = 0; to < PoolSize; to++)
                pool[to] = Mix(pool[to], hash.Next(word));
        }
    }

    /// <summary><c>generate_state(count, uint64)</c>.</summary>
    public ulong[] GenerateState(int count)
    {
        var hash = new Hash(0x8b51f9dd, 0x58f38ded);
        var state = new ulong[count];
        for (var i = 0; i < count; i++)
        {
            ulong low = hash.Next(pool[2 * i % PoolSize]);
            state[i] = low | ((ulong)hash.Next(pool[((2 * i) + 1) % PoolSize]) << 32);
        }

        return state;
    }

    /// <summary>The seed in words of 32 bits, the lowest first, zeros filling the pool.</summary>
    static uint[] Words(BigInteger seed)
    {
        const int Size = sizeof(uint);
        var bytes = seed.ToByteArray(isUnsigned: true);
        Array.Resize(ref bytes, Math.Max(PoolSize, (bytes.Length + Size - 1) / Size) * Size);
        return [.. Enumerable.Range(0, bytes.Length / Size).Select(i => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(i * Size)))];
    }

    static uint Mix(uint x, uint y)
    {
        var mixed = (MixLeft * x) - (MixRight * y);
        return mixed ^ (mixed >> 16);
    }

    struct Hash(uint start, uint multiplier)
    {
        uint current = start;

        public uint Next(uint value)
        {
            value ^= current;
            current *= multiplier;
            value *= current;
            return value ^ (value >> 16);
        }
    }
}
