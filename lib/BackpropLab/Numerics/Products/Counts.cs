namespace BackpropLab;

/// <summary>A number that the compiler knows, so that code for what a block does not have falls away.</summary>
interface ICount
{
    static abstract int Value { get; }
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

readonly struct Six : ICount
{
    public static int Value => 6;
}

readonly struct Eight : ICount
{
    public static int Value => 8;
}
