namespace BackpropLab.Data;

/// <summary>
/// The Mersenne Twister MT19937 with the plain integer initialiser. Matsumoto, Nishimura: Mersenne Twister, a
/// 623-dimensionally equidistributed uniform pseudo-random number generator, ACM TOMACS 8 (1998); the initialiser
/// is the authors' revision of 2002.
/// </summary>
sealed class Mt19937
{
    const int Length = 624;
    const int Middle = 397;

    readonly uint[] state = new uint[Length];
    int position = Length;

    public Mt19937(uint seed)
    {
        state[0] = seed;
        for (var i = 1u; i < Length; i++)
            state[i] = (1812433253u * (state[i - 1] ^ (state[i - 1] >> 30))) + i;
    }

    public uint Next()
    {
        if (position == Length)
            Renew();
        var word = state[position++];
        word ^= word >> 11;
        word ^= (word << 7) & 0x9d2c5680u;
        word ^= (word << 15) & 0xefc60000u;
        return word ^ (word >> 18);
    }

    void Renew()
    {
        for (var i = 0; i < Length; i++)
        {
            var joined = (state[i] & 0x80000000u) | (state[(i + 1) % Length] & 0x7fffffffu);
            state[i] = state[(i + Middle) % Length] ^ (joined >> 1) ^ ((joined & 1) * 0x9908b0dfu);
        }

        position = 0;
    }
}
