namespace BackpropLab.Numerics;

/// <summary>The sizes of a register block, in vectors of rows or in columns.</summary>
static class Counts
{
    /// <summary>Of one vector the first lanes, more than half or at least two of four; nothing is accumulated there.</summary>
    public readonly struct Part : ICount
    {
        public static int Value => 1;
    }

    public readonly struct One : ICount
    {
        public static int Value => 1;
    }

    public readonly struct Two : ICount
    {
        public static int Value => 2;
    }

    public readonly struct Three : ICount
    {
        public static int Value => 3;
    }

    public readonly struct Four : ICount
    {
        public static int Value => 4;
    }

    public readonly struct Five : ICount
    {
        public static int Value => 5;
    }

    public readonly struct Six : ICount
    {
        public static int Value => 6;
    }

    public readonly struct Seven : ICount
    {
        public static int Value => 7;
    }

    public readonly struct Eight : ICount
    {
        public static int Value => 8;
    }
}
