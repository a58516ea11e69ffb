namespace BackpropLab.Numerics;

/// <summary>A number that the compiler knows, so that code for what a block does not have falls away.</summary>
interface ICount
{
    static abstract int Value { get; }
}

/// <summary>Of one vector the first lanes, more than half or at least two of four; nothing is accumulated there.</summary>
readonly struct Part : ICount
{
    public static int Value => 1;
}

readonly struct One : ICount
{
    public static int Value => 1;
}

readonly struct Two : ICount
{
    public static int Value => 2;
}

readonly struct Three : ICount
{
    public static int Value => 3;
}

readonly struct Four : ICount
{
    public static int Value => 4;
}

readonly struct Five : ICount
{
    public static int Value => 5;
}

readonly struct Six : ICount
{
    public static int Value => 6;
}

readonly struct Seven : ICount
{
    public static int Value => 7;
}

readonly struct Eight : ICount
{
    public static int Value => 8;
}
